import type { Aspect } from '../../../shared/contract/assistant.ts';
import type { Bilingual, Language } from '../../../shared/contract/words.ts';
import { never } from '../../../shared/result.ts';
import type { Facts } from './facts.ts';

/** Longest sentence, in characters; the contract allows more, a person does not read more. */
const longest = 420;
/** Papers and legal texts named in one sentence; what is left is counted. */
const most = { papers: 4, law: 3 };

/** One sentence about one aspect, in the words of the record: nothing here is a rule, every fact is a field. */
export function sentenceOf(facts: Facts, aspect: Aspect, language: Language): string {
  const sentence = aspectSentence(facts, aspect)[language];
  return sentence.length <= longest ? sentence : `${sentence.slice(0, longest - 1).replace(/\s+\S*$/, '')}…`;
}

function aspectSentence(facts: Facts, aspect: Aspect): Bilingual {
  switch (aspect) {
    case 'papers':
      return papers(facts);
    case 'fee':
      return named(facts, facts.fee.text);
    case 'time':
      return named(facts, facts.time);
    case 'where':
      return where(facts);
    case 'who':
      return who(facts);
    case 'form':
      return form(facts);
    case 'online':
      return online(facts);
    case 'law':
      return law(facts);
    case 'general':
      return general(facts);
    default:
      return never(aspect);
  }
}

function named({ matter }: Facts, text: Bilingual): Bilingual {
  return { vi: `${matter.name.vi}: ${ended(text.vi)}`, en: `${matter.name.en}: ${ended(text.en)}` };
}

function ended(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}

function papers(facts: Facts): Bilingual {
  const always = facts.papers.filter(({ kind }) => kind !== 'conditional');
  const told = always.length > 0 ? always : facts.papers;
  if (told.length === 0) {
    return named(facts, {
      vi: 'hồ sơ gốc không ghi giấy tờ nào; xin hỏi cán bộ',
      en: 'the record names no papers; please ask an officer',
    });
  }
  const shown = told.slice(0, most.papers);
  const rest = facts.papers.length - shown.length;
  const list = (language: Language) => shown.map(({ text }) => firstPart(text[language])).join('; ');
  return named(facts, {
    vi: `mang ${list('vi')}${rest > 0 ? `; và ${rest} giấy khác tùy trường hợp` : ''}`,
    en: `bring ${list('en')}${rest > 0 ? `; and ${rest} more, depending on your case` : ''}`,
  });
}

/** A paper up to its first condition: the whole text stands on the checklist. */
function firstPart(text: string): string {
  return (text.split(/[;(]/, 1)[0] ?? text).trim();
}

function where(facts: Facts): Bilingual {
  const { counters, authority } = facts;
  if (counters.length === 0)
    return named(facts, { vi: `nộp cho ${authority}`, en: `hand it in to ${authority}` });
  return named(facts, {
    vi: `nộp tại ${counters.map(({ vi }) => vi).join(', ')} của trung tâm này; cơ quan giải quyết là ${authority}`,
    en: `hand it in at ${counters.map(({ en }) => en).join(', ')} of this centre; decided by ${authority}`,
  });
}

function who(facts: Facts): Bilingual {
  return named(facts, {
    vi: `do ${facts.authority} giải quyết; ai được nộp và nộp thay, xin hỏi cán bộ`,
    en: `decided by ${facts.authority}; who may file, also for somebody else, an officer can tell`,
  });
}

function form(facts: Facts): Bilingual {
  const names = facts.forms.join('; ');
  if (names === '') {
    return named(facts, {
      vi: 'hồ sơ gốc không ghi mẫu đơn nào; xin hỏi cán bộ',
      en: 'the record names no form; please ask an officer',
    });
  }
  return named(facts, { vi: `điền ${names}`, en: `fill in ${names}` });
}

function online(facts: Facts): Bilingual {
  if (!facts.online) {
    return named(facts, {
      vi: 'không nộp trực tuyến được, chỉ nộp trực tiếp hoặc qua bưu chính',
      en: 'it cannot be filed online, only in person or by post',
    });
  }
  return named(facts, {
    vi: `nộp trực tuyến được trên Cổng Dịch vụ công quốc gia${facts.inPerson ? ', hoặc nộp trực tiếp' : ''}`,
    en: `it can be filed online on the National Public Service Portal${facts.inPerson ? ', or in person' : ''}`,
  });
}

function law(facts: Facts): Bilingual {
  const shown = facts.law.slice(0, most.law).join(', ');
  const rest = facts.law.length - Math.min(facts.law.length, most.law);
  if (shown === '') {
    return named(facts, {
      vi: 'hồ sơ gốc không ghi căn cứ pháp lý; xin hỏi cán bộ',
      en: 'the record names no legal basis; please ask an officer',
    });
  }
  return named(facts, {
    vi: `căn cứ ${shown}${rest > 0 ? ` và ${rest} văn bản khác` : ''}`,
    en: `based on ${shown}${rest > 0 ? ` and ${rest} more texts` : ''}`,
  });
}

/** Asked without an aspect: how long, and the first paper to have in the hand. */
function general(facts: Facts): Bilingual {
  const first = facts.papers.find(({ kind }) => kind === 'submit' || kind === 'present') ?? facts.papers[0];
  const bring = (language: Language, word: string) =>
    first ? `${word} ${firstPart(first.text[language])}; ` : '';
  return named(facts, {
    vi: `${bring('vi', 'cần')}thời gian: ${facts.time.vi}`,
    en: `${bring('en', 'you need')}time: ${facts.time.en}`,
  });
}
