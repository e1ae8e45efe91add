import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type DeviceContract, deviceContract, type Slip } from '../../../devices/contract.ts';
import { type Client, connect } from '../../../shared/contract/client.ts';
import { readFrame, writeFrame } from '../../../shared/contract/frame.ts';
import { type KioskContract, kioskContract } from '../../../shared/contract/kiosk.ts';
import { type Wire, wirePair } from '../../../shared/contract/wire.ts';
import { loadConfiguration } from '../configuration/load.ts';
import { systemIds } from '../ids.ts';
import { type Kiosk, startKiosk } from '../kiosk/kiosk.ts';
import { readCatalogue } from '../procedures/read-catalogue.ts';
import { openDeviceKey } from '../sealing/device-key.ts';
import { countingIds, HandTurned, settled } from '../testing/hand-turned.ts';
import { type TemporaryStore, temporaryStore } from '../testing/temporary-store.ts';

let place: TemporaryStore;
let time: HandTurned;
let kiosk: Kiosk;
let printed: { slip: Slip; processId: string }[];
let devices: ReturnType<typeof wirePair>;
let stopped: boolean;
let jammed: boolean;
let answerLater: () => void;

beforeEach(() => {
  const loaded = loadConfiguration('assets/configuration/suoi-may.json');
  const shippedCatalogue = readCatalogue('assets/catalogue');
  if (!loaded.ok || !shippedCatalogue.ok) throw new Error('the example cannot be read');
  place = temporaryStore();
  time = new HandTurned();
  printed = [];
  stopped = false;
  jammed = false;
  devices = wirePair();
  playPrinter(devices.far);
  const note = () => undefined;
  kiosk = startKiosk({
    configuration: loaded.value,
    version: '0',
    shippedCatalogue,
    documentFolder: join(place.folder, 'documents'),
    papersFolder: join(place.folder, 'papers'),
    practiceFolder: join(place.folder, 'practice'),
    store: place.store,
    clock: time,
    ids: countingIds(),
    chance: () => 0.5,
    waiting: time,
    devices: connect<DeviceContract>(deviceContract, devices.near, ends()),
    province: null,
    provincePages: null,
    provinceNews: null,
    catalogue: null,
    deviceKey: openDeviceKey(join(place.folder, 'device.key'), systemIds.random),
    askDossier: null,
    provinceSealingKey: () => null,
    log: { info: note, warn: note, error: note },
    onCrash(error) {
      throw error;
    },
  });
});
afterEach(() => {
  if (!stopped) kiosk.stop();
  rmSync(place.folder, { recursive: true, force: true });
});

function stop(): void {
  stopped = true;
  kiosk.stop();
}

const ends = () => ({ later: time.later.bind(time), onRefused: () => undefined });

/** A printer that is ready and prints what it gets. */
function playPrinter(far: Wire): void {
  const status = { health: 'ready', reasons: [], since: 1 };
  far.onText((text) => {
    const read = readFrame(text);
    if (!read.ok || read.value.kind !== 'call') return;
    const { id, command, input } = read.value;
    if (command === 'printer.print') printed.push(input as (typeof printed)[number]);
    const outcome = { verdict: 'printed', evidence: 'process-id', reasons: [], bytesSent: 1 };
    const value = command === 'printer.status' ? status : command === 'printer.print' ? outcome : null;
    if (command === 'printer.print' && jammed) {
      answerLater = () => far.send(writeFrame({ kind: 'reply', id, result: { ok: true, value: outcome } }));
      return;
    }
    const result = value ? { ok: true as const, value } : { ok: false as const, code: 'unreachable' };
    far.send(writeFrame({ kind: 'reply', id, result }));
  });
}

function openScreen() {
  const wire = wirePair();
  const off = kiosk.server.attach(wire.far);
  const client: Client<KioskContract> = connect(kioskContract, wire.near, ends());
  const prints: string[] = [];
  client.on('print.changed', ({ state }) => prints.push(state));
  return { client, prints, wire, off };
}

let keys = 0;
async function take({ client }: ReturnType<typeof openScreen>): Promise<string> {
  keys += 1;
  const taken = await client.call('tickets.take', {
    requestKey: `01930000-0000-7000-8000-aaaaaaaa${String(keys).padStart(4, '0')}`,
    matter: { kind: 'procedure', code: '1.001193' },
    priority: null,
    language: 'vi',
  });
  await time.pass(0);
  await settled();
  if (!taken.ok) throw new Error(taken.code);
  return taken.value.label;
}

