import { describe, expect, test } from 'vitest';
import type { NetworkStatus } from '../../../shared/contract/network.ts';
import { deviceReason, type Health, health } from '../../../shared/contract/printing.ts';
import { readinessStatus } from '../../../shared/contract/readiness.ts';
import { type Surroundings, whatWorks } from './what-works.ts';

const networks: readonly NetworkStatus['state'][] = [
  'none',
  'unknown',
  'online',
  'busy',
  'offline',
  'not-recognized',
];
const serves = (each: Health) => each === 'ready' || each === 'degraded';
const hinders = (each: Health) => !serves(each) && each !== 'disabled';

/** Every health of every device, every single reason of the printer, every state of the network. */
function* everything(): Generator<Surroundings> {
  for (const printer of health.options)
    for (const reason of [null, ...deviceReason.options])
      for (const scanner of health.options)
        for (const documentPrinter of health.options)
          for (const network of networks)
            yield {
              printer: { health: printer, reasons: reason ? [reason] : [] },
              scanner: { health: scanner },
              documentPrinter: { health: documentPrinter, reasons: reason ? [reason] : [] },
              network,
              roomForDossiers: true,
            };
}

/** The A4 printer may be named while it serves: it can be tried, and said what it wants. */
const wantsCare = (around: Surroundings, device: string) =>
  device === 'documentPrinter' && around.documentPrinter.health === 'degraded';

const all = [...everything()].map((around) => ({ around, works: whatWorks(around) }));
const told = (what: string, wrong: typeof all) => expect(wrong.slice(0, 3), what).toEqual([]);

const calm: Surroundings = {
  printer: { health: 'ready', reasons: [] },
  scanner: { health: 'ready' },
  documentPrinter: { health: 'ready', reasons: [] },
  network: 'online',
  roomForDossiers: true,
};

describe('over every combination of healths', () => {
  test('there is no combination left out', () => {
    expect(all).toHaveLength(7 * (1 + deviceReason.options.length) * 7 * 7 * 6);
  });

  test('at most two lines, one of the devices and one of the network, devices first', () => {
    told(
      'lines',
      all.filter(({ works }) => {
        const kinds = works.lines.map((line) => line.startsWith('network'));
        return (
          !readinessStatus.safeParse({ ...works, closed: null }).success ||
          `${kinds}` !== `${[...new Set(kinds)].toSorted()}`
        );
      }),
    );
  });

  test('paper is promised exactly when the printer serves', () => {
    told(
      'numbers',
      all.filter(({ around, works }) => (works.numbers === 'on-paper') !== serves(around.printer.health)),
    );
  });

  test.each([
    ['printer', /printer|all|^paper-out|^cover-open|cutter/],
    ['scanner', /scanner|all/],
    ['documentPrinter', /a4|all/],
  ] as const)('%s is named exactly when it is there and does not serve', (device, name) => {
    told(
      device,
      all.filter(
        ({ around, works }) =>
          !wantsCare(around, device) &&
          hinders(around[device].health) !== works.lines.some((line) => name.test(line)),
      ),
    );
  });

  test('the network is named exactly when the province is not reached', () => {
    told(
      'network',
      all.filter(
        ({ around, works }) =>
          ['offline', 'busy', 'unknown', 'not-recognized'].includes(around.network) !==
          works.lines.includes(`network-${around.network}` as never),
      ),
    );
  });

  test('a hand is asked for only when the printer says that it waits for one', () => {
    told(
      'hand',
      all.filter(({ around, works }) =>
        works.lines.some(
          (line) =>
            ['paper-out', 'cover-open', 'cutter'].includes(line) &&
            !(around.printer.health === 'blocked' && around.printer.reasons.includes(line as never)),
        ),
      ),
    );
  });

  test('and at the A4 printer only when it says so itself', () => {
    told(
      'hand at A4',
      all.filter(({ around: { documentPrinter }, works }) =>
        works.lines.some((line) => {
          const reason = /^a4-(?!away)(.*)$/.exec(line)?.[1];
          if (reason === undefined) return false;
          const saysSo = documentPrinter.health === 'blocked' || documentPrinter.health === 'degraded';
          return !saysSo || !documentPrinter.reasons.includes(reason as never);
        }),
      ),
    );
  });
});

describe('in words of the machine', () => {
  test.each<[string, Partial<Surroundings>, ReturnType<typeof whatWorks>]>([
    ['all well', {}, { numbers: 'on-paper', lines: [] }],
    [
      'a roll near its end still prints',
      { printer: { health: 'degraded', reasons: ['paper-near-end'] } },
      { numbers: 'on-paper', lines: [] },
    ],
    [
      'a torn-off roll',
      { printer: { health: 'blocked', reasons: ['paper-out'] } },
      { numbers: 'on-screen', lines: ['paper-out'] },
    ],
    [
      'an open cover reports no paper too',
      { printer: { health: 'blocked', reasons: ['paper-out', 'cover-open'] } },
      { numbers: 'on-screen', lines: ['cover-open'] },
    ],
    [
      'an empty A4 tray',
      { documentPrinter: { health: 'blocked', reasons: ['paper-out'] } },
      { numbers: 'on-paper', lines: ['a4-paper-out'] },
    ],
    [
      'an A4 printer that met an empty tray last time and may be tried',
      { documentPrinter: { health: 'degraded', reasons: ['paper-out'] } },
      { numbers: 'on-paper', lines: ['a4-paper-out'] },
    ],
    [
      'an A4 printer low on toner',
      { documentPrinter: { health: 'degraded', reasons: ['toner-low', 'paper-near-end'] } },
      { numbers: 'on-paper', lines: [] },
    ],
    [
      'an A4 printer opened because of a jam: it is closed again last',
      { documentPrinter: { health: 'blocked', reasons: ['media-jam', 'cover-open', 'paper-out'] } },
      { numbers: 'on-paper', lines: ['a4-cover-open'] },
    ],
    [
      'an A4 printer that stands for a reason it does not name',
      { documentPrinter: { health: 'blocked', reasons: ['offline'] } },
      { numbers: 'on-paper', lines: ['a4-away'] },
    ],
    [
      'two empty trays are more than one sentence holds',
      {
        printer: { health: 'blocked', reasons: ['paper-out'] },
        documentPrinter: { health: 'blocked', reasons: ['paper-out'] },
      },
      { numbers: 'on-screen', lines: ['printer-and-a4-away'] },
    ],
    [
      'the printer’s plug and the network’s',
      { printer: { health: 'offline', reasons: ['unplugged'] }, network: 'offline' },
      { numbers: 'on-screen', lines: ['printer-away', 'network-offline'] },
    ],
    [
      'the disk is short of room: told before all else, and no third sentence',
      { roomForDossiers: false, printer: { health: 'offline', reasons: [] }, network: 'offline' },
      { numbers: 'on-screen', lines: ['disk-short', 'printer-away'] },
    ],
    [
      'the province does not know this kiosk',
      { network: 'not-recognized' },
      { numbers: 'on-paper', lines: ['network-not-recognized'] },
    ],
    [
      'the device process is gone',
      {
        printer: { health: 'connecting', reasons: ['no-reply'] },
        scanner: { health: 'connecting' },
        documentPrinter: { health: 'connecting', reasons: [] },
      },
      { numbers: 'on-screen', lines: ['all-away'] },
    ],
    [
      'a kiosk built without a printer has lost nothing',
      { printer: { health: 'disabled', reasons: ['not-configured'] } },
      { numbers: 'on-screen', lines: [] },
    ],
  ])('%s', (_, change, works) => expect(whatWorks({ ...calm, ...change })).toEqual(works));
});
