import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { httpAddress, httpExchange } from './exchange.ts';

let server: Server | null = null;
afterEach(() => {
  server?.close();
  server?.closeAllConnections();
});
const never = new AbortController().signal;

async function answering(reply: (write: (chunk: Buffer) => void, end: () => void) => void, status = 200) {
  server = createServer((incoming, outgoing) => {
    incoming.resume();
    outgoing.on('error', () => undefined);
    outgoing.writeHead(status);
    reply(
      (chunk) => outgoing.write(chunk),
      () => outgoing.end(),
    );
  });
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  return httpExchange(`ipp://127.0.0.1:${(server.address() as AddressInfo).port}/x`);
}

test.each([
  ['ipp://printer/ipp/print', 'http://printer:631/ipp/print'],
  ['ipp://printer:8631/a', 'http://printer:8631/a'],
  ['ipps://printer/a', 'https://printer:631/a'],
  ['http://printer:10631/printers/A4', 'http://printer:10631/printers/A4'],
])('%s is asked at %s', (uri, address) => expect(httpAddress(uri).href).toBe(address));

test('an answer without end is given up at its cap', async () => {
  const ask = await answering((write) => {
    for (let count = 0; count < 40; count += 1) write(Buffer.alloc(65_536));
  });
  expect(await ask(Uint8Array.of(1), null, never)).toMatchObject({ ok: false, code: 'not-ipp' });
});

test('a page of HTML, and an error of HTTP: not IPP', async () => {
  const html = await answering((write, end) => {
    write(Buffer.from('<html>hello, this is a router</html>'));
    end();
  });
  expect(await html(Uint8Array.of(1), null, never)).toMatchObject({ code: 'not-ipp' });
  server?.close();
  const denied = await answering((_, end) => end(), 401);
  expect(await denied(Uint8Array.of(1), null, never)).toMatchObject({ code: 'not-ipp', detail: 'HTTP 401' });
});

test('nobody listens: nothing left, so refused; silent after connecting: lost', async () => {
  const silent = await answering(() => {});
  const patience = new AbortController();
  const asking = silent(Uint8Array.of(1), null, patience.signal);
  server?.once('request', () => patience.abort());
  expect(await asking).toMatchObject({ code: 'lost' });
  expect(await httpExchange('http://127.0.0.1:1/')(Uint8Array.of(1), null, never)).toMatchObject({
    code: 'refused',
  });
});
