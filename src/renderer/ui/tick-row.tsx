import { useWords } from './kiosk-view.tsx';
import { Glyph, Pictogram } from './pictogram.tsx';

interface TickRowProps {
  readonly pictogram: string;
  readonly text: string;
  readonly tickLabel: string;
  readonly ticked: boolean;
  readonly onTick: () => void;
}

/** A paper and whether the person has it. Unticked never blocks anything. */
export function TickRow({ pictogram, text, tickLabel, ticked, onTick }: TickRowProps) {
  const { language } = useWords();
  return (
    <div className="need">
      <span className="ico">
        <Pictogram id={pictogram} />
      </span>
      <p className="x">{text}</p>
      <button
        type="button"
        className={`have ${ticked ? 'on' : ''}`}
        aria-pressed={ticked}
        aria-label={`${tickLabel}: ${text}`}
        lang={language}
        onClick={onTick}
      >
        <i>{ticked && <Glyph name="check" />}</i>
        <span>{tickLabel}</span>
      </button>
    </div>
  );
}
