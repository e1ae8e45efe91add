import type { Ticket } from '../../../../shared/contract/tickets.ts';
import { useWords } from '../../../ui/kiosk-view.tsx';
import { PagedList } from '../../../ui/paged-list.tsx';
import type { StepProps } from '../step-props.ts';
import { words } from './words.ts';

/** What to hold ready while waiting to be called. */
export function Ready({ ticket, context, send }: StepProps & { ticket: Ticket }) {
  const { say, tell } = useWords();
  const items = [
    ...(ticket.bring.length > 0
      ? [{ key: 'ready', heading: true, node: <p className="ready-head">{say(words.ready)}</p> }]
      : []),
    ...ticket.bring.map((paper, index) => ({
      key: `${index}`,
      node: <p className="ready-item">{tell(paper)}</p>,
    })),
    { key: 'wait', node: <p className="cap">{say(words.waitCall)}</p> },
    { key: 'photo', node: <p className="cap">{say(words.photo)}</p> },
    ...(ticket.clockVerified ? [] : [{ key: 'clock', node: <p className="cap">{say(words.clock)}</p> }]),
  ];
  return (
    <PagedList leaf={context.leaf} onLeaf={(leaf) => send({ type: 'leaf.turned', leaf })} items={items} />
  );
}
