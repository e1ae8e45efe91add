import type { KeyPress } from '../flow/common/typed-text.ts';
import { useWords } from './kiosk-view.tsx';
import { Glyph } from './pictogram.tsx';
import { useViewport } from './viewport.ts';
import { keyWords } from './words.ts';

/** The letters of printed codes in the order of the alphabet, digits first: no 0 O 1 I, which nobody has to tell apart. */
const slipRows = {
  portrait: ['23456789', 'ABCDEFGH', 'JKLMNPQR', 'STUVWXYZ'],
  landscape: ['23456789ABC', 'DEFGHJKLMNP', 'QRSTUVWXYZ'],
} as const;

/** An officer's codes have every letter and digit, and two signs between them: H15.50.05.13-261008-0975. */
const officeRows = {
  portrait: ['1234567890', 'ABCDEFGHIJ', 'KLMNOPQRST', 'UVWXYZ.-'],
  landscape: ['1234567890.-', 'ABCDEFGHIJKLM', 'NOPQRSTUVWXYZ'],
} as const;

interface CodeKeyboardProps {
  readonly onKey: (key: KeyPress) => void;
  /** Codes of slips alone, or of the office too. */
  readonly codes?: 'slip' | 'office';
}

/** A keyboard for codes as they are printed. */
export function CodeKeyboard({ onKey, codes = 'slip' }: CodeKeyboardProps) {
  const { portrait } = useViewport();
  const rows = codes === 'slip' ? slipRows : officeRows;
  const { say } = useWords();
  return (
    <div className="kb codes">
      {rows[portrait ? 'portrait' : 'landscape'].map((letters) => (
        <div className="r" key={letters}>
          {[...letters].map((letter) => (
            <button
              key={letter}
              type="button"
              className="key"
              onClick={() => onKey({ type: 'key.letter', letter })}
            >
              {letter}
            </button>
          ))}
        </div>
      ))}
      <div className="r">
        <button type="button" className="key word widest" onClick={() => onKey({ type: 'key.clear' })}>
          <span>{say(keyWords.clear)}</span>
        </button>
        <button type="button" className="key word widest" onClick={() => onKey({ type: 'key.backspace' })}>
          <Glyph name="backspace" />
          <span>{say(keyWords.backspace)}</span>
        </button>
      </div>
    </div>
  );
}
