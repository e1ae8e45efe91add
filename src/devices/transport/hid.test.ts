import { expect, test } from 'vitest';
import { type HidBus, type HidListed, hidTransport } from './hid.ts';
import { nodeHidBus } from './node-hid-bus.ts';

const never = new AbortController().signal;
const listed = (path: string, vendorId: number, usagePage: number): HidListed => ({
  path,
  vendorId,
  productId: 7,
  usagePage,
  usage: 2,
});

/** A bus whose devices do as the test says. */
function played(devices: readonly HidListed[]) {
  const log: string[] = [];
  let fail = (_: string) => {};
  const bus: HidBus = {
    list: async () => devices,
    async open(path) {
      log.push(`open ${path}`);
      return {
        onReport: (listener) => listener(Uint8Array.of(2)),
        onError: (listener) => {
          fail = listener;
        },
        async write(report) {
          log.push(`write ${[...report]}`);
        },
        async sendFeatureReport(report) {
          log.push(`feature ${report}`);
        },
        async close() {
          log.push('close');
        },
      };
    },
  };
  return { bus, log, fail: (why: string) => fail(why) };
}

const wanted = { usagePage: 0x8c, waking: (vendor: number) => (vendor === 0x0c2e ? [0xfe, 1] : null) };

test('of a keyboard, a mouse and a scanner the scanner is opened, and woken where its maker needs that', async () => {
  const { bus, log } = played([listed('/a', 1, 1), listed('/b', 0x0c2e, 0x8c)]);
  const line = hidTransport(wanted, bus);
  expect(await line.open(never)).toMatchObject({ ok: true });
  expect(await line.write(Uint8Array.of(4, 1), never)).toMatchObject({ ok: true });
  await line.close();
  expect(log).toEqual(['open /b', 'feature 254,1', 'write 4,1', 'close']);
  expect(await line.write(Uint8Array.of(4, 1), never)).toMatchObject({ code: 'down' });
});

test('two scanners: the one whose maker and model were named', async () => {
  const { bus, log } = played([listed('/a', 1, 0x8c), listed('/b', 2, 0x8c)]);
  await hidTransport({ ...wanted, vendorId: 2, productId: 7 }, bus).open(never);
  expect(log).toEqual(['open /b']);
  expect(await hidTransport({ ...wanted, vendorId: 2, productId: 8 }, bus).open(never)).toMatchObject({
    code: 'unreachable',
  });
});

test('a plug pulled: told once, and what was open is closed', async () => {
  const { bus, log, fail } = played([listed('/a', 1, 0x8c)]);
  const line = hidTransport(wanted, bus);
  const downs: string[] = [];
  line.onDown((why) => downs.push(why));
  await line.open(never);
  fail('could not read from HID device');
  fail('could not read from HID device');
  await line.close();
  expect(downs).toEqual(['could not read from HID device']);
  expect(log).toEqual(['open /a', 'close']);
});

test('given up while it was being opened: nothing stays open', async () => {
  const { bus, log } = played([listed('/a', 1, 0x8c)]);
  const patience = new AbortController();
  const opening = hidTransport(wanted, {
    ...bus,
    async open(path) {
      patience.abort();
      return bus.open(path);
    },
  }).open(patience.signal);
  expect(await opening).toMatchObject({ code: 'aborted' });
  expect(log).toEqual(['open /a', 'close']);
});

test('the real driver: lists what is there, or says that it cannot; it never throws', async () => {
  const found = await nodeHidBus.list();
  expect(found === null || Array.isArray(found)).toBe(true);
  await expect(nodeHidBus.open('/dev/no-such-hidraw')).rejects.toThrow();
});
