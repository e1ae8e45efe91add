import { backspace, takeToneOff, typeLetter, typeTone } from '../../../shared/vietnamese/compose.ts';
import type { Tone } from '../../../shared/vietnamese/letters.ts';

/** A key of the screen's keyboard. */
export type KeyPress =
  | { readonly type: 'key.letter'; readonly letter: string }
  | { readonly type: 'key.tone'; readonly tone: Tone }
  | { readonly type: 'key.backspace' }
  | { readonly type: 'key.toneOff' }
  | { readonly type: 'key.clear' };

/** The longest text a search takes. */
export const longestTyped = 80;

export function pressed(text: string, key: KeyPress, longest = longestTyped): string {
  switch (key.type) {
    case 'key.letter':
      return text.length >= longest || needless(text, key.letter) ? text : typeLetter(text, key.letter);
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

/** A space before anything, or after another. */
function needless(text: string, letter: string): boolean {
  return letter === ' ' && (text === '' || text.endsWith(' '));
}

export function isKeyPress(event: { readonly type: string }): event is KeyPress {
  return event.type.startsWith('key.');
}
