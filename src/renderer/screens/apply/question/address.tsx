import type { FieldOf } from '../../../../shared/form/field.ts';
import { entryNow } from '../../../flow/apply/walking.ts';
import { Button } from '../../../ui/button.tsx';
import { Keyboard } from '../../../ui/keyboard.tsx';
import { useWords } from '../../../ui/kiosk-view.tsx';
import { type PagedItem, PagedList } from '../../../ui/paged-list.tsx';
import { RowButton } from '../../../ui/row-button.tsx';
import { TypedField } from '../../typing/typed-field.tsx';
import type { StepProps } from '../step-props.ts';
import { Frame, SkipButton } from './frame.tsx';
import { address as words } from './words.ts';

/** Today's commune from a list or by typing, then the place in it. Nothing is converted without the person's touch. */
export function Address({ context, send, field }: StepProps & { field: FieldOf<'address'> }) {
  switch (entryNow(context).step) {
    case 'list':
      return <UnitList context={context} send={send} />;
    case 'typing':
      return <UnitTyping context={context} send={send} />;
    case 'place':
      return <Place context={context} send={send} field={field} />;
  }
}

function UnitList({ context, send }: StepProps) {
  const { say } = useWords();
  const old = context.cardAddresses[context.at ?? ''];
  return (
    <Frame
      context={context}
      send={send}
      look="rows"
      next={null}
      lead={old === undefined ? say(words.which) : say(words.old, { address: old })}
    >
      <PagedList
        leaf={context.leaf}
        onLeaf={(leaf) => send({ type: 'leaf.turned', leaf })}
        items={[
          ...unitItems({ context, send }),
          {
            key: 'other',
            node: (
              <RowButton
                name={say(words.other)}
                support={say(words.otherSupport)}
                onPress={() => send({ type: 'unit.typed' })}
              />
            ),
          },
        ]}
      />
      <SkipButton context={context} send={send} />
    </Frame>
  );
}

function unitItems({ context, send }: StepProps): readonly PagedItem[] {
  return context.units.map((unit) => ({
    key: unit.text,
    node: <RowButton name={unit.text} onPress={() => send({ type: 'unit.chosen', unit })} />,
  }));
}

function UnitTyping({ context, send }: StepProps) {
  const { say } = useWords();
  const { query } = entryNow(context);
  const typed = query.trim();
  const asTyped: PagedItem = {
    key: `typed ${typed}`,
    node: (
      <RowButton
        name={typed}
        support={say(words.typed)}
        onPress={() => send({ type: 'unit.chosen', unit: { code: null, text: typed } })}
      />
    ),
  };
  return (
    <Frame
      context={context}
      send={send}
      look="units"
      next={null}
      lead={say(words.type)}
      field={<TypedField text={query} />}
      keyboard={<Keyboard text={query} onKey={send} />}
    >
      <PagedList
        leaf={context.leaf}
        onLeaf={(leaf) => send({ type: 'leaf.turned', leaf })}
        items={[...unitItems({ context, send }), ...(typed.length > 1 ? [asTyped] : [])]}
      />
    </Frame>
  );
}

function Place({ context, send, field }: StepProps & { field: FieldOf<'address'> }) {
  const { say } = useWords();
  const { unit, text } = entryNow(context);
  const lead = field.place === 'wanted' ? say(words.place) : `${say(words.place)} ${say(words.placeOpen)}`;
  return (
    <Frame
      context={context}
      send={send}
      look="typed"
      lead={`${unit?.text ?? ''}. ${lead}`}
      field={<TypedField text={text} />}
      keyboard={<Keyboard text={text} onKey={send} />}
    >
      <div className="asides">
        <Button small onPress={() => send({ type: 'unit.again' })}>
          {say(words.change)}
        </Button>
        <SkipButton context={context} send={send} />
      </div>
    </Frame>
  );
}
