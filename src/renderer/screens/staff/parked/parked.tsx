import { timeOf } from '../../../language/dates.ts';
import { BackButton } from '../../../ui/back-button.tsx';
import { Button } from '../../../ui/button.tsx';
import { useKiosk, useWords } from '../../../ui/kiosk-view.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PagedList } from '../../../ui/paged-list.tsx';
import { Pictogram } from '../../../ui/pictogram.tsx';
import { StaffFrame, type StaffProps } from '../frame.tsx';
import { reasons, words } from './words.ts';

/** What the province would not take, with its reason; sent again by hand once that is mended. */
export function Parked({ context, send }: StaffProps) {
  const { centre } = useKiosk();
  const { say } = useWords();
  const { parked, leaf } = context;
  return (
    <StaffFrame
      name="staff-parked"
      title={say(words.title)}
      lead={say(words.lead)}
      context={context}
      send={send}
      acts={<BackButton onPress={() => send({ type: 'back' })} />}
    >
      {parked.length === 0 ? (
        <Notice look="ok" pictogram="state-ok">
          {say(words.none)}
        </Notice>
      ) : (
        <PagedList
          leaf={leaf}
          onLeaf={(next) => send({ type: 'leaf.turned', leaf: next })}
          items={parked.map(({ seq, kind, reason, label, at, behind }) => ({
            key: `${seq}`,
            node: (
              <section className="todo" data-seq={seq}>
                <span className="ico">
                  <Pictogram id={kind.startsWith('ticket') ? 'phieu' : 'to-khai'} />
                </span>
                <div>
                  <h2>
                    {say(nameOf(kind))} {label}
                  </h2>
                  <p>{say(isReason(reason) ? reasons[reason] : reasons.unknown)}</p>
                  <p>
                    {say(words.since, { time: timeOf(at, centre?.timeZone ?? 'UTC'), behind: `${behind}` })}
                  </p>
                </div>
                <Button
                  small
                  onPress={() =>
                    send({ type: 'act.wanted', act: { command: 'staff.sendAgain', input: { seq } } })
                  }
                >
                  {say(words.again)}
                </Button>
              </section>
            ),
          }))}
        />
      )}
    </StaffFrame>
  );
}

function nameOf(kind: string) {
  if (kind.startsWith('ticket')) return words.ticket;
  return kind.startsWith('dossier') ? words.dossier : words.other;
}

function isReason(reason: string): reason is keyof typeof reasons {
  return Object.hasOwn(reasons, reason);
}
