import type { AllowedWedge } from '../contract.ts';
import type { Keystroke } from './keystroke.ts';

/** Characters a scan has at least and at most; the kiosk's own marks have 20 to 60. */
const shortest = 12;
const longest = 120;
const longestPrefix = 8;

/** Keys of the longest scan: what more comes in one burst is none. */
export const longestTyped = longestPrefix + longest + 1;

/**
 * What a wedge may type: the characters of a slip's mark and no other. A card never comes this way: a keyboard's layout, a
 * running Telex and a missed Shift each change Vietnamese letters without a trace.
 */
const characters = /^[0-9A-Z:-]+$/;

const endKeys = { enter: 'Enter', tab: 'Tab' } as const;

/** @returns what an allowed scanner typed by these keys, without its prefix and its end; null when none did */
export function scanTyped(strokes: readonly Keystroke[], allowed: readonly AllowedWedge[]): string | null {
  const plain = strokes.every(({ control, alt, meta }) => !control && !alt && !meta);
  const end = strokes.at(-1)?.key;
  const keys = strokes.slice(0, -1).map(({ key }) => key);
  if (!plain || keys.some((key) => [...key].length !== 1)) return null;
  const typed = keys.join('');
  const slowest = Math.max(...gaps(strokes));
  const by = allowed.find(
    ({ prefix, suffix, keyGap }) => endKeys[suffix] === end && typed.startsWith(prefix) && slowest <= keyGap,
  );
  const text = by ? typed.slice(by.prefix.length) : '';
  return text.length >= shortest && text.length <= longest && characters.test(text) ? text : null;
}

function gaps(strokes: readonly Keystroke[]): number[] {
  return strokes.slice(1).map(({ at }, index) => at - (strokes[index]?.at ?? at));
}
