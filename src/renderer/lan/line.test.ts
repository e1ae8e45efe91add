import { expect, test } from 'vitest';
import { boardContract } from '../../shared/contract/queue/board.ts';
import { lanClose } from '../../shared/contract/queue/lan.ts';
import type { Socket } from '../socket-wire.ts';
import { openLine } from './line.ts';
import { waits } from './waits.ts';

/** Sockets that open when told, and a clock that is moved by hand. */
function bench(answers: () => boolean) {
  const sockets: { open(): void; close(code?: number): void }[] = [];
  const tasks: { at: number; task: () => void }[] = [];
  let now = 0;
  let unpaired = 0;
  const states: boolean[] = [];
  const line = openLine(boardContract, async () => answers(), {
    open() {
      const hearers: Record<string, (event: never) => void> = {};
      let readyState = 0;
      const socket: Socket = {
        get readyState() {
          return readyState;
        },
        send: () => undefined,
        close: () => undefined,
        addEventListener: (type: string, hearer: (event: never) => void) => {
          hearers[type] = hearer;
        },
      };
      sockets.push({
        open() {
          readyState = 1;
          hearers.open?.({} as never);
        },
        close(code = 1006) {
          readyState = 3;
          hearers.close?.({ code, reason: '' } as never);
        },
      });
      return socket;
    },
    later(ms, task) {
      const own = { at: now + ms, task };
      tasks.push(own);
      return () => tasks.splice(tasks.indexOf(own), 1);
    },
    onUnpaired: () => {
      unpaired += 1;
    },
  });
  line.client.onState((up) => states.push(up));
  const pass = async (ms: number) => {
    const until = now + ms;
    for (;;) {
      const due = tasks.filter(({ at }) => at <= until).sort((one, other) => one.at - other.at)[0];
      if (!due) break;
      tasks.splice(tasks.indexOf(due), 1);
      now = due.at;
      due.task();
      for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
    }
    now = until;
  };
  return { sockets, states, pass, line, unpaired: () => unpaired };
}

test('silence on an open line is a loss: it is given up and dialled anew', async () => {
  let answering = true;
  const { sockets, states, pass } = bench(() => answering);
  sockets[0]?.open();
  await pass(3 * waits.heartbeat);
  expect(states).toEqual([true]);
  answering = false;
  await pass(waits.heartbeat);
  expect(states).toEqual([true, false]);
  expect(sockets).toHaveLength(2);
});

test('a kiosk that returns is found within 3 s, however long it was away', async () => {
  const { sockets, states, pass } = bench(() => true);
  sockets[0]?.open();
  sockets[0]?.close();
  // Ten minutes of refused dials, then of dials that nobody answers at all.
  for (let dial = 0; dial < 60; dial += 1) {
    await pass(waits.heartbeat);
    sockets.at(-1)?.close();
  }
  await pass(60_000);
  const before = sockets.length;
  await pass(2_000);
  expect(sockets.length).toBeGreaterThan(before);
  sockets.at(-1)?.open();
  expect(states).toEqual([true, false, true]);
});

test('sent away as a stranger, the page is told to pair; after its end it dials no more', async () => {
  const { sockets, pass, line, unpaired } = bench(() => true);
  sockets[0]?.open();
  sockets[0]?.close(lanClose.notPaired);
  expect(unpaired()).toBe(1);
  line.close();
  await pass(10_000);
  expect(sockets).toHaveLength(1);
});
