import { BackButton } from '../../../ui/back-button.tsx';
import { Button } from '../../../ui/button.tsx';
import { useKiosk, useWords } from '../../../ui/kiosk-view.tsx';
import { Page, Title } from '../../../ui/page.tsx';
import { PagedList } from '../../../ui/paged-list.tsx';
import { RowButton } from '../../../ui/row-button.tsx';
import { Tile } from '../../../ui/tile.tsx';
import type { StepProps } from '../step-props.ts';
import { words } from './words.ts';

/** The most asked matters by picture; what is not there is one tile or the keyboard away. */
export function ChooseMatter({ context, send }: StepProps) {
  const { comfort } = useKiosk();
  const { say, tell } = useWords();
  const choices = [
    ...context.tiles.map((tile) => ({
      id: tile.id,
      pictogram: tile.pictogram,
      name: tell(tile.name),
      onPress: () => send({ type: 'tile.chosen', id: tile.id }),
    })),
    {
      id: 'viec-khac',
      pictogram: 'viec-khac',
      name: say(words.other),
      onPress: () => send({ type: 'other.wanted' }),
    },
  ];
  const asTiles = comfort.textSize === 'normal' && choices.length <= 12;
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
      {asTiles ? (
        <div className="matter-grid">
          {choices.map(({ id, ...choice }) => (
            <Tile key={id} {...choice} />
          ))}
        </div>
      ) : (
        <PagedList
          leaf={context.leaf}
          onLeaf={(leaf) => send({ type: 'leaf.turned', leaf })}
          items={choices.map(({ id, ...choice }) => ({ key: id, node: <RowButton {...choice} /> }))}
        />
      )}
    </Page>
  );
}
