import { Pictogram } from './pictogram.tsx';

/** One choice of a list: a full-width row with an optional picture. */
export function RowButton(props: {
  name: string;
  onPress: () => void;
  pictogram?: string;
  support?: string | undefined;
}) {
  return (
    <button type="button" className="tile row" onClick={props.onPress}>
      {props.pictogram && (
        <span className="ico">
          <Pictogram id={props.pictogram} />
        </span>
      )}
      <span className="w">
        <span className="t">{props.name}</span>
        {props.support && <span className="s">{props.support}</span>}
      </span>
    </button>
  );
}
