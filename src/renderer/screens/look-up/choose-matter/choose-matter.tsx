import { BackButton } from '../../../ui/back-button.tsx';
import { Button } from '../../../ui/button.tsx';
import { ChoiceGrid } from '../../../ui/choice-grid.tsx';
import { useWords } from '../../../ui/kiosk-view.tsx';
import { Page, Title } from '../../../ui/page.tsx';
import type { StepProps } from '../step-props.ts';
import { words } from './words.ts';

/** The matters most asked for, by picture. */
export function ChooseMatter({ context, send }: StepProps) {
  const { say, tell } = useWords();
  return (
    <Page
      name="choose-matter"
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
        choices={context.tiles.map((tile) => ({
          id: tile.id,
          pictogram: tile.pictogram,
          name: tell(tile.name),
          onPress: () => send({ type: 'tile.chosen', id: tile.id }),
        }))}
        leaf={context.leaf}
        onLeaf={(leaf) => send({ type: 'leaf.turned', leaf })}
      />
    </Page>
  );
}
