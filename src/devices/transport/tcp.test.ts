import { createServer, type Server, type Socket } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { tcpTransport } from './tcp.ts';

const cleanups: (() => Promise<unknown> | unknown)[] = [];
afterEach(async () => {
  for (const clean of cleanups.splice(0).reverse()) await clean();
});

const never = new AbortController().signal;

async function listening(onSocket: (socket: Socket) => void): Promise<number> {
  const server: Server = createServer((socket) => {
    socket.on('error', () => {});
    cleanups.push(() => socket.destroy());
    onSocket(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  cleanups.push(() => server.close());
  const address = server.address();
  return typeof address === 'object' && address ? address.port : 0;
}

test('bytes go there and come back', async () => {
  const port = await listening((socket) => socket.pipe(socket));
  const line = tcpTransport('127.0.0.1', port);
  cleanups.push(() => line.close());
  expect((await line.open(never)).ok).toBe(true);
  const echoed = new Promise<Uint8Array>((resolve) => line.onBytes(resolve));
  expect((await line.write(Uint8Array.of(1, 2, 3), never)).ok).toBe(true);
  expect([...(await echoed)]).toEqual([1, 2, 3]);
});

test('nobody listens: refused', async () => {
  const port = await listening(() => {});
  await cleanups.shift()?.();
  expect(await tcpTransport('127.0.0.1', port).open(never)).toMatchObject({ ok: false, code: 'refused' });
});

test('a name that does not exist: unreachable', async () => {
  expect(await tcpTransport('printer.invalid', 9100).open(never)).toMatchObject({ code: 'unreachable' });
});

test('no answer in time: late', async () => {
  const late = new AbortController();
  const opening = tcpTransport('192.0.2.1', 9100).open(late.signal);
  late.abort('late');
  expect(await opening).toMatchObject({ ok: false });
});

test('the other end hangs up: down is told once, and later writes do not leave', async () => {
  const port = await listening((socket) => socket.end());
  const line = tcpTransport('127.0.0.1', port);
  const downs: string[] = [];
  const down = new Promise<void>((resolve) =>
    line.onDown((why) => {
      downs.push(why);
      resolve();
    }),
  );
  await line.open(never);
  line.onBytes(() => {});
  await down;
  expect(await line.write(Uint8Array.of(1), never)).toMatchObject({ code: 'down' });
  expect(downs).toHaveLength(1);
});

test('the other end breaks off amid a write that it does not take: lost', async () => {
  const port = await listening((socket) => {
    socket.pause();
    socket.once('readable', () => socket.resetAndDestroy());
  });
  const line = tcpTransport('127.0.0.1', port);
  await line.open(never);
  const first = await line.write(new Uint8Array(50_000_000), never);
  expect(first).toMatchObject({ ok: false, code: 'lost' });
});

test('a write given up: aborted', async () => {
  const port = await listening((socket) => socket.pause());
  const line = tcpTransport('127.0.0.1', port);
  cleanups.push(() => line.close());
  await line.open(never);
  const patience = new AbortController();
  const writing = line.write(new Uint8Array(50_000_000), patience.signal);
  patience.abort();
  expect(await writing).toMatchObject({ ok: false, code: 'aborted' });
});

test('closing by ourselves is not told as a loss', async () => {
  const port = await listening((socket) => socket.resume());
  const line = tcpTransport('127.0.0.1', port);
  let downs = 0;
  line.onDown(() => {
    downs += 1;
  });
  await line.open(never);
  await line.close();
  expect(downs).toBe(0);
});
