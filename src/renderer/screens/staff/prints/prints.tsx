import { timeOf } from '../../../language/dates.ts';
import { Button } from '../../../ui/button.tsx';
import { useKiosk, useWords } from '../../../ui/kiosk-view.tsx';
import { Pictogram } from '../../../ui/pictogram.tsx';
import type { StaffProps } from '../frame.tsx';
import { StaffList } from '../list.tsx';
import { words } from './words.ts';

/** Papers nobody can vouch for: each is printed again or dropped by a person. */
export function Prints({ context, send }: StaffProps) {
  const { centre } = useKiosk();
  const { say } = useWords();
  const { prints, ports } = context;
  return (
    <StaffList
      name="staff-prints"
      words={words}
      context={context}
      send={send}
      items={prints.map(({ jobId, label, at }) => ({
        key: jobId,
        node: (
          <section className="todo">
            <span className="ico">
              <Pictogram id="phieu" />
            </span>
            <div>
              <h2>{label}</h2>
              <p>{say(words.at, { time: timeOf(at, centre?.timeZone ?? 'UTC') })}</p>
            </div>
            <div className="two">
              <Button
                small
                onPress={() =>
                  send({
                    type: 'act.wanted',
                    act: { command: 'staff.reprint', input: { jobId, requestKey: ports.newKey() } },
                  })
                }
              >
                {say(words.reprint)}
              </Button>
              <Button
                small
                onPress={() => send({ type: 'act.wanted', act: { command: 'staff.void', input: { jobId } } })}
              >
                {say(words.drop)}
              </Button>
            </div>
          </section>
        ),
      }))}
    />
  );
}
