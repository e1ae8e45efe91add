import { Pictogram } from './pictogram.tsx';

interface TileProps {
  readonly pictogram: string;
  readonly name: string;
  readonly onPress: () => void;
  readonly support?: string | undefined;
  /** 1 to 6 on the home page: an officer can say "bấm ô số 3". */
  readonly number?: number;
  readonly look?: 'first' | 'wide' | 'row' | 'tall';
  /** Says in `support` what is missing; never silent grey. */
  readonly disabled?: boolean;
}

export function Tile({ pictogram, name, onPress, support, number, look, disabled = false }: TileProps) {
  return (
    <button
      type="button"
      className={`tile ${look ?? ''} ${disabled ? 'off' : ''}`}
      aria-disabled={disabled}
      onClick={disabled ? undefined : onPress}
    >
      <span className="ico">
        <Pictogram id={pictogram} />
      </span>
      <span className="w">
        <span className="t">{name}</span>
        {support !== undefined && <span className="s">{support}</span>}
      </span>
      {number !== undefined && (
        <span className="n" aria-hidden="true">
          {number}
        </span>
      )}
    </button>
  );
}
