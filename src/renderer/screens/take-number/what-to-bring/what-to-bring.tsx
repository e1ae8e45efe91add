import type { MatterDetails } from '../../../../shared/contract/procedures.ts';
import { writtenDate } from '../../../language/dates.ts';
import { BackButton } from '../../../ui/back-button.tsx';
import { Button } from '../../../ui/button.tsx';
import { useWords } from '../../../ui/kiosk-view.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Page, Title } from '../../../ui/page.tsx';
import { PagedList } from '../../../ui/paged-list.tsx';
import type { StepProps } from '../step-props.ts';
import { MatterFacts } from './facts.tsx';
import { paperItems } from './paper-items.tsx';
import { missing } from './papers.ts';
import { words } from './words.ts';

/** Before the number: what to bring, what it costs, how long, where. Ticks help; they never block. */
export function WhatToBring({ context, send }: StepProps) {
  const { say, tell } = useWords();
  const { details } = context;
  if (!details) return null;
  return (
    <Page
      name="what-to-bring"
      head={
        <>
          <p className="step">{say(words.step)}</p>
          <Title>{tell(details.matter.name)}</Title>
        </>
      }
      acts={
        <>
          <BackButton onPress={() => send({ type: 'back' })} />
          <Button main grow after="arrow-right" onPress={() => send({ type: 'next' })}>
            {say(words.take)}
          </Button>
        </>
      }
    >
      <PagedList
        leaf={context.leaf}
        onLeaf={(leaf) => send({ type: 'leaf.turned', leaf })}
        items={[
          { key: `facts ${details.matter.code}`, node: <MatterFacts details={details} /> },
          ...paperItems(details, { context, send }, { say, tell }),
          { key: 'source', node: <Source details={details} /> },
        ]}
      />
      <WhatIsMissing details={details} ticked={context.ticked} />
    </Page>
  );
}

function WhatIsMissing({ details, ticked }: { details: MatterDetails; ticked: readonly number[] }) {
  const { say } = useWords();
  const count = missing(details, ticked);
  if (details.onlineFirstSince) return <Notice look="quiet">{say(words.onlineFirst)}</Notice>;
  if (details.papers.length === 0) return <Notice look="quiet">{say(words.noPapers)}</Notice>;
  if (count === 0) return <Notice look="quiet">{say(words.allThere)}</Notice>;
  return (
    <Notice look="quiet">
      {count === 1 ? say(words.missingOne) : say(words.missingMany, { count: `${count}` })}
    </Notice>
  );
}

function Source({ details: { matter, source } }: { details: MatterDetails }) {
  const { say } = useWords();
  const asOf = writtenDate(source.asOf);
  return (
    <p className="src">
      {source.updatedAt === null
        ? say(words.sourceNoUpdate, { code: matter.code, asOf })
        : say(words.source, { code: matter.code, updated: writtenDate(source.updatedAt), asOf })}
    </p>
  );
}
