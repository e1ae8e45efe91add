import type { FeeRule, FeeUnit, LocalFee, PricedRule } from '../../../shared/contract/fee-rule.ts';
import type { MatterDetails } from '../../../shared/contract/procedures.ts';
import type { Bilingual } from '../../../shared/contract/words.ts';
import { localFeeOn } from '../../../shared/fees.ts';
import { never } from '../../../shared/result.ts';

/**
 * What it costs on `day`, in words. Two kinds of records say nothing about money: an unexplained 0, and silence. Neither
 * may read as "free".
 */
export function feeTold(
  { rule, words }: { readonly rule: FeeRule; readonly words: Bilingual },
  local: readonly LocalFee[],
  day: string,
): Pick<MatterDetails['fee'], 'known' | 'text' | 'rule'> {
  const line = rule.kind === 'province' ? localFeeOn(local, day) : undefined;
  if (line) return { known: true, text: withBasis(datedWords(line.rule, day), line.basis), rule: line.rule };
  if (rule.kind === 'unknown') return { known: false, text: askTheOfficer, rule };
  return { known: true, text: rule.kind === 'by-date' ? datedWords(rule, day) : words, rule };
}

const askTheOfficer: Bilingual = {
  vi: 'Máy chưa biết mức phí. Xin hỏi cán bộ tại quầy.',
  en: 'The fee is not known here. Please ask the officer at the counter.',
};

/** The amount of the day first; then when it changes. */
function datedWords(rule: LocalFee['rule'], day: string): Bilingual {
  switch (rule.kind) {
    case 'by-case':
      return joined(
        rule.cases.map((each) => {
          const price = priceWords(each.rule);
          return { vi: `${each.text.vi}: ${price.vi}`, en: `${each.text.en}: ${price.en}` };
        }),
      );
    case 'by-date': {
      const period = rule.periods.find(({ from, to }) => from <= day && day <= to);
      if (!period) return priceWords(rule.ordinary);
      const [now, then] = [priceWords(period.rule), priceWords(rule.ordinary)];
      return {
        vi: `${now.vi} đến hết ${written(period.to)} (${period.basis}); sau đó ${then.vi}`,
        en: `${now.en} until ${written(period.to)} (${period.basis}); ${then.en} after that`,
      };
    }
    case 'free':
    case 'fixed':
    case 'by-channel':
    case 'per-page':
      return priceWords(rule);
    default:
      return never(rule);
  }
}

function priceWords(rule: PricedRule): Bilingual {
  switch (rule.kind) {
    case 'free':
      return { vi: 'Miễn phí', en: 'Free' };
    case 'fixed':
      return amount(rule.amountVnd, rule.per);
    case 'by-channel':
      return channelWords(rule);
    case 'per-page': {
      const { firstVnd, nextVnd, mostVnd, firstPages } = rule;
      return {
        vi: `${dong(firstVnd, 'vi')}/trang; từ trang thứ ${firstPages + 1} ${dong(nextVnd, 'vi')}/trang; tối đa ${dong(mostVnd, 'vi')}/bản`,
        en: `${dong(firstVnd, 'en')} per page; ${dong(nextVnd, 'en')} from page ${firstPages + 1}; at most ${dong(mostVnd, 'en')} per copy`,
      };
    }
    default:
      return never(rule);
  }
}

const channelNames = {
  counter: { vi: 'tại quầy', en: 'at the counter' },
  online: { vi: 'trực tuyến', en: 'online' },
  post: { vi: 'qua bưu chính', en: 'by post' },
} as const;

function channelWords({ amountsVnd, per }: Extract<PricedRule, { kind: 'by-channel' }>): Bilingual {
  const named = (['counter', 'online', 'post'] as const).flatMap((channel) => {
    const vnd = amountsVnd[channel];
    return vnd === undefined ? [] : [{ vnd, name: channelNames[channel] }];
  });
  const [first] = named;
  if (first && named.every(({ vnd }) => vnd === first.vnd)) return amount(first.vnd, per);
  return joined(
    named.map(({ vnd, name }) => {
      const price = amount(vnd, per);
      return { vi: `${price.vi} ${name.vi}`, en: `${price.en} ${name.en}` };
    }),
    ', ',
  );
}

const unitNames: Readonly<Record<FeeUnit, Bilingual>> = {
  request: { vi: 'lần', en: 'request' },
  copy: { vi: 'bản', en: 'copy' },
  document: { vi: 'văn bản', en: 'document' },
  case: { vi: 'trường hợp', en: 'case' },
  card: { vi: 'thẻ', en: 'card' },
  person: { vi: 'người', en: 'person' },
  page: { vi: 'trang', en: 'page' },
};

function amount(vnd: number, per: FeeUnit): Bilingual {
  const unit = unitNames[per];
  return { vi: `${dong(vnd, 'vi')}/${unit.vi}`, en: `${dong(vnd, 'en')} per ${unit.en}` };
}

/** 200.000 đồng; 200,000 VND. */
function dong(vnd: number, language: 'vi' | 'en'): string {
  const grouped = `${vnd}`.replace(/\B(?=(\d{3})+$)/g, language === 'vi' ? '.' : ',');
  return language === 'vi' ? `${grouped} đồng` : `${grouped} VND`;
}

function written(date: string): string {
  const [year, month, day] = date.split('-');
  return `${Number(day)}-${Number(month)}-${year}`;
}

function withBasis(text: Bilingual, basis: string): Bilingual {
  return { vi: `${text.vi} (${basis})`, en: `${text.en} (${basis})` };
}

function joined(texts: readonly Bilingual[], between = '; '): Bilingual {
  return {
    vi: texts.map(({ vi }) => vi).join(between),
    en: texts.map(({ en }) => en).join(between),
  };
}
