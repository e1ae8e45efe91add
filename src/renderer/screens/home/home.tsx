import type { HallStatus } from '../../../shared/contract/queue/hall.ts';
import type { FlowStart } from '../../flow/starts.ts';
import { useKiosk, useWords, type Words } from '../../ui/kiosk-view.tsx';
import { Page, Title } from '../../ui/page.tsx';
import { Tile } from '../../ui/tile.tsx';
import { words } from './words.ts';

/** Six services; those that do not exist yet keep their place and their number, and say so. */
export function Home() {
  const { send, comfort, hall } = useKiosk();
  const { say } = useWords();
  const rows = comfort.textSize !== 'normal';
  const supportOf = (phrase: Service['support'] | typeof words.notYet) => phrase && say(phrase);
  return (
    <Page
      name="home"
      head={
        <>
          <Title>{say(words.title)}</Title>
          {!rows && <p className="lead">{say(words.lead)}</p>}
        </>
      }
    >
      <div className={`services-grid ${rows ? 'rows' : ''}`}>
        <Tile
          look="first"
          pictogram="lay-so"
          number={1}
          name={say(words.number)}
          support={rows ? undefined : (waitingOf(hall, say) ?? say(words.numberSupport))}
          onPress={() => send({ type: 'flow.wanted', start: { flow: 'take-number', from: null } })}
        />
        <div className="others">
          <Tile
            pictogram="hoi"
            number={2}
            name={say(words.ask)}
            onPress={() => send({ type: 'flow.wanted', start: { flow: 'look-up', from: null } })}
            {...(rows ? { look: 'wide' as const } : {})}
          />
          {services.map(({ pictogram, name, support, start }, index) => (
            <Tile
              key={pictogram}
              pictogram={pictogram}
              number={index + 3}
              name={say(name)}
              support={supportOf(start ? (rows ? undefined : support) : words.notYet)}
              onPress={() => start && send({ type: 'flow.wanted', start })}
              disabled={!start}
              {...(index === services.length - 1 || rows ? { look: 'wide' as const } : {})}
            />
          ))}
        </div>
      </div>
    </Page>
  );
}

/** How many wait, and how long it may take over all services; nothing where nobody knows. */
function waitingOf(hall: HallStatus | null, say: Words['say']): string | null {
  if (!hall) return null;
  const count = `${Math.max(0, ...hall.groups.map(({ waiting }) => waiting))}`;
  const ranges = hall.groups.flatMap(({ range }) => range ?? []);
  if (ranges.length < hall.groups.length) return say(words.waiting, { count });
  const from = `${Math.min(...ranges.map(({ fromMinutes }) => fromMinutes))}`;
  const to = `${Math.max(...ranges.map(({ toMinutes }) => toMinutes))}`;
  return say(words.waitingRange, { count, from, to });
}

interface Service {
  readonly pictogram: string;
  readonly name: typeof words.apply | typeof words.pay | typeof words.track | typeof words.rate;
  readonly support?: typeof words.trackSupport | typeof words.rateSupport;
  /** Null: not open yet. */
  readonly start: FlowStart | null;
}

const services: readonly Service[] = [
  { pictogram: 'nop', name: words.apply, start: { flow: 'apply', from: null } },
  { pictogram: 'phi-qr', name: words.pay, start: { flow: 'pay', from: null } },
  { pictogram: 'tra', name: words.track, support: words.trackSupport, start: { flow: 'track', from: null } },
  {
    pictogram: 'danh-gia',
    name: words.rate,
    support: words.rateSupport,
    start: { flow: 'rate', from: null },
  },
];
