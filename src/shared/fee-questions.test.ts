import { expect, test } from 'vitest';
import type { FeeRule } from './contract/fee-rule.ts';
import { nextFeeQuestion } from './fee-questions.ts';

const perPage: FeeRule = {
  kind: 'per-page',
  firstVnd: 2_000,
  firstPages: 2,
  nextVnd: 1_000,
  mostVnd: 200_000,
};
const perCopy: FeeRule = { kind: 'fixed', amountVnd: 8_000, per: 'copy' };
const words = { vi: 'Một', en: 'One' };

test('pages are asked before copies, and nothing after both', () => {
  expect(nextFeeQuestion(perPage, {})).toBe('pages');
  expect(nextFeeQuestion(perPage, { pages: 3 })).toBe('copies');
  expect(nextFeeQuestion(perPage, { pages: 3, copies: 2 })).toBe(null);
});

test('an amount for each copy asks how many; one for a request asks nothing', () => {
  expect(nextFeeQuestion(perCopy, {})).toBe('copies');
  expect(nextFeeQuestion({ kind: 'fixed', amountVnd: 5_000, per: 'request' }, {})).toBe(null);
});

test('which case it is comes first, and then what that case depends on', () => {
  const rule: FeeRule = {
    kind: 'by-case',
    cases: [
      { id: 'copies', text: words, rule: perCopy },
      { id: 'nothing', text: words, rule: { kind: 'free' } },
    ],
  };
  expect(nextFeeQuestion(rule, {})).toBe('case');
  expect(nextFeeQuestion(rule, { case: 'copies' })).toBe('copies');
  expect(nextFeeQuestion(rule, { case: 'nothing' })).toBe(null);
  expect(nextFeeQuestion(rule, { case: 'somebody else’s' })).toBe('case');
});

test('what no answer would settle is not asked', () => {
  expect(nextFeeQuestion({ kind: 'unknown', why: 'portal-zero' }, {})).toBe(null);
  expect(nextFeeQuestion({ kind: 'province', freeWhen: null }, {})).toBe(null);
});
