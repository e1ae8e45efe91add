import type { ReactNode } from 'react';
import type { Health } from '../../../../shared/contract/printing.ts';
import type { StaffToday } from '../../../../shared/contract/staff.ts';
import { timeOf } from '../../../language/dates.ts';
import { useKiosk, useWords } from '../../../ui/kiosk-view.tsx';
import { Pictogram } from '../../../ui/pictogram.tsx';
import { cells, totals } from './words.ts';

/** How each part is: a shape, a word, and when it was last proven. */
export function Cells({ today }: { today: StaffToday }) {
  const { centre, now } = useKiosk();
  const { say } = useWords();
  const time = (at: number) => timeOf(at, centre?.timeZone ?? 'UTC');
  const { network, printer, scanner, a4, disk, clock, roll } = today;
  const proven = (at: number | null) =>
    at === null ? say(cells.notYet) : say(cells.proven, { time: time(at) });
  const how = (health: Health) =>
    health === 'disabled' ? say(cells.missing) : say(isWell(health) ? cells.well : cells.care);
  const fine = network.state === 'online' || network.state === 'none';
  return (
    <div className="cells">
      <Cell
        well={fine}
        name={say(cells.network)}
        fact={networkFact()}
        more={
          network.lastContact === null
            ? say(cells.never)
            : say(cells.contact, { time: time(network.lastContact) })
        }
      />
      <Cell
        well={network.unsent === 0}
        name={say(cells.unsent)}
        fact={network.unsent === 0 ? say(cells.allSent) : say(cells.items, { count: `${network.unsent}` })}
        more={
          network.oldestUnsent === null
            ? ''
            : say(cells.oldest, {
                minutes: `${Math.max(0, Math.round((now - network.oldestUnsent) / 60_000))}`,
              })
        }
      />
      <Cell
        well={isWell(printer.health)}
        name={say(cells.printer)}
        fact={how(printer.health)}
        more={proven(printer.provenAt)}
      />
      <Cell
        well={roll.left > 0}
        name={say(cells.roll)}
        fact={say(cells.left, { count: `${roll.left}` })}
        more={`${roll.percent}%`}
      />
      <Cell well={isWell(a4.health)} name={say(cells.a4)} fact={how(a4.health)} more={proven(a4.provenAt)} />
      <Cell
        well={isWell(scanner.health)}
        name={say(cells.scanner)}
        fact={how(scanner.health)}
        more={scanner.readAt === null ? say(cells.notYet) : say(cells.read, { time: time(scanner.readAt) })}
      />
      {disk && (
        <Cell
          well={disk.room === 'enough'}
          name={say(cells.disk)}
          fact={say(cells.gigabytes, { count: `${Math.round(disk.freeMegabytes / 102.4) / 10}` })}
          more=""
        />
      )}
      <Cell
        well={clock.verified}
        name={say(cells.clock)}
        fact={say(clock.verified ? cells.right : cells.unsure)}
        more={clock.at === null ? '' : say(cells.compared, { time: time(clock.at) })}
      />
    </div>
  );

  function networkFact(): string {
    if (network.state === 'none') return say(cells.none);
    return fine ? say(cells.online) : say(cells.lostAt, { time: time(network.since) });
  }
}

function isWell(health: Health): boolean {
  return health === 'ready' || health === 'degraded' || health === 'disabled';
}

function Cell(props: { well: boolean; name: string; fact: string; more: ReactNode }) {
  return (
    <div className="cell">
      <span className={`sq ${props.well ? 'ok' : 'waiting'}`}>
        <Pictogram id={props.well ? 'state-ok' : 'state-waiting'} />
      </span>
      <div>
        <p className="cap">{props.name}</p>
        <b>{props.fact}</b>
        <p className="m">{props.more}</p>
      </div>
    </div>
  );
}

/** The day so far. */
export function Totals({ today }: { today: StaffToday }) {
  const { say } = useWords();
  const shown = [
    [today.totals.numbers, totals.numbers],
    [today.totals.lists, totals.lists],
    [today.totals.dossiers, totals.dossiers],
    [today.totals.abandoned, totals.abandoned],
  ] as const;
  return (
    <dl className="totals">
      {shown.map(([count, phrase]) => (
        <div key={phrase.vi}>
          <dt>{say(phrase)}</dt>
          <dd>{count}</dd>
        </div>
      ))}
    </dl>
  );
}
