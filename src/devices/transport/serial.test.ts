import { expect, test } from 'vitest';
import { failed, ok } from '../../shared/result.ts';
import { manualClock } from '../testing/manual-clock.ts';
import { sendByDsr, serialTransport } from './serial.ts';

const never = new AbortController().signal;

test('no such port: unreachable, and no error escapes', async () => {
  const line = serialTransport({ path: '/dev/none-such', baudRate: 115_200, flow: 'none' }, manualClock());
  expect(await line.open(never)).toMatchObject({ ok: false, code: 'unreachable' });
  expect(await line.write(Uint8Array.of(1), never)).toMatchObject({ code: 'down' });
  await line.close();
});

test('a file that is no port: unreachable', async () => {
  const line = serialTransport({ path: '/dev/null', baudRate: 115_200, flow: 'none' }, manualClock());
  expect(await line.open(never)).toMatchObject({ ok: false });
});

function dsrPort(ready: () => boolean) {
  const sent: Uint8Array[] = [];
  return {
    sent,
    isReady: async () => ready(),
    send: async (piece: Uint8Array) => {
      sent.push(piece);
      return ok(undefined);
    },
  };
}

test('a printer that drops DTR midway gets no byte until it raises it again', async () => {
  const clock = manualClock();
  const port = dsrPort(() => port.sent.length < 2 || clock.now() >= begun + 1_000);
  const begun = clock.now();
  const sending = sendByDsr(port, new Uint8Array(300), never, clock);
  await clock.advance(900);
  expect(port.sent.map((piece) => piece.length)).toEqual([64, 64]);
  expect(await clock.until(sending)).toEqual(ok(undefined));
  expect(port.sent.map((piece) => piece.length)).toEqual([64, 64, 64, 64, 44]);
});

test('given up while the printer says "wait": aborted', async () => {
  const clock = manualClock();
  const patience = new AbortController();
  const sending = sendByDsr(
    dsrPort(() => false),
    new Uint8Array(10),
    patience.signal,
    clock,
  );
  await clock.advance(100);
  patience.abort();
  expect(await clock.until(sending)).toMatchObject({ ok: false, code: 'aborted' });
});

test('a piece that does not get through ends the write', async () => {
  const port = { ...dsrPort(() => true), send: async () => failed<'lost'>('lost') };
  expect(await sendByDsr(port, new Uint8Array(10), never, manualClock())).toMatchObject({ code: 'lost' });
});
