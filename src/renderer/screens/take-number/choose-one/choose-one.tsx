import { BackButton } from '../../../ui/back-button.tsx';
import { useWords } from '../../../ui/kiosk-view.tsx';
import { Page, Title } from '../../../ui/page.tsx';
import { PagedList } from '../../../ui/paged-list.tsx';
import { RowButton } from '../../../ui/row-button.tsx';
import type { StepProps } from '../step-props.ts';
import { words } from './words.ts';

/** One tile, several matters: which of them. */
export function ChooseOne({ context, send }: StepProps) {
  const { say, tell } = useWords();
  const { tile } = context;
  if (!tile) return null;
  const rows = tile.matters.map((matter) => ({
    key: matter.code,
    node: (
      <RowButton
        name={tell(matter.name)}
        pictogram={tile.pictogram}
        onPress={() => send({ type: 'matter.chosen', code: matter.code, name: matter.name })}
      />
    ),
  }));
  const unsure = (
    <RowButton name={say(words.other)} pictogram="quay" onPress={() => send({ type: 'other.wanted' })} />
  );
  return (
    <Page
      name="choose-one"
      head={
        <>
          <p className="step">{tell(tile.name)}</p>
          <Title>{say(words.title)}</Title>
          <p className="lead">{say(words.lead)}</p>
        </>
      }
      acts={<BackButton onPress={() => send({ type: 'back' })} />}
    >
      <PagedList
        leaf={context.leaf}
        onLeaf={(leaf) => send({ type: 'leaf.turned', leaf })}
        items={[...rows, { key: 'unsure', node: unsure }]}
      />
    </Page>
  );
}
