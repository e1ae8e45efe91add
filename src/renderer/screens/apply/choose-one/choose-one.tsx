import { BackButton } from '../../../ui/back-button.tsx';
import { useWords } from '../../../ui/kiosk-view.tsx';
import { Page, Title } from '../../../ui/page.tsx';
import { PagedList } from '../../../ui/paged-list.tsx';
import { RowButton } from '../../../ui/row-button.tsx';
import type { StepProps } from '../step-props.ts';
import { words } from './words.ts';

/** Several matters stand behind one picture. */
export function ChooseOne({ context, send }: StepProps) {
  const { say, tell } = useWords();
  const { shelf } = context;
  if (!shelf) return null;
  return (
    <Page
      name="choose-one"
      head={
        <>
          <p className="step clip">{say(words.step, { name: tell(shelf.name) })}</p>
          <Title>{say(words.title)}</Title>
        </>
      }
      acts={<BackButton onPress={() => send({ type: 'back' })} />}
    >
      <PagedList
        leaf={context.leaf}
        onLeaf={(leaf) => send({ type: 'leaf.turned', leaf })}
        items={shelf.matters.map((matter) => ({
          key: matter.code,
          node: (
            <RowButton
              name={tell(matter.name)}
              onPress={() => send({ type: 'matter.chosen', code: matter.code })}
            />
          ),
        }))}
      />
    </Page>
  );
}
