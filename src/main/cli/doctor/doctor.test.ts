import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import { createServer as createTcp } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from '../../../../test/support/temporary-folder.ts';
import { systemClock } from '../../../devices/clock.ts';
import { kinds } from '../../../devices/simulated/kinds.ts';
import { PrinterModel } from '../../../devices/simulated/printer-model.ts';
import { serveModel } from '../../../devices/simulated/server.ts';
import { modelPlace } from '../../../devices/testing/ipp-place.ts';
import { appendAudit } from '../../core/audit/audit.ts';
import { openStore } from '../../core/store/open.ts';
import { report } from '../doctor.ts';
import { typed } from '../testing.ts';
import type { CheckName } from './check.ts';
import { checkNames } from './check.ts';
import { examine } from './examine.ts';
import { type FaultCode, faultWords } from './faults.ts';
import { doctorMorning, install, type SoundKiosk, soundKiosk } from './testing.ts';
import { type DoctorWorld, thisMachine } from './world.ts';

const day = 24 * 60 * 60_000;

let installed = '';
beforeAll(() => {
  installed = install(mkdtempSync(join(tmpdir(), 'kiosk-doctor-')));
});
afterAll(() => rmSync(installed, { recursive: true, force: true }));

interface Seeded {
  readonly check: CheckName;
  readonly code: FaultCode;
  /** Spoils one thing. @returns what the world looks like then, where files alone cannot say it */
  readonly seed: (
    kiosk: SoundKiosk,
  ) => Partial<DoctorWorld> | undefined | Promise<Partial<DoctorWorld> | undefined>;
}

function sql(kiosk: SoundKiosk, text: string): undefined {
  const sqlite = new Database(join(kiosk.world.dataFolder, 'kiosk.db'));
  sqlite.exec(text);
  sqlite.close();
}

/** A printer model on a real port, in a bad way. */
async function printer(kiosk: SoundKiosk, spoil: (model: PrinterModel) => void): Promise<undefined> {
  const model = new PrinterModel({ ...kinds['epson-tm-t20iii'], rowsPerSecond: null, clock: systemClock });
  spoil(model);
  const { port, close } = await serveModel(model, 0);
  onTestFinished(close);
  const transport = { kind: 'tcp', host: '127.0.0.1', port };
  kiosk.configure({ printer: { profile: 'epson-tm-t20iii', transport } });
}

/** Something on a real port that answers in the province's place. */
async function answering(kiosk: SoundKiosk, answer: RequestListener): Promise<undefined> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  kiosk.configure({ province: { url: `http://127.0.0.1:${address.port}` } });
}

const json = (status: number, body: object, at = doctorMorning): RequestListener => {
  const headers = { 'content-type': 'application/json', date: new Date(at).toUTCString() };
  return (_, response) => response.writeHead(status, headers).end(JSON.stringify(body));
};

const key = (kiosk: SoundKiosk, name: string) => join(kiosk.world.dataFolder, 'keys', name);
const database = (kiosk: SoundKiosk) => join(kiosk.world.dataFolder, 'kiosk.db');
const none = undefined;

const outboxRow = (state: string, wallMs: number) =>
  `INSERT INTO outbox (key, stream, kind, schema_version, payload, payload_sha256, wall_ms, uptime_ms, boot_id, state)
   VALUES ('k', 's', 'x', 1, '{}', '${'0'.repeat(64)}', ${wallMs}, 0, 'b', '${state}')`;

