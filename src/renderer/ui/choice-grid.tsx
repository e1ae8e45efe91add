import { useKiosk } from './kiosk-view.tsx';
import { PagedList } from './paged-list.tsx';
import { RowButton } from './row-button.tsx';
import { Tile } from './tile.tsx';

export interface Choice {
  readonly id: string;
  readonly pictogram: string;
  readonly name: string;
  readonly onPress: () => void;
}

interface ChoiceGridProps {
  readonly choices: readonly Choice[];
  readonly leaf: number;
  readonly onLeaf: (leaf: number) => void;
}

/** More pictures than this do not fit one page as tiles. */
const mostTiles = 12;

/** Choices by picture: tiles at the usual text size, rows of a paged list where the words or the choices need more room. */
export function ChoiceGrid({ choices, leaf, onLeaf }: ChoiceGridProps) {
  const { comfort } = useKiosk();
  if (comfort.textSize === 'normal' && choices.length <= mostTiles) {
    return (
      <div className="matter-grid">
        {choices.map(({ id, ...choice }) => (
          <Tile key={id} {...choice} />
        ))}
      </div>
    );
  }
  return (
    <PagedList
      leaf={leaf}
      onLeaf={onLeaf}
      items={choices.map(({ id, ...choice }) => ({ key: id, node: <RowButton {...choice} /> }))}
    />
  );
}
