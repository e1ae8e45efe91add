import { BackButton } from '../../../ui/back-button.tsx';
import { Button } from '../../../ui/button.tsx';
import { useKiosk, useWords } from '../../../ui/kiosk-view.tsx';
import { Page, Title } from '../../../ui/page.tsx';
import { PagedList } from '../../../ui/paged-list.tsx';
import { RowButton } from '../../../ui/row-button.tsx';
import { Tile } from '../../../ui/tile.tsx';
import { words } from '../../take-number/priority/words.ts';
import type { StepProps } from '../step-props.ts';

/** The number that comes with the slip may be one that goes first. Self-declared, as at the number's own page. */
export function Priority({ context, send }: StepProps) {
  const { comfort } = useKiosk();
  const { say, tell } = useWords();
  const groups = context.centre.priorityGroups.map((group) => ({
    pictogram: group.pictogram,
    name: tell(group.name),
    onPress: () => send({ type: 'priority.chosen', id: group.id }),
  }));
  return (
    <Page
      name="priority"
      head={
        <>
          <p className="step clip">
            {say(words.step, { matter: context.form ? tell(context.form.name) : '' })}
          </p>
          <Title>{say(words.title)}</Title>
          <p className="lead">{say(words.lead)}</p>
        </>
      }
      acts={
        <>
          <BackButton onPress={() => send({ type: 'back' })} />
          <Button main grow after="arrow-right" onPress={() => send({ type: 'priority.chosen', id: null })}>
            {say(words.none)}
          </Button>
        </>
      }
    >
      {comfort.textSize === 'normal' && groups.length <= 4 ? (
        <div className="priority-grid">
          {groups.map((group) => (
            <Tile key={group.pictogram} look="tall" {...group} />
          ))}
        </div>
      ) : (
        <PagedList
          leaf={context.leaf}
          onLeaf={(leaf) => send({ type: 'leaf.turned', leaf })}
          items={groups.map((group) => ({ key: group.pictogram, node: <RowButton {...group} /> }))}
        />
      )}
    </Page>
  );
}
