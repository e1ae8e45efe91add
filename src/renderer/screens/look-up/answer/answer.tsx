import { writtenDate } from '../../../language/dates.ts';
import { BackButton } from '../../../ui/back-button.tsx';
import { Button } from '../../../ui/button.tsx';
import { useWords } from '../../../ui/kiosk-view.tsx';
import { Page, Title } from '../../../ui/page.tsx';
import { PagedList } from '../../../ui/paged-list.tsx';
import { RowButton } from '../../../ui/row-button.tsx';
import type { StepProps } from '../step-props.ts';
import { words } from './words.ts';

/** One sentence of the record, and which record it is; what else the question may have meant stands below. */
export function Answer({ context, send }: StepProps) {
  const { say, tell } = useWords();
  const { reply } = context;
  if (reply?.kind !== 'answer') return null;
  const others = reply.others.map((matter) => ({
    key: matter.code,
    node: (
      <RowButton
        name={tell(matter.name)}
        onPress={() => send({ type: 'matter.chosen', code: matter.code })}
      />
    ),
  }));
  return (
    <Page
      name="answer"
      data={{ 'data-code': reply.code, 'data-aspect': reply.aspect }}
      head={
        <>
          <p className="step clip">{say(words.step, { matter: tell(reply.matter.name) })}</p>
          <Title>{reply.sentence}</Title>
        </>
      }
      acts={
        <>
          <BackButton onPress={() => send({ type: 'back' })} />
          <Button onPress={() => send({ type: 'question.further' })}>{say(words.further)}</Button>
          <Button
            main
            grow
            after="arrow-right"
            onPress={() => send({ type: 'matter.chosen', code: reply.code })}
          >
            {say(words.papers)}
          </Button>
        </>
      }
    >
      <div className="sources">
        {reply.sources.slice(0, mostSources).map(({ code, asOf }) => (
          <p key={code} className="src">
            {say(words.source, { code, asOf: writtenDate(asOf) })}
          </p>
        ))}
        {reply.phrasedBy === 'model' && <p className="src">{say(words.phrased)}</p>}
      </div>
      {others.length > 0 && (
        <PagedList
          leaf={context.leaf}
          onLeaf={(leaf) => send({ type: 'leaf.turned', leaf })}
          items={[{ key: 'others', heading: true, node: <h2>{say(words.others)}</h2> }, ...others]}
        />
      )}
    </Page>
  );
}

/** A sentence rests on one record, seldom two; more lines than this would push the other matters off the page. */
const mostSources = 3;
