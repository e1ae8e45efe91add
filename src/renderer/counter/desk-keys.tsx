import { useLanWords } from '../lan/language.ts';
import type { SendToDesk } from './desk.ts';
import type { DeskKey } from './keys.ts';

interface DeskKeysProps {
  readonly keys: readonly DeskKey[];
  /** A wish is under way: pressing again means nothing. */
  readonly busy: boolean;
  readonly send: SendToDesk;
}

/** The desk's keys; each carries the key of a keyboard that does the same. */
export function DeskKeys({ keys, busy, send }: DeskKeysProps) {
  const { say } = useLanWords();
  return (
    <div className="desk-keys">
      {keys.map(({ phrase, shortcut, event }) => (
        <button
          key={shortcut}
          type="button"
          className={shortcut === 'Enter' ? 'btn main' : 'btn'}
          aria-disabled={busy || event === null}
          aria-keyshortcuts={shortcut}
          onClick={() => !busy && event && send(event)}
        >
          <span>{say(phrase)}</span> <kbd>{shortcut}</kbd>
        </button>
      ))}
    </div>
  );
}
