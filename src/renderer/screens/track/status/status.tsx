import type { DossierStatus, DossierStep } from '../../../../shared/contract/applications.ts';
import { dateOf, timeOf } from '../../../language/dates.ts';
import { BackButton } from '../../../ui/back-button.tsx';
import { Button } from '../../../ui/button.tsx';
import { useWords } from '../../../ui/kiosk-view.tsx';
import { Page, Title } from '../../../ui/page.tsx';
import { PagedList } from '../../../ui/paged-list.tsx';
import { RowButton } from '../../../ui/row-button.tsx';
import type { StepProps } from '../step-props.ts';
import { SlipStory } from './slip-story.tsx';
import { wayItems } from './way.tsx';
import { titles, words } from './words.ts';

/** How far it is: every step with its time, live or as last heard. */
export function StatusScreen({ context, send, ordering }: StepProps & { ordering: boolean }) {
  const { say, tell } = useWords();
  const { status } = context;
  if (!status) return null;
  const last = lastOf(status);
  return (
    <Page
      name="dossier-status"
      data={{ 'data-state': last.state, 'data-live': `${status.live}` }}
      head={
        <>
          <p className="step clip">{tell(status.procedure.name)}</p>
          <Title>{say(titles[last.state])}</Title>
          <AsOf context={context} status={status} />
        </>
      }
      acts={
        <>
          <BackButton onPress={() => send({ type: 'back' })} />
          <Button before="printer" disabled={ordering} onPress={() => send({ type: 'print.wanted' })}>
            {say(ordering ? words.ordering : words.print)}
          </Button>
          <Button main grow onPress={() => send({ type: 'done' })}>
            {say(words.done)}
          </Button>
        </>
      }
    >
      <Way context={context} status={status} send={send} />
      <SlipStory context={context} />
    </Page>
  );
}

function Way({ context, status, send }: StepProps & { status: DossierStatus }) {
  const voice = useWords();
  const { say } = voice;
  return (
    <PagedList
      leaf={context.leaf}
      onLeaf={(leaf) => send({ type: 'leaf.turned', leaf })}
      items={[
        ...wayItems(status, context.centre.timeZone, voice),
        {
          key: 'own',
          node: (
            <p className="way-code">
              <b>{say(words.own, { reference: status.localReference })}</b> {say(words.notDossier)}
              {status.ticketLabel && <br />}
              {status.ticketLabel && say(words.ticket, { label: status.ticketLabel })}
            </p>
          ),
        },
        {
          key: 'pay',
          node: (
            <RowButton
              pictogram="phi-qr"
              name={say(words.pay)}
              support={say(words.paySupport)}
              onPress={() => send({ type: 'pay.wanted' })}
            />
          ),
        },
      ]}
    />
  );
}

function AsOf({ context, status }: { context: StepProps['context']; status: DossierStatus }) {
  const { say } = useWords();
  const { timeZone } = context.centre;
  const { live, asOf } = status;
  if (live) return <p className="lead">{say(words.live)}</p>;
  if (asOf === null) return <p className="lead">{say(words.neverHeard)}</p>;
  return (
    <p className="lead">
      {say(words.lastKnown, { time: timeOf(asOf, timeZone), date: dateOf(asOf, timeZone) })}
    </p>
  );
}

function lastOf({ steps }: DossierStatus): DossierStep {
  const last = steps.at(-1);
  if (!last) throw new Error('a dossier without a step');
  return last;
}
