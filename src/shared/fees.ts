import type { Channel, FeeRule, FeeUnit, LocalFee, PricedRule } from './contract/fee-rule.ts';
import { failed, never, ok, type Result } from './result.ts';

/** What the fee of one application depends on. */
export interface FeeFacts {
  readonly channel: Channel;
  /** yyyy-MM-dd: the day it is handed in. */
  readonly date: string;
  /** Pages of the original, for a rule per page. */
  readonly pages?: number;
  /** Copies, documents, persons … of the unit the rule names; 1 where not told. */
  readonly copies?: number;
  /** Which case of a rule by case. */
  readonly case?: string;
  /** Dated price list of this procedure here: it stands in where the province sets the fee. */
  readonly local?: readonly LocalFee[];
}

export interface Fee {
  /** Whole đồng. 0 only where the rule says `free`. */
  readonly amountVnd: number;
  readonly per: FeeUnit | null;
  /** The act that sets this very amount, where the rule names one. */
  readonly basis: string | null;
}

/**
 * Why there is no amount. The first four are for an officer to say; the others ask for a fact.
 * - `set-by-province`: and no price list here names it for that day
 * - `portal-zero`, `not-stated`: the record shows an unexplained 0, or nothing
 * - `not-this-channel`: the rule has no amount for that channel
 */
export type FeeTrouble =
  | 'set-by-province'
  | 'portal-zero'
  | 'not-stated'
  | 'not-this-channel'
  | 'wants-pages'
  | 'wants-case'
  | 'not-a-count';

/** More pages or copies than any desk takes at once: a slip of the finger. */
const mostOfAnything = 10_000;

/** The fee of one application by its rule, on its day. */
export function feeFor(rule: FeeRule, facts: FeeFacts): Result<Fee, FeeTrouble> {
  const copies = facts.copies ?? 1;
  if (!isCount(copies) || (facts.pages !== undefined && !isCount(facts.pages))) return failed('not-a-count');
  switch (rule.kind) {
    case 'unknown':
      return failed(rule.why);
    case 'province': {
      const line = localFeeOn(facts.local ?? [], facts.date);
      if (!line) return failed('set-by-province');
      const fee = feeFor(line.rule, facts);
      return fee.ok ? ok({ ...fee.value, basis: fee.value.basis ?? line.basis }) : fee;
    }
    case 'by-case': {
      const chosen = rule.cases.find(({ id }) => id === facts.case);
      return chosen ? priced(chosen.rule, facts, copies, null) : failed('wants-case');
    }
    case 'by-date': {
      const period = rule.periods.find(({ from, to }) => from <= facts.date && facts.date <= to);
      return priced(period?.rule ?? rule.ordinary, facts, copies, period?.basis ?? null);
    }
    case 'free':
    case 'fixed':
    case 'by-channel':
    case 'per-page':
      return priced(rule, facts, copies, null);
    default:
      return never(rule);
  }
}

/** The line in force on `date`; of two, the later resolution. */
export function localFeeOn(lines: readonly LocalFee[], date: string): LocalFee | undefined {
  return lines
    .filter(({ from, to }) => from <= date && (to === null || date <= to))
    .reduce<LocalFee | undefined>((best, line) => (best && best.from >= line.from ? best : line), undefined);
}

function priced(
  rule: PricedRule,
  facts: FeeFacts,
  copies: number,
  basis: string | null,
): Result<Fee, FeeTrouble> {
  switch (rule.kind) {
    case 'free':
      return ok({ amountVnd: 0, per: null, basis });
    case 'fixed':
      return ok({ amountVnd: rule.amountVnd * copies, per: rule.per, basis });
    case 'by-channel': {
      const amount = rule.amountsVnd[facts.channel];
      return amount === undefined
        ? failed('not-this-channel')
        : ok({ amountVnd: amount * copies, per: rule.per, basis });
    }
    case 'per-page':
      return facts.pages === undefined
        ? failed('wants-pages')
        : ok({ amountVnd: copyPrice(rule, facts.pages) * copies, per: 'copy', basis });
    default:
      return never(rule);
  }
}

function copyPrice(rule: Extract<PricedRule, { kind: 'per-page' }>, pages: number): number {
  const first = Math.min(pages, rule.firstPages);
  return Math.min(first * rule.firstVnd + (pages - first) * rule.nextVnd, rule.mostVnd);
}

function isCount(value: number): boolean {
  return Number.isInteger(value) && value >= 1 && value <= mostOfAnything;
}
