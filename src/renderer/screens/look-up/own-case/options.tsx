import type { CaseQuestion } from '../../../../shared/contract/checklists.ts';
import { useKiosk, useWords } from '../../../ui/kiosk-view.tsx';
import { PagedList } from '../../../ui/paged-list.tsx';
import { RowButton } from '../../../ui/row-button.tsx';
import { Tile } from '../../../ui/tile.tsx';
import type { StepProps } from '../step-props.ts';

type Choice = Extract<CaseQuestion, { kind: 'choice' }>;

/** Two to four answers: pictures where each has one, else rows. */
export function Options({ question, context, send }: StepProps & { question: Choice }) {
  const { comfort } = useKiosk();
  const { tell } = useWords();
  const options = question.options.map(({ id, text, pictogram }) => ({
    id,
    name: tell(text),
    pictogram,
    onPress: () => send({ type: 'option.chosen', id }),
  }));
  if (comfort.textSize === 'normal' && options.every(({ pictogram }) => pictogram !== null)) {
    return (
      <div className="priority-grid">
        {options.map(({ id, pictogram, ...option }) => (
          <Tile key={id} look="tall" pictogram={pictogram ?? 'hoi'} {...option} />
        ))}
      </div>
    );
  }
  return (
    <PagedList
      leaf={context.leaf}
      onLeaf={(leaf) => send({ type: 'leaf.turned', leaf })}
      items={options.map(({ id, pictogram, ...option }) => ({
        key: id,
        node: <RowButton {...option} {...(pictogram !== null && { pictogram })} />,
      }))}
    />
  );
}
