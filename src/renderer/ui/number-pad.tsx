import { useWords } from './kiosk-view.tsx';
import { keyWords } from './words.ts';

interface NumberPadProps {
  readonly onDigit: (digit: string) => void;
  readonly onShorten: () => void;
  readonly onClear: () => void;
}

/** Twelve keys, 1-2-3 on top as on a telephone. */
export function NumberPad({ onDigit, onShorten, onClear }: NumberPadProps) {
  const { say } = useWords();
  return (
    <div className="pad">
      {[...'123456789'].map((digit) => (
        <DigitKey key={digit} digit={digit} onDigit={onDigit} />
      ))}
      <button type="button" className="key word" onClick={onClear}>
        {say(keyWords.clear)}
      </button>
      <DigitKey digit="0" onDigit={onDigit} />
      <button type="button" className="key word" onClick={onShorten}>
        {say(keyWords.backspace)}
      </button>
    </div>
  );
}

function DigitKey({ digit, onDigit }: { digit: string; onDigit: (digit: string) => void }) {
  return (
    <button type="button" className="key" onClick={() => onDigit(digit)}>
      {digit}
    </button>
  );
}
