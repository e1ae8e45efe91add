import type { FeeRule, FeeUnit, PricedRule } from './contract/fee-rule.ts';
import { never } from './result.ts';

/** What an amount still depends on, one question at a time. */
export type FeeQuestion = 'case' | 'pages' | 'copies';

export interface FeeAnswers {
  readonly case?: string | undefined;
  readonly pages?: number | undefined;
  readonly copies?: number | undefined;
}

/** The next thing to ask before `feeFor` can answer; null when nothing is left, or no answer would help. */
export function nextFeeQuestion(rule: FeeRule, answers: FeeAnswers): FeeQuestion | null {
  switch (rule.kind) {
    case 'by-case': {
      const chosen = rule.cases.find(({ id }) => id === answers.case);
      return chosen ? nextOfPriced(chosen.rule, answers) : 'case';
    }
    case 'by-date':
      return nextOfPriced(rule.ordinary, answers);
    case 'free':
    case 'fixed':
    case 'by-channel':
    case 'per-page':
      return nextOfPriced(rule, answers);
    case 'province':
    case 'unknown':
      return null;
    default:
      return never(rule);
  }
}

function nextOfPriced(rule: PricedRule, { pages, copies }: FeeAnswers): FeeQuestion | null {
  switch (rule.kind) {
    case 'free':
      return null;
    case 'fixed':
    case 'by-channel':
      return counted.has(rule.per) && copies === undefined ? 'copies' : null;
    case 'per-page':
      if (pages === undefined) return 'pages';
      return copies === undefined ? 'copies' : null;
    default:
      return never(rule);
  }
}

/** Of a request, a case or a card one person brings one. */
const counted: ReadonlySet<FeeUnit> = new Set<FeeUnit>(['copy', 'document', 'person', 'page']);

/** What one amount of this rule is paid for; null where it is not known, or the case still is not. */
export function feeUnitOf(rule: FeeRule, answers: FeeAnswers): FeeUnit | null {
  switch (rule.kind) {
    case 'by-case': {
      const chosen = rule.cases.find(({ id }) => id === answers.case);
      return chosen ? feeUnitOf(chosen.rule, answers) : null;
    }
    case 'by-date':
      return feeUnitOf(rule.ordinary, answers);
    case 'fixed':
    case 'by-channel':
      return rule.per;
    case 'per-page':
      return 'copy';
    case 'free':
    case 'province':
    case 'unknown':
      return null;
    default:
      return never(rule);
  }
}