const faults: readonly Seeded[] = [
  { check: 'runtime', code: 'runtime.too-old', seed: () => ({ versions: { napi: '9', node: '20.20.2' } }) },
  { check: 'configuration', code: 'configuration.missing', seed: (k) => rmSync(k.world.configFile) ?? none },
  {
    check: 'configuration',
    code: 'configuration.not-json',
    seed: (k) => writeFileSync(k.world.configFile, '{"version": 1,') ?? none,
  },
  {
    check: 'configuration',
    code: 'configuration.invalid',
    seed: (k) => k.configure({ provinec: 1 }) ?? none,
  },
  {
    check: 'data-folder',
    code: 'data.unwritable',
    seed: (k) => ({ dataFolder: join(k.world.configFile, 'data') }),
  },
  { check: 'disk', code: 'disk.low', seed: () => ({ freeBytes: () => 150 * 1024 * 1024 }) },
  {
    check: 'database',
    code: 'database.damaged',
    seed(k) {
      const bytes = readFileSync(database(k));
      writeFileSync(database(k), bytes.fill(0xff, 4_096, 40_960));
      return none;
    },
  },
  { check: 'database', code: 'database.newer', seed: (k) => sql(k, 'PRAGMA user_version = 999') },
  { check: 'database', code: 'database.gone', seed: (k) => rmSync(database(k)) ?? none },
  {
    check: 'audit',
    code: 'audit.broken',
    seed: (k) =>
      sql(
        k,
        `INSERT INTO audit (wall_ms, kind, body, previous_hash, hash) VALUES (1, 'x', '{}', '${'0'.repeat(64)}', 'f')`,
      ),
  },
  {
    check: 'restarts',
    code: 'restarts.often',
    seed(k) {
      const store = openStore(k.world.dataFolder, { wallMs: doctorMorning });
      if (!store.ok) throw new Error(store.code);
      for (const n of [1, 2, 3, 4, 5, 6]) {
        const moment = { wallMs: doctorMorning - n * 60_000, uptimeMs: 0, bootId: 'b' };
        const body = { version: '1.0.0', bootId: 'b' };
        void store.value.write((sqlite) => appendAudit(sqlite, { kind: 'kiosk.started', body }, moment));
      }
      store.value.close();
      return none;
    },
  },
  {
    check: 'clock',
    code: 'clock.wrong',
    seed: (k) => answering(k, json(200, { status: 'ok' }, doctorMorning + 90 * 60_000)),
  },
  {
    check: 'clock',
    code: 'clock.impossible',
    seed: (k) => ({ clock: { ...k.world.clock, now: () => Date.UTC(2020, 0, 1) } }),
  },
  { check: 'keys', code: 'keys.unreadable', seed: (k) => writeFileSync(key(k, 'signing.key'), '{') ?? none },
  { check: 'keys', code: 'keys.open', seed: (k) => chmodSync(key(k, 'device.key'), 0o644) ?? none },
  {
    check: 'receipt-printer',
    code: 'printer.absent',
    seed: (k) =>
      k.configure({
        printer: { profile: 'generic-80', transport: { kind: 'usblp', path: '/dev/usb/none-such' } },
      }) ?? none,
  },
  {
    check: 'receipt-printer',
    code: 'device.no-permission',
    seed(k) {
      const transport = { kind: 'serial', path: '/dev/ttyUSB7', baudRate: 115_200, flow: 'none' };
      k.configure({ printer: { profile: 'generic-80', transport } });
      return {
        access() {
          throw Object.assign(new Error('denied'), { code: 'EACCES' });
        },
      };
    },
  },
  { check: 'receipt-printer', code: 'printer.silent', seed: (k) => printer(k, (m) => m.setSilent(true)) },
  { check: 'receipt-printer', code: 'printer.paper-out', seed: (k) => printer(k, (m) => m.setPaper('out')) },
  { check: 'receipt-printer', code: 'printer.paper-low', seed: (k) => printer(k, (m) => m.setPaper('low')) },
  {
    check: 'receipt-printer',
    code: 'printer.cover-open',
    seed: (k) => printer(k, (m) => m.setCover('open')),
  },
  { check: 'receipt-printer', code: 'printer.cutter', seed: (k) => printer(k, (m) => m.setCutter('jammed')) },
  {
    check: 'scanner',
    code: 'scanner.absent',
    seed: (k) => k.configure({ scanner: { kind: 'hid-pos' } }) ?? none,
  },
  {
    check: 'scanner',
    code: 'scanner.driver',
    seed(k) {
      k.configure({ scanner: { kind: 'hid-pos' } });
      return { hidBus: { ...k.world.hidBus, list: async () => null } };
    },
  },
  {
    check: 'document-printer',
    code: 'spooler.away',
    seed: (k) =>
      k.configure({ documentPrinter: { kind: 'ipp', uri: 'ipp://127.0.0.1:9/printers/A4' } }) ?? none,
  },
  {
    check: 'document-printer',
    code: 'document-printer.stopped',
    async seed(k) {
      const place = await modelPlace();
      onTestFinished(() => place.close());
      place.model.setPaper(false);
      k.configure({ documentPrinter: { kind: 'ipp', uri: place.uri } });
      return none;
    },
  },
  {
    check: 'document-printer',
    code: 'document-printer.no-program',
    seed: (k) =>
      k.configure({ documentPrinter: { kind: 'windows', command: '/none/SumatraPDF.exe' } }) ?? none,
  },
  {
    check: 'province',
    code: 'province.unreachable',
    seed: (k) => k.configure({ province: { url: 'http://127.0.0.1:9' } }) ?? none,
  },
  {
    check: 'province',
    code: 'province.captive-portal',
    seed: (k) =>
      answering(k, (_, r) => r.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Wi-Fi</h1>')),
  },
  { check: 'province', code: 'province.refuses', seed: (k) => answering(k, json(403, { code: 'no' })) },
  { check: 'province', code: 'province.busy', seed: (k) => answering(k, json(503, { code: 'busy' })) },
  {
    check: 'enrolment',
    code: 'enrolment.missing',
    seed: (k) => answering(k, json(200, { status: 'ok' })),
  },
  { check: 'outbox', code: 'work.parked', seed: (k) => sql(k, outboxRow('parked', doctorMorning)) },
  {
    check: 'outbox',
    code: 'work.unsent',
    seed: (k) => sql(k, outboxRow('pending', doctorMorning - 4 * day)),
  },
  {
    check: 'catalogue',
    code: 'catalogue.tampered',
    seed(k) {
      const file = join(k.world.catalogueFolder, 'procedures.json');
      writeFileSync(file, readFileSync(file, 'utf8').replace('Hộ tịch', 'Hộ tỉch'));
      return none;
    },
  },
  {
    check: 'catalogue',
    code: 'catalogue.stale',
    seed: (k) => ({ clock: { ...k.world.clock, now: () => doctorMorning + 300 * day } }),
  },
  {
    check: 'calendar',
    code: 'catalogue.no-calendar',
    seed: (k) => ({ clock: { ...k.world.clock, now: () => doctorMorning + 300 * day } }),
  },
  {
    check: 'port',
    code: 'port.in-use',
    async seed() {
      const server = createTcp();
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      onTestFinished(() => void server.close());
      const address = server.address();
      const port = address !== null && typeof address === 'object' ? address.port : 0;
      const { isPortFree } = thisMachine({ configFile: '', dataFolder: '', port });
      return { port, isPortFree };
    },
  },
  { check: 'fonts', code: 'fonts.missing', seed: () => ({ hasFont: (file) => !file.includes('800Extra') }) },
  { check: 'screens', code: 'screens.missing', seed: () => ({ siteFolder: '/none' }) },
  { check: 'window', code: 'browser.missing', seed: () => ({ hasWindow: () => false }) },
];

/** What one fault brings with it; of anything else it must not cry. */
const follows: Partial<Record<FaultCode, readonly FaultCode[]>> = {
  'clock.wrong': ['enrolment.missing'],
  'clock.impossible': ['catalogue.no-calendar'],
  'province.unreachable': ['enrolment.missing'],
  'province.captive-portal': ['enrolment.missing'],
  'province.refuses': ['enrolment.missing'],
  'province.busy': ['enrolment.missing'],
  'catalogue.stale': ['catalogue.no-calendar'],
  'catalogue.no-calendar': ['catalogue.stale'],
};

test('a sound kiosk: every check in its order, nothing found, exit code 0', async () => {
  const examined = await examine(soundKiosk(temporaryFolder(), installed).world);
  expect(examined.map(({ check }) => check)).toEqual(checkNames);
  expect(examined.filter(({ finding }) => finding.kind === 'fault')).toEqual([]);
  expect(report(examined, false, { out: () => {} })).toBe(0);
});

describe('each seeded fault is named in one sentence, with what to do', () => {
  test.each(faults)('$check: $code', async ({ check, code, seed }) => {
    const kiosk = soundKiosk(temporaryFolder(), installed);
    const changes = (await seed(kiosk)) ?? {};
    const examined = await examine({ ...kiosk.world, ...changes });
    const found = examined.find((each) => each.check === check)?.finding;
    expect(found).toMatchObject({ kind: 'fault', code });
    const more = examined.flatMap(({ finding }) => (finding.kind === 'fault' ? [finding.code] : []));
    expect(more.filter((each) => each !== code && !(follows[code] ?? []).includes(each))).toEqual([]);
    if (found?.kind !== 'fault') return;
    for (const words of [found.says.vi, found.says.en, found.fix.vi, found.fix.en]) {
      expect(words).toMatch(/[.]$/);
      expect(words).not.toMatch(/\{[a-z]+\}|undefined| {2}/i);
    }
    expect(report(examined, false, { out: () => {} })).toBe(1);
  });

  test('the table seeds faults of every area', () => {
    expect(new Set(faults.map(({ code }) => code)).size).toBeGreaterThanOrEqual(40);
    const unseeded = Object.keys(faultWords).filter((code) => !faults.some((each) => each.code === code));
    // What needs another user, another printer or a real province to happen.
    expect(unseeded).toEqual([
      'configuration.unreadable',
      'printer.fault',
      'spooler.no-queue',
      'document-printer.care',
      'catalogue.demo-key',
    ]);
  });
});

test('--json: one document, the same fault by its code, and exit code 1', async () => {
  const { world } = soundKiosk(temporaryFolder(), installed);
  rmSync(world.configFile);
  const words = ['doctor', '--json', `--config=${world.configFile}`, `--data=${world.dataFolder}`];
  const { code, out, err } = await typed(words);
  expect({ code, err }).toEqual({ code: 1, err: '' });
  expect(JSON.parse(out)).toContainEqual({
    check: 'configuration',
    ok: false,
    ms: expect.any(Number),
    skipped: false,
    code: 'configuration.missing',
    finding: `Không thấy tệp cấu hình ${world.configFile}.`,
    fix: expect.stringContaining('--config=TỆP'),
    english: { finding: expect.any(String), fix: expect.any(String) },
  });
});

test.each([['--port=99999'], ['--colour'], ['more']])('doctor %s is not understood', async (word) => {
  expect((await typed(['doctor', word])).code).toBe(64);
});
