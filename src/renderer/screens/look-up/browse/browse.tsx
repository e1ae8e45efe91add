import { BackButton } from '../../../ui/back-button.tsx';
import { Button } from '../../../ui/button.tsx';
import { ChoiceGrid } from '../../../ui/choice-grid.tsx';
import { useWords } from '../../../ui/kiosk-view.tsx';
import { Page, Title } from '../../../ui/page.tsx';
import type { StepProps } from '../step-props.ts';
import { words } from './words.ts';

/** What happened in a life, by picture; the matters most asked for are one tile, the keyboard one button. */
export function Browse({ context, send }: StepProps) {
  const { say, tell } = useWords();
  const choices = context.events.map((event) => ({
    id: event.id,
    pictogram: event.pictogram,
    name: tell(event.name),
    onPress: () => send({ type: 'event.chosen', id: event.id }),
  }));
  const often = {
    id: 'viec-hay-hoi',
    pictogram: 'hoi',
    name: say(words.often),
    onPress: () => send({ type: 'tiles.wanted' }),
  };
  return (
    <Page
      name="look-up"
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
      <ChoiceGrid
        choices={[...choices, often]}
        leaf={context.leaf}
        onLeaf={(leaf) => send({ type: 'leaf.turned', leaf })}
      />
    </Page>
  );
}
