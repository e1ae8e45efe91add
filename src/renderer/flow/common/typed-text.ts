import { backspace, takeToneOff, typeLetter, typeTone } from '../../../shared/vietnamese/compose.ts';
import type { Tone } from '../../../shared/vietnamese/letters.ts';
import { typeKey } from '../../../shared/vietnamese/typing.ts';
import type { TypingMethod } from '../../../shared/vietnamese/typing-tables.ts';

/** A key of the screen's keyboard. */
export type KeyPress =
  /** `by`: the key is one of Telex or VNI, and may mark the letters before it. */
  | { readonly type: 'key.letter'; readonly letter: string; readonly by?: TypingMethod }
  | { readonly type: 'key.tone'; readonly tone: Tone }
  | { readonly type: 'key.backspace' }
  | { readonly type: 'key.toneOff' }
  | { readonly type: 'key.clear' };

/** The longest text a search takes. */
export const longestTyped = 80;

export function pressed(text: string, key: KeyPress, longest = longestTyped): string {
  switch (key.type) {
    case 'key.letter':
      return needless(text, key.letter) ? text : withLetter(text, key.letter, key.by, longest);
    case 'key.tone':
      return typeTone(text, key.tone);
    case 'key.backspace':
      return backspace(text);
    case 'key.toneOff':
      return takeToneOff(text);
    case 'key.clear':
      return '';
  }
}

/** A key that marks a letter makes nothing longer: it counts by what comes of it. */
function withLetter(text: string, letter: string, by: TypingMethod | undefined, longest: number): string {
  const next = by ? typeKey(text, letter, by) : typeLetter(text, letter);
  return next.length > longest && next.length > text.length ? text : next;
}

/** A space before anything, or after another. */
function needless(text: string, letter: string): boolean {
  return letter === ' ' && (text === '' || text.endsWith(' '));
}

export function isKeyPress(event: { readonly type: string }): event is KeyPress {
  return event.type.startsWith('key.');
}
