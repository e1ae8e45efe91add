import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from '../../../test/support/temporary-folder.ts';
import { systemClock } from '../../devices/clock.ts';
import { kinds } from '../../devices/simulated/kinds.ts';
import { PrinterModel } from '../../devices/simulated/printer-model.ts';
import { serveModel } from '../../devices/simulated/server.ts';
import { openStore } from '../core/store/open.ts';
import { soundKiosk } from './doctor/testing.ts';
import { typed } from './testing.ts';

function kiosk() {
  const folder = temporaryFolder();
  const { world, configure } = soundKiosk(folder);
  return {
    folder,
    data: world.dataFolder,
    config: world.configFile,
    configure,
    type: (...words: string[]) =>
      typed([...words, `--config=${world.configFile}`, `--data=${world.dataFolder}`]),
  };
}

const audit = (wallMs: number) =>
  `INSERT INTO audit (wall_ms, kind, body, previous_hash, hash) VALUES (${wallMs}, 'x', '{}', '', 'f')`;

function sql(data: string, text: string): void {
  const sqlite = new Database(join(data, 'kiosk.db'));
  sqlite.exec(text);
  sqlite.close();
}

describe('verify-audit', () => {
  test('a whole chain, then a changed one by the place of the change', async () => {
    const { type, data } = kiosk();
    expect(await type('verify-audit', '--json')).toMatchObject({
      code: 0,
      out: expect.stringContaining('"ok":true'),
    });
    sql(data, audit(1));
    const { code, out, err } = await type('verify-audit', '--json');
    expect({ code, trouble: JSON.parse(out).trouble }).toEqual({
      code: 1,
      trouble: { kind: 'broken-link', seq: 1 },
    });
    expect(err).toContain('broken-link 1');
  });

  test('no data: told so, nothing made', async () => {
    const { folder, config } = kiosk();
    const { code, err } = await typed(['verify-audit', `--config=${config}`, `--data=${folder}/none`]);
    expect({ code, made: existsSync(`${folder}/none`) }).toEqual({ code: 1, made: false });
    expect(err).toContain('--data');
  });
});

describe('backup and restore', () => {
  test('what was backed up comes back, what stood there is kept, and no seq is used twice', async () => {
    const { type, data, folder } = kiosk();
    const made = await type('backup', join(folder, 'stick'), '--with-keys');
    expect(made.code).toBe(0);
    const place = JSON.parse(made.out).folder as string;
    sql(data, 'CREATE TABLE later (x); INSERT INTO later VALUES (1)');
    const key = readFileSync(join(data, 'keys', 'signing.key'), 'utf8');
    const restored = await type('restore', place);
    expect({ code: restored.code, err: restored.err }).toMatchObject({ code: 0 });
    const { aside } = JSON.parse(restored.out) as { aside: string };
    expect(existsSync(join(aside, 'kiosk.db'))).toBe(true);
    expect(readFileSync(join(data, 'keys', 'signing.key'), 'utf8')).toBe(key);
    const opened = openStore(data, { wallMs: 0 });
    if (!opened.ok) throw new Error(opened.code);
    onTestFinished(() => opened.value.close());
    expect(opened.value.recovery).toBeNull();
    const seq = opened.value.read((database) =>
      database.get<{ seq: number }>("SELECT seq FROM sqlite_sequence WHERE name = 'outbox'"),
    );
    expect(seq?.seq).toBeGreaterThan(1_700_000_000);
    expect(opened.value.read((d) => d.all("SELECT name FROM sqlite_master WHERE name = 'later'"))).toEqual(
      [],
    );
  });

  test('keys stay at home unless asked for', async () => {
    const { type, folder } = kiosk();
    const { out } = await type('backup', join(folder, 'stick'));
    expect(readdirSync(JSON.parse(out).folder as string).sort()).toEqual([
      'backup.json',
      'kiosk.db',
      'kiosk.json',
    ]);
  });

  test.each([
    ['a changed file', (place: string) => writeFileSync(join(place, 'kiosk.db'), 'no'), 'kiosk.db'],
    ['an unfinished one', (place: string) => writeFileSync(join(place, 'backup.json'), '{'), 'backup.json'],
    [
      'another kiosk’s',
      (place: string) => {
        const file = join(place, 'backup.json');
        writeFileSync(file, readFileSync(file, 'utf8').replace('suoi-may-1', 'suoi-may-2'));
      },
      'suoi-may-2',
    ],
  ])('%s is refused by name and changes nothing', async (_, spoil, named) => {
    const { type, folder, data } = kiosk();
    const { out } = await type('backup', join(folder, 'stick'));
    const place = JSON.parse(out).folder as string;
    const before = readFileSync(join(data, 'kiosk.db'));
    spoil(place);
    const { code, err } = await type('restore', place);
    expect({ code, named: err.includes(named) }).toEqual({ code: 1, named: true });
    expect(readFileSync(join(data, 'kiosk.db')).equals(before)).toBe(true);
  });

  test('a running kiosk is left alone', async () => {
    const { type, folder, data } = kiosk();
    const { out } = await type('backup', join(folder, 'stick'));
    const running = openStore(data, { wallMs: 0 });
    if (!running.ok) throw new Error(running.code);
    onTestFinished(() => running.value.close());
    const { code, err } = await type('restore', JSON.parse(out).folder as string);
    expect({ code, told: err.includes('is running') }).toEqual({ code: 1, told: true });
  });
});

