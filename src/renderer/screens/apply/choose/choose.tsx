import { BackButton } from '../../../ui/back-button.tsx';
import { Button } from '../../../ui/button.tsx';
import { ChoiceGrid } from '../../../ui/choice-grid.tsx';
import { useWords } from '../../../ui/kiosk-view.tsx';
import { Page, Title } from '../../../ui/page.tsx';
import type { StepProps } from '../step-props.ts';
import { words } from './words.ts';

/** The matter by its picture, or what was begun another day. */
export function Choose({ context, send }: StepProps) {
  const { say, tell } = useWords();
  return (
    <Page
      name="apply"
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
          <Button before="keyboard" onPress={() => send({ type: 'typing.wanted' })}>
            {say(words.type)}
          </Button>
          <Button grow onPress={() => send({ type: 'resume.wanted' })}>
            {say(words.resume)}
          </Button>
        </>
      }
    >
      <ChoiceGrid
        choices={context.tiles.map(({ id, pictogram, name }) => ({
          id,
          pictogram,
          name: tell(name),
          onPress: () => send({ type: 'tile.chosen', id }),
        }))}
        leaf={context.leaf}
        onLeaf={(leaf) => send({ type: 'leaf.turned', leaf })}
      />
    </Page>
  );
}
