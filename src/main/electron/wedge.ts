import type { Event, Input, WebContents } from 'electron';
import type { Keystroke } from '../../devices/scanner/wedge/keystroke.ts';
import type { OpenSieve } from '../shell/typed-scans.ts';
import { mayPress } from './keys.ts';
import { pressOf, type SentKey } from './press.ts';

type Contents = Pick<WebContents, 'sendInputEvent' | 'insertText'> & {
  on(event: 'before-input-event', listener: (event: Event, input: Input) => void): unknown;
};

/** Milliseconds within which Electron tells a key that was sent; it does so before `sendInputEvent` returns. */
const toldAgain = 200;

/**
 * Holds every key of a page back until the sieve knows whose it is. What a person typed is sent to the page anew; Electron
 * tells those keys here once more, and then they pass.
 */
export function sieveKeys(contents: Contents, openSieve: OpenSieve, now: () => number): void {
  const owed = { keys: 0, until: 0 };
  const press = openSieve((strokes) => {
    for (const event of strokes.flatMap(pressOf)) send(event);
  });

  function send(event: SentKey): void {
    if (event.type === 'text') {
      contents.insertText(event.text).catch(() => {});
      return;
    }
    // `char` is told to nobody.
    if (event.type !== 'char') {
      owed.keys += 1;
      owed.until = now() + toldAgain;
    }
    contents.sendInputEvent(event);
  }

  function isSent(): boolean {
    if (owed.keys === 0) return false;
    owed.keys = now() <= owed.until ? owed.keys - 1 : 0;
    return now() <= owed.until;
  }

  contents.on('before-input-event', (event, input) => {
    if (isSent()) return;
    event.preventDefault();
    if (input.type === 'keyDown' && mayPress(input)) press(strokeOf(input, now()));
  });
}

function strokeOf({ key, control, alt, meta, isAutoRepeat }: Input, at: number): Keystroke {
  return { key, control, alt, meta, repeat: isAutoRepeat, at };
}
