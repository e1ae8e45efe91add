import type { Bilingual } from '../../../shared/contract/words.ts';
import { type FaultCode, faultWords } from './faults.ts';

/** What goes into a sentence's `{places}`. Never what a citizen entered. */
export type Facts = Readonly<Record<string, string | number>>;

/** What one check found: `says` in one sentence, and for a fault what to do about it. */
export type Finding =
  | { readonly kind: 'sound'; readonly says: Bilingual }
  | { readonly kind: 'fault'; readonly code: FaultCode; readonly says: Bilingual; readonly fix: Bilingual }
  /** Could not or need not be looked at; it says why, and counts neither way. */
  | { readonly kind: 'skipped'; readonly says: Bilingual };

export function sound(vi: string, en: string): Finding {
  return { kind: 'sound', says: { vi, en } };
}

export function skipped(vi: string, en: string): Finding {
  return { kind: 'skipped', says: { vi, en } };
}

export function fault(code: FaultCode, facts: Facts = {}): Finding {
  const { says, fix } = faultWords[code];
  return { kind: 'fault', code, says: fill(says, facts), fix: fill(fix, facts) };
}

function fill({ vi, en }: Bilingual, facts: Facts): Bilingual {
  const put = (text: string) =>
    text.replaceAll(/\{([a-z]+)\}/gi, (whole, name: string) => `${facts[name] ?? whole}`);
  return { vi: put(vi), en: put(en) };
}
