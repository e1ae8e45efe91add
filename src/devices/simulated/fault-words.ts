import {
  type Fault,
  type FaultDeed,
  type FaultPoint,
  pointsByCount,
  pointsByName,
  simpleDeeds,
} from './faults.ts';

/** Milliseconds a late reply takes where no number is said. */
const late = 3_000;

/**
 * Faults of a printer in words: "byte 9000 drop; proof late-reply 5000". A point with its number (byte, band, row) or without
 * (cut, proof, status, open), then what happens there. "none" is a plan without any.
 * @returns null for what is no plan
 */
export function readFaultWords(text: string): readonly Fault[] | null {
  if (text.trim() === 'none') return [];
  const faults = text.split(';').map((part) => faultOf(part.trim().split(/\s+/)));
  return faults.every((each) => each !== null) ? faults : null;
}

function faultOf([on = '', ...rest]: readonly string[]): Fault | null {
  const byName = pointsByName.find((each) => each === on);
  if (byName) return pair({ on: byName }, deedOf(rest));
  const byCount = pointsByCount.find((each) => each === on);
  const [count = '', ...deed] = rest;
  return byCount && /^[1-9]\d{0,6}$/.test(count)
    ? pair({ on: byCount, count: Number(count) }, deedOf(deed))
    : null;
}

function pair(at: FaultPoint, deed: FaultDeed | null): Fault | null {
  return deed && { at, do: deed };
}

function deedOf([kind = '', number, ...rest]: readonly string[]): FaultDeed | null {
  if (rest.length > 0) return null;
  if (kind === 'late-reply' && /^\d{1,6}$/.test(number ?? `${late}`))
    return { kind, ms: Number(number ?? late) };
  const simple = simpleDeeds.find((each) => each === kind);
  return simple && number === undefined ? { kind: simple } : null;
}

export const faultWordsHelp = `fault [${pointsByCount.join('|')} N | ${pointsByName.join('|')}] [${simpleDeeds.join('|')}|late-reply MS]; …, or fault none`;
