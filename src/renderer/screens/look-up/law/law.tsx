import type { LegalText } from '../../../../shared/contract/procedures.ts';
import { writtenDate } from '../../../language/dates.ts';
import { Button } from '../../../ui/button.tsx';
import { useWords } from '../../../ui/kiosk-view.tsx';
import { Page, Title } from '../../../ui/page.tsx';
import { PagedList } from '../../../ui/paged-list.tsx';
import { RecordSource } from '../record-source/record-source.tsx';
import type { StepProps } from '../step-props.ts';
import { words } from './words.ts';

/** The legal texts behind a matter: number, date, and where to read them. */
export function Law({ context, send }: StepProps) {
  const { say, tell } = useWords();
  const { checklist } = context;
  if (!checklist) return null;
  return (
    <Page
      name="law"
      head={
        <>
          <p className="step">{say(words.step)}</p>
          <Title>{tell(checklist.matter.name)}</Title>
        </>
      }
      acts={
        <Button main grow before="arrow-left" onPress={() => send({ type: 'back' })}>
          {say(words.back)}
        </Button>
      }
    >
      <PagedList
        leaf={context.leaf}
        onLeaf={(leaf) => send({ type: 'leaf.turned', leaf })}
        items={[
          ...checklist.law.map((text) => ({ key: text.number, node: <Text text={text} /> })),
          { key: 'ask', node: <p className="cap">{say(words.ask)}</p> },
        ]}
      />
      <RecordSource of={checklist} />
    </Page>
  );
}

function Text({ text: { number, date, title, url } }: { text: LegalText }) {
  const { say } = useWords();
  return (
    <div className="law-text">
      <p>
        <b>{title ?? say(words.number, { number })}</b>
      </p>
      <p>
        {title && say(words.number, { number })} {date && say(words.dated, { date: writtenDate(date) })}
      </p>
      {url && <p className="cap">{say(words.read, { url: address(url) })}</p>}
    </div>
  );
}

/** As a person types it: without the protocol. */
function address(url: string): string {
  return url.replace(/^https?:\/\//u, '').replace(/\/$/u, '');
}
