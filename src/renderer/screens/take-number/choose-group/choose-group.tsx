import { BackButton } from '../../../ui/back-button.tsx';
import { Button } from '../../../ui/button.tsx';
import { useWords } from '../../../ui/kiosk-view.tsx';
import { Page, Title } from '../../../ui/page.tsx';
import { PagedList } from '../../../ui/paged-list.tsx';
import { RowButton } from '../../../ui/row-button.tsx';
import type { StepProps } from '../step-props.ts';
import { words } from './words.ts';

/** Something else: the person chooses the counters, and tells the officer there. */
export function ChooseGroup({ context, send }: StepProps) {
  const { say, tell } = useWords();
  const { groups, counters } = context.centre;
  const counterNames = (ids: readonly string[]) =>
    counters
      .filter(({ id }) => ids.includes(id))
      .map(({ name }) => tell(name))
      .join(', ');
  return (
    <Page
      name="choose-group"
      head={
        <>
          <p className="step">{say(words.step)}</p>
          <Title>{say(words.title)}</Title>
          <p className="lead">{say(words.lead)}</p>
        </>
      }
      acts={
        <>
          <BackButton onPress={() => send({ type: 'back' })} />
          <Button grow before="keyboard" onPress={() => send({ type: 'typing.wanted' })}>
            {say(words.type)}
          </Button>
        </>
      }
    >
      <PagedList
        leaf={context.leaf}
        onLeaf={(leaf) => send({ type: 'leaf.turned', leaf })}
        items={groups.map((group) => ({
          key: group.id,
          node: (
            <RowButton
              pictogram="quay"
              name={tell(group.name)}
              support={counterNames(group.counters)}
              onPress={() => send({ type: 'group.chosen', id: group.id })}
            />
          ),
        }))}
      />
    </Page>
  );
}
