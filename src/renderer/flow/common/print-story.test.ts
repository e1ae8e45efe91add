import { describe, expect, test } from 'vitest';
import type { PrintChange, PrintState } from '../../../shared/contract/printing.ts';
import { printStory, withChange } from './print-story.ts';

const job = (state: PrintState, more: Partial<PrintChange> = {}): PrintChange => ({
  jobId: '0b9f8f0e-4c43-4c6e-8a39-3f6de7a2c0aa',
  subject: { kind: 'ticket', id: 'b6a1f5de-6c0e-4c7b-9a51-0f6f2a4f7c11' },
  copy: 0,
  state,
  bands: null,
  reasons: [],
  collected: null,
  ...more,
});

test.each([
  ['queued', 'printing'],
  ['sending', 'printing'],
  ['sent', 'printing'],
  ['printed', 'printed'],
  ['waiting', 'waiting'],
  ['failed-unsent', 'none'],
  ['voided', 'none'],
  ['unconfirmed', 'unconfirmed'],
] as const)('a job that is %s is told as %s', (state, kind) => {
  expect(printStory([job(state)], null).kind).toBe(kind);
});

test('a slip that was drawn back in is not in anybody’s hand', () => {
  expect(printStory([job('printed', { collected: 'presented' })], null).kind).toBe('printed');
  expect(printStory([job('printed', { collected: 'taken' })], null).kind).toBe('printed');
  expect(printStory([job('printed', { collected: 'retracted' })], null).kind).toBe('retracted');
});

describe('what is told', () => {
  test('is nothing before core has said anything', () => {
    expect(printStory([], null)).toEqual({ kind: 'unknown' });
  });
  test('is the last copy, not the last news', () => {
    const again = job('queued', { copy: 1, jobId: '1b9f8f0e-4c43-4c6e-8a39-3f6de7a2c0aa' });
    expect(printStory(withChange([again], job('unconfirmed')), null)).toMatchObject({
      kind: 'printing',
      copy: 1,
    });
  });
  test('counts bands that left, never guesses', () => {
    expect(printStory([job('sending', { bands: { sent: 3, total: 8 } })], null)).toMatchObject({
      sent: 3,
      total: 8,
    });
    expect(printStory([job('queued')], null)).toMatchObject({ sent: 0 });
  });
  test('names the reason a person can mend first, from the job or the printer', () => {
    const printer = { health: 'blocked', reasons: ['no-reply', 'cover-open'], since: 0 } as const;
    expect(printStory([job('waiting')], { ...printer, reasons: [...printer.reasons] })).toMatchObject({
      reason: 'cover-open',
    });
    expect(printStory([job('waiting', { reasons: ['paper-out'] })], null)).toMatchObject({
      reason: 'paper-out',
    });
    expect(printStory([job('waiting', { reasons: ['paper-near-end'] })], null)).toMatchObject({
      reason: null,
    });
  });
});
