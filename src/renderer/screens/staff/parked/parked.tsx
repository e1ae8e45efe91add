import { timeOf } from '../../../language/dates.ts';
import { Button } from '../../../ui/button.tsx';
import { useKiosk, useWords } from '../../../ui/kiosk-view.tsx';
import { Pictogram } from '../../../ui/pictogram.tsx';
import type { StaffProps } from '../frame.tsx';
import { StaffList } from '../list.tsx';
import { reasons, words } from './words.ts';

/** What the province would not take, with its reason; sent again by hand once that is mended. */
export function Parked({ context, send }: StaffProps) {
  const { centre } = useKiosk();
  const { say } = useWords();
  const { parked } = context;
  return (
    <StaffList
      name="staff-parked"
      words={words}
      context={context}
      send={send}
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
              <p>{say(words.since, { time: timeOf(at, centre?.timeZone ?? 'UTC'), behind: `${behind}` })}</p>
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
  );
}

function nameOf(kind: string) {
  if (kind.startsWith('ticket')) return words.ticket;
  return kind.startsWith('dossier') ? words.dossier : words.other;
}

function isReason(reason: string): reason is keyof typeof reasons {
  return Object.hasOwn(reasons, reason);
}
