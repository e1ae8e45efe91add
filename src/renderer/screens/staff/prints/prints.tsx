import { timeOf } from '../../../language/dates.ts';
import { BackButton } from '../../../ui/back-button.tsx';
import { Button } from '../../../ui/button.tsx';
import { useKiosk, useWords } from '../../../ui/kiosk-view.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PagedList } from '../../../ui/paged-list.tsx';
import { Pictogram } from '../../../ui/pictogram.tsx';
import { StaffFrame, type StaffProps } from '../frame.tsx';
import { words } from './words.ts';

/** Papers nobody can vouch for: each is printed again or dropped by a person. */
export function Prints({ context, send }: StaffProps) {
  const { centre } = useKiosk();
  const { say } = useWords();
  const { prints, leaf, ports } = context;
  return (
    <StaffFrame
      name="staff-prints"
      title={say(words.title)}
      lead={say(words.lead)}
      context={context}
      send={send}
      acts={<BackButton onPress={() => send({ type: 'back' })} />}
    >
      {prints.length === 0 ? (
        <Notice look="ok" pictogram="state-ok">
          {say(words.none)}
        </Notice>
      ) : (
        <PagedList
          leaf={leaf}
          onLeaf={(next) => send({ type: 'leaf.turned', leaf: next })}
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
                    onPress={() =>
                      send({ type: 'act.wanted', act: { command: 'staff.void', input: { jobId } } })
                    }
                  >
                    {say(words.drop)}
                  </Button>
                </div>
              </section>
            ),
          }))}
        />
      )}
    </StaffFrame>
  );
}
