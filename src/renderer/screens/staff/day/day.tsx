import type { DayFigures } from '../../../../shared/contract/staff.ts';
import { timeOf } from '../../../language/dates.ts';
import { BackButton } from '../../../ui/back-button.tsx';
import { Button } from '../../../ui/button.tsx';
import { useKiosk, useWords } from '../../../ui/kiosk-view.tsx';
import { StaffFrame, type StaffProps } from '../frame.tsx';
import { words } from './words.ts';

/** The day in figures, and its end. */
export function Day({ context, send }: StaffProps) {
  const { centre } = useKiosk();
  const { say } = useWords();
  const { figures, ports } = context;
  const closedAt = figures?.closedAt ?? null;
  const key = () => ({ requestKey: ports.newKey() });
  return (
    <StaffFrame
      name="staff-day"
      title={say(words.title)}
      lead={
        closedAt === null
          ? say(words.lead)
          : say(words.closed, { time: timeOf(closedAt, centre?.timeZone ?? 'UTC') })
      }
      context={context}
      send={send}
      data={{ 'data-day': closedAt === null ? 'open' : 'closed' }}
      acts={
        <>
          <BackButton onPress={() => send({ type: 'back' })} />
          <Button
            onPress={() => send({ type: 'act.wanted', act: { command: 'staff.weekSheet', input: key() } })}
          >
            {say(words.week)}
          </Button>
          {closedAt === null && (
            <Button
              main
              grow
              onPress={() => send({ type: 'act.wanted', act: { command: 'staff.closeDay', input: key() } })}
            >
              {say(words.close)}
            </Button>
          )}
        </>
      }
    >
      {figures && (
        <div className="figures">
          <Tally
            name=""
            rows={[
              { key: 'numbers', name: say(words.numbers), count: figures.numbers },
              { key: 'abandoned', name: say(words.abandoned), count: figures.abandoned },
              { key: 'unsent', name: say(words.unsent), count: figures.unsent },
              { key: 'parked', name: say(words.parked), count: figures.parked },
            ]}
          />
          <Tally name={say(words.byService)} rows={figures.byService} />
          <Tally name={say(words.byChannel)} rows={figures.byChannel} />
          <Tally name={say(words.byOutcome)} rows={figures.byOutcome} />
          <Tally name={say(words.ratings)} rows={figures.ratings} />
        </div>
      )}
    </StaffFrame>
  );
}

function Tally({ name, rows }: { name: string; rows: DayFigures['byService'] }) {
  if (rows.length === 0) return null;
  return (
    <section className="tally">
      {name && <h2 className="cap">{name}</h2>}
      <dl>
        {rows.map(({ key, name: of, count }) => (
          <div key={key}>
            <dt>{of}</dt>
            <dd>{count}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
