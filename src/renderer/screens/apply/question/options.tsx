import type { FieldOf } from '../../../../shared/form/field.ts';
import { spellAnswer } from '../../../../shared/form/spell.ts';
import { pageNow } from '../../../flow/apply/walking.ts';
import { useKiosk, useWords } from '../../../ui/kiosk-view.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PagedList } from '../../../ui/paged-list.tsx';
import { RowButton } from '../../../ui/row-button.tsx';
import { Tile } from '../../../ui/tile.tsx';
import type { StepProps } from '../step-props.ts';
import { Frame } from './frame.tsx';
import { words } from './words.ts';

/** One of a few: touching it is the answer and leads on. */
export function Options({ context, send, field }: StepProps & { field: FieldOf<'choice'> }) {
  const { tell } = useWords();
  const options = field.options.map(({ id, text, note, pictogram }) => ({
    id,
    name: tell(text),
    support: note && tell(note),
    pictogram,
    onPress: () => send({ type: 'value.given', value: id }),
  }));
  return <Choices context={context} send={send} options={options} />;
}

export function YesNo(step: StepProps) {
  const { say } = useWords();
  const give = (value: boolean) => () => step.send({ type: 'value.given', value });
  const options = [
    { id: 'yes', name: say(words.yes), pictogram: 'state-ok', onPress: give(true) },
    { id: 'no', name: say(words.no), pictogram: undefined, onPress: give(false) },
  ];
  return <Choices {...step} options={options} />;
}

interface Option {
  readonly id: string;
  readonly name: string;
  readonly support?: string | undefined;
  readonly pictogram?: string | undefined;
  readonly onPress: () => void;
}

function Choices({ context, send, options }: StepProps & { options: readonly Option[] }) {
  const { comfort } = useKiosk();
  const { tell } = useWords();
  const page = pageNow(context);
  const skip = page?.skip;
  const all: readonly Option[] = skip
    ? [...options, { id: 'skip', name: tell(skip), onPress: () => send({ type: 'skipped' }) }]
    : options;
  const given = page ? context.answers[page.id] : undefined;
  const tiles =
    comfort.textSize === 'normal' &&
    all.length <= 4 &&
    all.every(({ pictogram, support }) => pictogram !== undefined && support === undefined);
  return (
    <Frame context={context} send={send} look="rows" {...(given === undefined && { next: null })}>
      {given !== undefined && <Chosen context={context} />}
      {tiles ? (
        <div className="priority-grid">
          {all.map(({ id, name, pictogram, onPress }) => (
            <Tile key={id} look="tall" pictogram={pictogram ?? 'hoi'} name={name} onPress={onPress} />
          ))}
        </div>
      ) : (
        <PagedList
          leaf={context.leaf}
          onLeaf={(leaf) => send({ type: 'leaf.turned', leaf })}
          items={all.map(({ id, pictogram, ...option }) => ({
            key: id,
            node: <RowButton {...option} {...(pictogram !== undefined && { pictogram })} />,
          }))}
        />
      )}
    </Frame>
  );
}

/** What was answered before, so that going back shows that nothing was lost. */
function Chosen({ context }: Pick<StepProps, 'context'>) {
  const { say, language } = useWords();
  const page = pageNow(context);
  const given = page ? context.answers[page.id] : undefined;
  if (!page || given === undefined) return null;
  return <Notice look="quiet">{say(words.chosen, { option: spellAnswer(page, given, language) })}</Notice>;
}