describe('import-catalogue', () => {
  test('the same one changes nothing; a tampered one is refused and the one in use stays', async () => {
    const { type, folder } = kiosk();
    const stick = join(folder, 'assets');
    const taken = await type('import-catalogue', stick);
    expect({ code: taken.code, out: JSON.parse(taken.out) }).toMatchObject({
      code: 0,
      out: { asOf: '2026-07-18' },
    });
    const file = join(stick, 'catalogue', 'procedures.json');
    writeFileSync(file, `${readFileSync(file, 'utf8')} `);
    const refused = await type('import-catalogue', stick);
    expect({ code: refused.code, told: refused.err.includes('changed after it was signed') }).toEqual({
      code: 1,
      told: true,
    });
  });
});

describe('logs', () => {
  test('the newest lines in words; with --warnings only those that want a person', async () => {
    const { type, data } = kiosk();
    const line = (level: number, msg: string) =>
      JSON.stringify({ level, time: 1_795_000_000_000, name: 'core', msg, code: 'x' });
    writeFileSync(
      join(data, 'kiosk.log'),
      `${line(30, 'all is well')}\n${line(40, 'the disk is filling')}\nnot json\n`,
    );
    const all = (await type('logs')).out.trim().split('\n');
    expect(all).toHaveLength(3);
    expect(all[1]).toBe('2026-11-18T11:06:40.000Z warn core: the disk is filling {"code":"x"}');
    expect((await type('logs', '--warnings')).out).not.toContain('all is well');
  });

  test('none there: where to ask instead', async () => {
    const { code, err } = await kiosk().type('logs');
    expect({ code, told: err.includes('journalctl') }).toEqual({ code: 1, told: true });
  });
});

describe('self-test', () => {
  test('every step works on a sound kiosk, and nothing of it stays', async () => {
    const { type, data } = kiosk();
    const before = readdirSync(data);
    const { code, out } = await type('self-test', '--json');
    expect({ code, steps: JSON.parse(out).map((each: { ok: boolean }) => each.ok) }).toEqual({
      code: 0,
      steps: [true, true, true],
    });
    expect(readdirSync(data)).toEqual(before);
  });

  test('--print: the slip is on paper and proven; out of paper it says so', async () => {
    const { type, configure } = kiosk();
    const model = new PrinterModel({ ...kinds['epson-tm-t20iii'], rowsPerSecond: null, clock: systemClock });
    const { port, close } = await serveModel(model, 0);
    onTestFinished(close);
    configure({
      printer: { profile: 'epson-tm-t20iii', transport: { kind: 'tcp', host: '127.0.0.1', port } },
    });
    const printed = await type('self-test', '--print');
    expect({ code: printed.code, sheets: model.facts().sheets }).toEqual({ code: 0, sheets: 1 });
    expect(printed.out).toContain('printed, evidence process-id');
    model.setPaper('out');
    const refused = await type('self-test', '--print');
    expect(refused.code).toBe(1);
    expect(refused.out).toContain('paper-out');
  });
});
