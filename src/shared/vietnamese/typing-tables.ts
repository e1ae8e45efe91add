import type { Tone } from './letters.ts';

/** What one key does to the syllable it is pressed behind, when that syllable has a letter for it. */
export type Effect =
  | { readonly kind: 'tone'; readonly tone: Tone }
  | { readonly kind: 'no-tone' }
  /** Puts this mark on a letter: `hat` â ê ô, `horn` ơ ư, `breve` ă, `stroke` đ. `on` where the key is for one letter. */
  | { readonly kind: 'mark'; readonly marks: readonly Mark[]; readonly on?: string };
export type Mark = 'hat' | 'horn' | 'breve' | 'stroke';

/** The two ways of typing that people know, beside our direct keys. */
export type TypingMethod = 'telex' | 'vni';

const tone = (name: Tone): Effect => ({ kind: 'tone', tone: name });
const mark = (...marks: readonly Mark[]): Effect => ({ kind: 'mark', marks });
const hatOn = (on: string): Effect => ({ kind: 'mark', marks: ['hat'], on });

export const typingTables: Readonly<Record<TypingMethod, Readonly<Record<string, Effect>>>> = {
  telex: {
    s: tone('sac'),
    f: tone('huyen'),
    r: tone('hoi'),
    x: tone('nga'),
    j: tone('nang'),
    z: { kind: 'no-tone' },
    a: hatOn('a'),
    e: hatOn('e'),
    o: hatOn('o'),
    w: mark('horn', 'breve'),
    d: mark('stroke'),
  },
  vni: {
    1: tone('sac'),
    2: tone('huyen'),
    3: tone('hoi'),
    4: tone('nga'),
    5: tone('nang'),
    0: { kind: 'no-tone' },
    6: mark('hat'),
    7: mark('horn'),
    8: mark('breve'),
    9: mark('stroke'),
  },
};

/** Letters each mark makes, by the bare letter. */
export const marked: Readonly<Record<Mark, Readonly<Record<string, string>>>> = {
  hat: { a: 'â', e: 'ê', o: 'ô' },
  horn: { o: 'ơ', u: 'ư' },
  breve: { a: 'ă' },
  stroke: { d: 'đ' },
};
