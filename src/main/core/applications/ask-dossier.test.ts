import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { askDossierOf } from './ask-dossier.ts';

const reference = 'MCK-7K4Q-M2XD';
const proof = 'a'.repeat(64);
const told = {
  dossierId: '01930000-0000-7000-8000-000000000001',
  localReference: reference,
  procedureCode: '1.001193',
  ticketLabel: null,
  submittedAt: 1,
  clockVerified: true,
  news: [],
};

let server: Server | undefined;
afterEach(() => server?.close());

async function answered(answer: (response: ServerResponse) => void, name = reference) {
  const asked: unknown[] = [];
  const own = createServer((request, response) => {
    asked.push([request.url, request.headers['slip-proof']]);
    answer(response);
  });
  server = own;
  await new Promise<void>((resolve) => own.listen(0, '127.0.0.1', resolve));
  const { port } = own.address() as AddressInfo;
  const result = await askDossierOf(`http://127.0.0.1:${port}/`, 'suoi-may', 5_000)(name, proof);
  return { asked, result };
}
const json =
  (status: number, body: unknown, type = 'application/json') =>
  (response: ServerResponse) =>
    response.writeHead(status, { 'content-type': type }).end(JSON.stringify(body));

test('a dossier of another kiosk is told for the proof of its secret, which stands in no address', async () => {
  const { asked, result } = await answered(json(200, told));
  expect(result).toMatchObject({ ok: true, value: { dossierId: told.dossierId } });
  expect(asked).toEqual([[`/v1/centres/suoi-may/dossiers/${reference}`, proof]]);
});

test('one named by its dossier code is taken only where the province says that this is its code', async () => {
  const dossierCode = 'H15.50.05.13-261122-0001';
  const accepted = { kind: 'dossier.accepted', dossierId: told.dossierId, at: 2, appointment: null };
  const news = [{ ...accepted, dossierCode }];
  expect((await answered(json(200, { ...told, news }), dossierCode)).result.ok).toBe(true);
  const others = [{ ...accepted, dossierCode: 'H15.50.05.13-261122-0002' }];
  expect((await answered(json(200, { ...told, news: others }), dossierCode)).result.ok).toBe(false);
});

test.each([
  ['an unknown one', json(404, {}), 'not-found'],
  ['a captive portal', json(200, '<html>', 'text/html'), 'offline'],
  ['a portal that answers 404', json(404, '<html>', 'text/html'), 'offline'],
  ['a province that is busy', json(503, {}), 'offline'],
  ['another dossier than asked', json(200, { ...told, localReference: 'MCK-AAAA-AAAA' }), 'offline'],
  ['something else', json(200, { ok: true }), 'offline'],
  ['a line that breaks', (response: ServerResponse) => response.destroy(), 'offline'],
])('%s is told as it is', async (_what, answer, code) => {
  expect((await answered(answer)).result).toEqual({ ok: false, code });
});
