import { useWords } from '../../../ui/kiosk-view.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PagedList } from '../../../ui/paged-list.tsx';
import { RowButton } from '../../../ui/row-button.tsx';
import type { StepProps } from '../step-props.ts';
import { words } from './words.ts';

/** What the catalogue has under the typed letters; nothing found says so and what to do instead. */
export function Results({ context, send, slow }: StepProps & { slow: boolean }) {
  const { say, tell } = useWords();
  const { found } = context;
  if (slow) return <Notice look="saved" pictogram="cho" fact={say(words.searching)} />;
  if (!found) return null;
  if (found.matters.length === 0) {
    return (
      <Notice look="quiet" fact={say(words.nothing, { text: found.text })}>
        {say(words.nothingNext)}
      </Notice>
    );
  }
  const rows = found.matters.map((matter) => ({
    key: matter.code,
    node: (
      <RowButton
        name={tell(matter.name)}
        support={tell(matter.field)}
        onPress={() => send({ type: 'matter.chosen', code: matter.code, name: matter.name })}
      />
    ),
  }));
  const more = { key: 'more', node: <p className="cap">{say(words.tooMany)}</p> };
  return (
    <PagedList
      label={say(words.results)}
      leaf={context.leaf}
      onLeaf={(leaf) => send({ type: 'leaf.turned', leaf })}
      items={found.more ? [...rows, more] : rows}
    />
  );
}
