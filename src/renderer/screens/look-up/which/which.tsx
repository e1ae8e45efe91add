import { BackButton } from '../../../ui/back-button.tsx';
import { useWords } from '../../../ui/kiosk-view.tsx';
import { Page, Title } from '../../../ui/page.tsx';
import { PagedList } from '../../../ui/paged-list.tsx';
import { RowButton } from '../../../ui/row-button.tsx';
import type { StepProps } from '../step-props.ts';
import { words } from './words.ts';

/** Two or more matters fit: which of these? */
export function Which({ context, send }: StepProps) {
  const { say, tell } = useWords();
  const { reply } = context;
  if (reply?.kind !== 'which') return null;
  return (
    <Page
      name="which"
      head={
        <>
          <p className="step">{say(words.step)}</p>
          <Title>{reply.question}</Title>
          <p className="lead">{say(words.lead)}</p>
        </>
      }
      acts={<BackButton onPress={() => send({ type: 'back' })} />}
    >
      <PagedList
        leaf={context.leaf}
        onLeaf={(leaf) => send({ type: 'leaf.turned', leaf })}
        items={reply.options.map((matter) => ({
          key: matter.code,
          node: (
            <RowButton
              name={tell(matter.name)}
              support={tell(matter.field)}
              onPress={() => send({ type: 'option.chosen', id: matter.code })}
            />
          ),
        }))}
      />
    </Page>
  );
}
