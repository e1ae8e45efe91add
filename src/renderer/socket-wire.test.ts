import { expect, test } from 'vitest';
import { waits } from './flow/common/waits.ts';
import { shutCode, socketWire } from './socket-wire.ts';

interface FakeSocket {
  readyState: number;
  readonly sent: string[];
  fire(type: 'open' | 'message' | 'close', event?: { data?: unknown; code?: number; reason?: string }): void;
}

function bench() {
  const sockets: FakeSocket[] = [];
  const waited: number[] = [];
  const tasks: (() => void)[] = [];
  const sentences: string[] = [];
  const wire = socketWire({
    open() {
      const hearers: Record<string, (event: never) => void> = {};
      const socket = {
        readyState: 0,
        sent: [] as string[],
        send: (text: string) => void socket.sent.push(text),
        close: () => socket.fire('close', { code: 1000 }),
        addEventListener: (type: string, hearer: (event: never) => void) => {
          hearers[type] = hearer;
        },
        fire: (type: string, event: object = {}) => {
          socket.readyState = type === 'open' ? 1 : type === 'close' ? 3 : socket.readyState;
          hearers[type]?.({ code: 1006, reason: '', ...event } as never);
        },
      };
      sockets.push(socket);
      return socket;
    },
    later: (ms, task) => {
      waited.push(ms);
      tasks.push(task);
    },
    onShut: (sentence) => sentences.push(sentence),
  });
  return { wire, sockets, waited, sentences, redial: () => tasks.shift()?.() };
}

test('before the line is up a frame is lost and the sender knows it', () => {
  const { wire, sockets } = bench();
  expect(wire.send('x')).toBe(false);
  sockets[0]?.fire('open');
  expect(wire.send('y')).toBe(true);
  expect(sockets[0]?.sent).toEqual(['y']);
});

test('a broken line says so once and comes back by itself, ever slower', () => {
  const { wire, sockets, waited, redial } = bench();
  const states: boolean[] = [];
  wire.onState((up) => states.push(up));
  sockets[0]?.fire('open');
  for (let time = 0; time < 7; time += 1) {
    sockets.at(-1)?.fire('close');
    redial();
  }
  expect(states).toEqual([true, false]);
  expect(waited).toEqual([...waits.reconnect, 3_000, 3_000]);
  sockets.at(-1)?.fire('open');
  expect(states).toEqual([true, false, true]);
  sockets.at(-1)?.fire('close');
  expect(waited.at(-1)).toBe(waits.reconnect[0]);
});

test('the shell’s sentence is passed on, an ordinary close is not', () => {
  const { sockets, sentences, redial } = bench();
  sockets[0]?.fire('close', { code: 1001, reason: 'going away' });
  redial();
  sockets[1]?.fire('close', { code: shutCode, reason: 'Ổ đĩa đầy. Mời gọi kỹ thuật.' });
  expect(sentences).toEqual(['Ổ đĩa đầy. Mời gọi kỹ thuật.']);
});

test('what is not text is dropped', () => {
  const { wire, sockets } = bench();
  const heard: string[] = [];
  wire.onText((text) => heard.push(text));
  sockets[0]?.fire('open');
  sockets[0]?.fire('message', { data: new Uint8Array(3) });
  sockets[0]?.fire('message', { data: '{"kind":"event"}' });
  expect(heard).toEqual(['{"kind":"event"}']);
});

test('a dead line that nobody cut is given up and dialled anew; what the old socket says no longer counts', () => {
  const { wire, sockets, waited } = bench();
  const states: boolean[] = [];
  const texts: string[] = [];
  wire.onState((up) => states.push(up));
  wire.onText((text) => texts.push(text));
  sockets[0]?.fire('open');
  wire.redial();
  sockets[0]?.fire('message', { data: 'late' });
  sockets[0]?.fire('close');
  sockets[1]?.fire('open');
  sockets[1]?.fire('message', { data: 'fresh' });
  expect(states).toEqual([true, false, true]);
  expect(texts).toEqual(['fresh']);
  expect(sockets).toHaveLength(2);
  expect(waited.length).toBeLessThanOrEqual(1);
});
