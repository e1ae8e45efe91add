import type { Matter } from '../../../shared/contract/procedures.ts';
import { useWords } from '../../ui/kiosk-view.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PagedList } from '../../ui/paged-list.tsx';
import { RowButton } from '../../ui/row-button.tsx';
import { words } from './words.ts';

interface ResultsProps {
  readonly found: {
    readonly text: string;
    readonly matters: readonly Matter[];
    readonly more: boolean;
  } | null;
  readonly slow: boolean;
  /** What to do where nothing was found. */
  readonly nothingNext: string;
  readonly leaf: number;
  readonly onLeaf: (leaf: number) => void;
  readonly onMatter: (matter: Matter) => void;
}

/** What the catalogue has under the typed letters; nothing found says so and what to do instead. */
export function Results({ found, slow, nothingNext, leaf, onLeaf, onMatter }: ResultsProps) {
  const { say, tell } = useWords();
  if (slow) return <Notice look="saved" pictogram="cho" fact={say(words.searching)} />;
  if (!found) return null;
  if (found.matters.length === 0) {
    return (
      <Notice look="quiet" fact={say(words.nothing, { text: found.text })}>
        {nothingNext}
      </Notice>
    );
  }
  const rows = found.matters.map((matter) => ({
    key: matter.code,
    node: (
      <RowButton name={tell(matter.name)} support={tell(matter.field)} onPress={() => onMatter(matter)} />
    ),
  }));
  const more = { key: 'more', node: <p className="cap">{say(words.tooMany)}</p> };
  return (
    <PagedList
      label={say(words.results)}
      leaf={leaf}
      onLeaf={onLeaf}
      items={found.more ? [...rows, more] : rows}
    />
  );
}
