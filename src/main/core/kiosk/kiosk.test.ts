import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { deviceContract } from '../../../devices/contract.ts';
import { connect } from '../../../shared/contract/client.ts';
import { type CallFrame, readFrame, writeFrame } from '../../../shared/contract/frame.ts';
import { kioskContract } from '../../../shared/contract/kiosk.ts';
import { type Wire, wirePair } from '../../../shared/contract/wire.ts';
import vectors from '../../../shared/testing/identity-cards.json' with { type: 'json' };
import { loadConfiguration } from '../configuration/load.ts';
import { systemIds } from '../ids.ts';
import { readCatalogue } from '../procedures/read-catalogue.ts';
import { openDeviceKey } from '../sealing/device-key.ts';
import { countingIds, HandTurned, settled } from '../testing/hand-turned.ts';
import { type TemporaryStore, temporaryStore } from '../testing/temporary-store.ts';
import { upkeepWaits } from '../upkeep/waits.ts';
import { startKiosk } from './kiosk.ts';

const cleanups: (() => void)[] = [];
afterEach(() => {
  for (const clean of cleanups.splice(0).reverse()) clean();
});

/** The kiosk as it is put together, between a device process that answers nothing but `scanner.arm` and two screens. */
function kiosk(free = 1e12) {
  const loaded = loadConfiguration('assets/configuration/suoi-may.json');
  if (!loaded.ok) throw new Error(loaded.sentence.en);
  const shipped = readCatalogue('assets/catalogue');
  if (!shipped.ok) throw new Error(shipped.code);
  const folder: TemporaryStore = temporaryStore();
  const time = new HandTurned();
  const devices = wirePair();
  const lines: string[] = [];
  const note = (facts: object, message: string) => lines.push(JSON.stringify({ ...facts, message }));
  const ends = { later: time.later.bind(time), onRefused: () => undefined };
  const running = startKiosk({
    configuration: loaded.value,
    version: '0',
    shippedCatalogue: shipped,
    documentFolder: join(folder.folder, 'documents'),
    papersFolder: join(folder.folder, 'papers'),
    store: folder.store,
    disk: {
      folder: folder.folder,
      ballast: { bytes: 0, isHeld: () => true, release: () => {}, hold: async () => true },
      freeBytes: () => free,
    },
    clock: time,
    ids: countingIds(),
    chance: () => 0.5,
    waiting: time,
    devices: connect(deviceContract, devices.near, ends),
    province: null,
    provincePages: null,
    provinceNews: null,
    catalogue: null,
    askDossier: null,
    deviceKey: openDeviceKey(join(folder.folder, 'device.key'), systemIds.random),
    provinceSealingKey: () => null,
    log: { info: note, warn: note, error: note },
    onCrash(error) {
      throw error;
    },
  });
  cleanups.push(() => folder.remove(), running.stop);
  playScanner(devices.far);
  const screen = () => {
    const wire = wirePair();
    running.server.attach(wire.far);
    const client = connect(kioskContract, wire.near, ends);
    const readings: unknown[] = [];
    client.on('scanner.read', ({ reading }) => readings.push(reading));
    return { client, readings };
  };
  return { screen, lines, devices: devices.far, time };
}

function playScanner(far: Wire): void {
  const counts = { told: 0, dropped: 0, repeated: 0, flawed: 0 };
  far.onText((text) => {
    const frame = readFrame(text);
    if (!frame.ok || frame.value.kind !== 'call' || !frame.value.command.startsWith('scanner.')) return;
    const { id }: CallFrame = frame.value;
    const value = { health: 'ready', reasons: [], since: 1, armed: null, counts };
    far.send(writeFrame({ kind: 'reply', id, result: { ok: true, value } }));
  });
}

test('a card goes to the one screen that waits, and to no other screen and no log', async () => {
  const { screen, devices, lines } = kiosk();
  const [mine, other] = [screen(), screen()];
  expect((await mine.client.call('scanner.arm', { expectation: 'identity-card' })).ok).toBe(true);
  const payload = { text: vectors[0]?.raw, charset: 'utf8', flaw: 'none', symbology: 'qr', at: 1 };
  devices.send(writeFrame({ kind: 'event', event: 'scanner.read', payload }));
  await settled();
  expect(mine.readings).toMatchObject([{ kind: 'identity-card', card: { name: 'Nguyễn Văn Ví Dụ' } }]);
  expect(other.readings).toEqual([]);
  expect(lines.join()).not.toContain('001090123456');
});

test('on a disk that fills no new dossier is begun, with words for it, and numbers go on', async () => {
  const { screen, time, lines } = kiosk(100 * 1024 * 1024);
  const { client } = screen();
  await time.pass(upkeepWaits.settleIn);
  const language = 'vi' as const;
  const dossier = {
    draftId: null,
    formId: 'birth-registration',
    version: 1,
    answers: {},
    papers: [],
    language,
  };
  const requestKey = '01930000-0000-7000-8000-0000000000aa';
  const asked = { ...dossier, requestKey, wantsNumber: false, priority: null };
  expect(await client.call('applications.submit', asked)).toMatchObject({ ok: false, code: 'disk-full' });
  const draftId = requestKey;
  const picture = { requestKey, draftId, formId: 'birth-registration', paperId: 'birth-paper', pieces: 1 };
  const page = { ...picture, sha256: 'a'.repeat(64), replaces: null };
  expect(await client.call('papers.keep', page)).toMatchObject({ ok: false, code: 'disk-full' });
  expect(lines.join()).toContain('the disk is filling');
  expect(await client.call('readiness.status', {})).toMatchObject({
    value: { lines: expect.arrayContaining(['disk-short']) },
  });
  const matter = { kind: 'procedure', code: '1.001193' } as const;
  const number = { requestKey, matter, priority: null, language };
  expect(await client.call('tickets.take', number)).toMatchObject({ ok: true });
});
