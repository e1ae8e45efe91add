import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import type { OutboxRow } from './outbox.ts';
import { type ProvinceClient, provinceClient } from './province-client.ts';

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

async function against(
  handler: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<ProvinceClient> {
  server = createServer(handler);
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return provinceClient(`http://127.0.0.1:${port}/`, 'suoi-may-1', 2_000);
}

const row: OutboxRow = {
  seq: 1,
  key: 'key-1',
  stream: 'stream-1',
  kind: 'ticket.issued',
  schema_version: 1,
  payload: '{"label":"A001"}',
  payload_sha256: 'ab'.repeat(32),
  wall_ms: 5,
  uptime_ms: 6,
  boot_id: 'boot-1',
  attempts: 1,
};
const json = (response: ServerResponse, status: number, body: unknown, headers = {}) => {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers });
  response.end(JSON.stringify(body));
};

test('sends the payload as it was hashed and reads a result per item', async () => {
  let body = '';
  const results = [{ seq: 1, key: 'key-1', outcome: 'accepted', reference: 'TN-1' }];
  const client = await against((request, response) => {
    request.on('data', (chunk) => (body += chunk));
    request.on('end', () => json(response, 200, { results }));
  });
  const answer = await client.sendBatch([row]);
  expect(answer).toMatchObject({ ok: true, value: { value: results } });
  expect(answer.ok && Math.abs((answer.value.serverMs ?? 0) - Date.now())).toBeLessThan(60_000);
  expect(JSON.parse(body).items[0]).toMatchObject({ seq: 1, schemaVersion: 1, payload: { label: 'A001' } });
});

test.each([
  [
    'a page of a captive portal',
    (response: ServerResponse) => response.end('<html>Mời đăng nhập Wi-Fi</html>'),
  ],
  ['JSON of somebody else', (response: ServerResponse) => json(response, 200, { hello: 'world' })],
  [
    'a redirect',
    (response: ServerResponse) => response.writeHead(302, { location: 'http://wifi.example' }).end(),
  ],
  ['a wrong path', (response: ServerResponse) => json(response, 404, { code: 'not-found' })],
])('%s acknowledges nothing', async (_, reply) => {
  const client = await against((_request, response) => {
    reply(response);
  });
  expect(await client.sendBatch([row])).toMatchObject({ ok: false, code: 'not-the-province' });
});

test('an answer that breaks off in the middle acknowledges nothing', async () => {
  const client = await against((_request, response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '500' });
    response.write('{"results":[{"seq":1,"key":"key-1","outcome":"acc');
    response.destroy();
  });
  expect(await client.sendBatch([row])).toMatchObject({ ok: false, code: 'unreachable' });
});

test('Retry-After of an overloaded province is read in seconds', async () => {
  const client = await against((_request, response) => json(response, 503, {}, { 'retry-after': '7' }));
  expect(await client.sendBatch([row])).toEqual({ ok: false, code: 'overloaded', retryAfterMs: 7_000 });
});

test('a batch it cannot read is refused, which is not the same as being away', async () => {
  const client = await against((_request, response) => json(response, 400, { code: 'malformed' }));
  expect(await client.sendBatch([row])).toMatchObject({ ok: false, code: 'refused' });
});

test('nothing listening is unreachable', async () => {
  const client = await against(() => {});
  server?.close();
  server?.closeAllConnections();
  expect(await client.health()).toMatchObject({ ok: false, code: 'unreachable' });
});
