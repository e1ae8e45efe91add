import type { Checklist } from '../../../shared/contract/checklists.ts';
import type { FeeUnit } from '../../../shared/contract/fee-rule.ts';
import type { MatterDetails } from '../../../shared/contract/procedures.ts';
import type { Bilingual } from '../../../shared/contract/words.ts';
import { type Fee, feeFor } from '../../../shared/fees.ts';
import type { CaseFacts } from './case-facts.ts';

/**
 * What this case costs when handed in at the counter on `day`. Where the amount rests on something that was not asked, or
 * on law that is out of date, only the rule is told.
 */
export function feeOfCase({ fee, doubts }: MatterDetails, facts: CaseFacts, day: string): Checklist['fee'] {
  const inWords = { known: fee.known, amountVnd: null, text: fee.text, rule: null };
  if (doubts.some((each) => each.kind === 'out-of-date')) return inWords;
  const { pages, copies, feeCase } = facts;
  const result = feeFor(fee.rule, {
    channel: 'counter',
    date: day,
    ...(pages === undefined ? {} : { pages }),
    ...(copies === undefined ? {} : { copies }),
    ...(feeCase === undefined ? {} : { case: feeCase }),
  });
  if (!result.ok) return inWords;
  const { amountVnd, per } = result.value;
  if (amountVnd === 0) return { ...inWords, amountVnd };
  if (isCounted(per) && copies === undefined)
    return { ...inWords, text: eachOf(result.value), rule: fee.text };
  return { known: fee.known, amountVnd, text: amountFor(amountVnd, facts, per), rule: fee.text };
}

/** Units nobody can be taken to want exactly one of. */
function isCounted(per: FeeUnit | null): boolean {
  return per === 'person' || per === 'page';
}

function eachOf({ amountVnd, per }: Fee): Bilingual {
  const unit = units[per ?? 'request'];
  return { vi: `${dong(amountVnd).vi} mỗi ${unit.vi}`, en: `${dong(amountVnd).en} per ${unit.en}` };
}

function amountFor(amountVnd: number, { pages, copies }: CaseFacts, per: FeeUnit | null): Bilingual {
  const amount = dong(amountVnd);
  const count = copies === undefined ? null : counted(copies, units[per ?? 'request']);
  const each = pages === undefined ? null : counted(pages, units.page);
  if (count && each) {
    return {
      vi: `${amount.vi} cho ${count.vi}, bản chính ${each.vi}`,
      en: `${amount.en} for ${count.en} of an original of ${each.en}`,
    };
  }
  const only = count ?? each;
  return only ? { vi: `${amount.vi} cho ${only.vi}`, en: `${amount.en} for ${only.en}` } : amount;
}

interface Unit extends Bilingual {
  /** English for more than one; Vietnamese has no plural. */
  readonly many: string;
}

const units: Readonly<Record<FeeUnit, Unit>> = {
  request: { vi: 'lần', en: 'request', many: 'requests' },
  copy: { vi: 'bản', en: 'copy', many: 'copies' },
  document: { vi: 'văn bản', en: 'document', many: 'documents' },
  case: { vi: 'trường hợp', en: 'case', many: 'cases' },
  card: { vi: 'thẻ', en: 'card', many: 'cards' },
  person: { vi: 'người', en: 'person', many: 'people' },
  page: { vi: 'trang', en: 'page', many: 'pages' },
};

function counted(count: number, { vi, en, many }: Unit): Bilingual {
  return { vi: `${count} ${vi}`, en: `${count} ${count === 1 ? en : many}` };
}

/** 200.000 đồng; 200,000 VND. */
export function dong(vnd: number): Bilingual {
  const grouped = (mark: string) => `${vnd}`.replace(/\B(?=(\d{3})+$)/g, mark);
  return { vi: `${grouped('.')} đồng`, en: `${grouped(',')} VND` };
}