const rows = () =>
  place.store.read((database) =>
    ['ticket', 'outbox', 'print_job', 'audit', 'ticket_series'].map(
      (table) => database.get<{ n: number }>(`SELECT COUNT(*) AS n FROM ${table}`)?.n,
    ),
  );

describe('a screen that practises', () => {
  test('takes numbers of no real series; not one row of the kiosk’s own changes', async () => {
    const screen = openScreen();
    const before = rows();
    expect(await screen.client.call('practice.begin', {})).toEqual({ ok: true, value: { practising: true } });
    expect(await take(screen)).toBe('AT001');
    expect(await take(screen)).toBe('AT002');
    expect(rows()).toEqual(before);
    await screen.client.call('practice.end', {});
    expect(await take(screen)).toBe('A001');
  });

  test('is told the fate of its papers, and each paper says what it is', async () => {
    const screen = openScreen();
    await screen.client.call('practice.begin', {});
    await take(screen);
    expect(screen.prints.at(-1)).toBe('printed');
    expect(printed.map(({ slip }) => slip.copyMark)).toEqual(['BẢN TẬP, không dùng']);
    expect(printed[0]?.processId).toMatch(/^~/);
  });

  test('a checklist it prints is marked too', async () => {
    const screen = openScreen();
    await screen.client.call('practice.begin', {});
    const requestKey = '01930000-0000-7000-8000-00000000bbbb';
    const wish = {
      requestKey,
      code: '1.001193',
      answers: {},
      have: [],
      language: 'vi',
      practice: false,
    } as const;
    expect(await screen.client.call('checklists.print', { ...wish, have: [] })).toMatchObject({ ok: true });
    await time.pass(0);
    expect(printed.map(({ slip }) => slip.kind === 'sheet' && slip.practiceMark)).toEqual([
      'BẢN TẬP, không dùng',
    ]);
  });

  test('sees the true state of things', async () => {
    const screen = openScreen();
    const before = await screen.client.call('catalogue.status', {});
    await screen.client.call('practice.begin', {});
    expect(await screen.client.call('catalogue.status', {})).toEqual(before);
    expect(await screen.client.call('checklists.questions', { code: '1.001193' })).toMatchObject({
      ok: true,
    });
  });

  test('another screen goes on for real, and hears nothing of it', async () => {
    const [mine, other] = [openScreen(), openScreen()];
    await mine.client.call('practice.begin', {});
    await take(mine);
    expect(other.prints).toEqual([]);
    expect(await take(other)).toBe('A001');
    expect(printed.map(({ slip }) => slip.copyMark)).toEqual(['BẢN TẬP, không dùng', null]);
  });
});

describe('the end of practice', () => {
  test.each([
    ['asked for', (screen: ReturnType<typeof openScreen>) => screen.client.call('practice.end', {})],
    ['its line goes down', (screen: ReturnType<typeof openScreen>) => screen.wire.near.cut()],
    ['its screen is closed', (screen: ReturnType<typeof openScreen>) => screen.off()],
    ['the kiosk stops', stop],
  ])('%s: nothing of it is left', async (_, finish) => {
    const screen = openScreen();
    await screen.client.call('practice.begin', {});
    await take(screen);
    expect(existsSync(join(place.folder, 'practice'))).toBe(true);
    await finish(screen);
    await settled();
    expect(existsSync(join(place.folder, 'practice'))).toBe(false);
  });

  test('of the one screen leaves the other practising; the numbers go on', async () => {
    const [mine, other] = [openScreen(), openScreen()];
    await mine.client.call('practice.begin', {});
    await other.client.call('practice.begin', {});
    await take(mine);
    await mine.client.call('practice.end', {});
    expect(await take(other)).toBe('AT002');
  });

  test('while a paper is under way: its fate is told to nobody, and the kiosk prints on', async () => {
    const screen = openScreen();
    await screen.client.call('practice.begin', {});
    jammed = true;
    await take(screen);
    await screen.client.call('practice.end', {});
    jammed = false;
    answerLater();
    const status = { health: 'ready', reasons: [], since: 2 };
    devices.far.send(writeFrame({ kind: 'event', event: 'printer.changed', payload: status }));
    const proof = { processId: '~!!"', evidence: 'process-id' };
    devices.far.send(writeFrame({ kind: 'event', event: 'print.proven', payload: proof }));
    await settled();
    expect(screen.prints.at(-1)).toBe('sending');
    await take(screen);
    expect(screen.prints.at(-1)).toBe('printed');
  });

  test('a later practice begins anew', async () => {
    const screen = openScreen();
    for (const _ of [1, 2]) {
      await screen.client.call('practice.begin', {});
      expect(await take(screen)).toBe('AT001');
      await screen.client.call('practice.end', {});
    }
  });
});
