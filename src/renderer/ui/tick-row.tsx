import { useWords } from './kiosk-view.tsx';
import { Glyph, Pictogram } from './pictogram.tsx';

interface TickRowProps {
  readonly pictogram: string;
  readonly text: string;
  readonly support?: string | undefined;
  readonly tickLabel: string;
  readonly ticked: boolean;
  readonly onTick: () => void;
}

/** A paper and whether the person has it. Unticked never blocks anything. */
export function TickRow({ pictogram, text, support, tickLabel, ticked, onTick }: TickRowProps) {
  const { language } = useWords();
  return (
    <div className="need">
      <span className="ico">
        <Pictogram id={pictogram} />
      </span>
      <div className="x">
        <p>{text}</p>
        {support && <p className="m">{support}</p>}
      </div>
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
