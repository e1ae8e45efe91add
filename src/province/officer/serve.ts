import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { makeAppointment } from '../appointments/make.ts';
import { doAct } from '../dossiers/do-act.ts';
import { paymentById } from '../payments/rows.ts';
import { readActForm } from './act-form.ts';
import { appointmentsPage } from './appointments-page.ts';
import { dossierListPage } from './dossier-list.ts';
import { dossierPage } from './dossier-page.ts';
import { gateOf, isOwnForm } from './gate.ts';
import type { Office } from './office.ts';
import { pagePicture } from './page-picture.ts';
import { paymentsPage } from './payments-page.ts';
import { simulatedCallback } from './simulated-bank.ts';
import { voicesPage } from './voices-page.ts';

const UUID = '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$';
/** A note of 600 letters, each written as nine signs. */
const LARGEST_FORM = 8 * 1024;

/** Pages on which a person plays the officer and the bank. They are no part of the API. */
export function serveOffice(server: FastifyInstance, office: Office): void {
  const gate = gateOf(office.password);
  void server.register(async (rooms) => {
    rooms.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit: LARGEST_FORM },
      async (_: FastifyRequest, body: string) => Object.fromEntries(new URLSearchParams(body)),
    );
    rooms.addHook('onRequest', async (request, reply) => {
      const verdict = gate(request);
      if (verdict === 'password')
        return refuse(reply.header('www-authenticate', 'Basic realm="can-bo"'), 401, ASK);
      if (verdict === 'elsewhere') return refuse(reply, 403, ELSEWHERE);
      if (request.method === 'POST' && !isOwnForm(request)) return refuse(reply, 403, FOREIGN);
      reply.header('cache-control', 'no-store');
    });
    // Without a referrer a browser would not say either that a form comes from these pages.
    rooms.addHook('onSend', async (_, reply) => {
      reply.header('referrer-policy', 'same-origin');
    });
    servePages(rooms, office);
    serveForms(rooms, office);
  });
}

function servePages(rooms: FastifyInstance, office: Office): void {
  rooms.get('/can-bo', async (_, reply) => page(reply, await dossierListPage(office)));
  rooms.get('/can-bo/thanh-toan', async (_, reply) => page(reply, await paymentsPage(office)));
  rooms.get('/can-bo/so-tai-nha', async (request, reply) => {
    const { 'ket-qua': outcome } = request.query as { 'ket-qua'?: string };
    return page(reply, await appointmentsPage(office, outcome === 'bad-form'));
  });
  rooms.get('/can-bo/y-kien', async (_, reply) => page(reply, await voicesPage(office)));
  rooms.get(`/can-bo/ho-so/:id(${UUID})`, async (request, reply) => {
    const { 'ket-qua': outcome } = request.query as { 'ket-qua'?: string };
    const text = await dossierPage(office, idOf(request), outcome);
    return text === null ? refuse(reply, 404, NOTHING) : page(reply, text);
  });
  rooms.get(`/can-bo/ho-so/:id(${UUID})/trang/:sha256(^[0-9a-f]{64}$)`, async (request, reply) => {
    const { sha256 } = request.params as { sha256: string };
    const picture = await pagePicture(office, idOf(request), sha256);
    return picture ? reply.type('image/jpeg').send(picture) : refuse(reply, 404, NOTHING);
  });
}

/** Answered by sending the browser back to the page: reloading it does nothing a second time. */
function serveForms(rooms: FastifyInstance, office: Office): void {
  rooms.post(`/can-bo/ho-so/:id(${UUID})/viec`, async (request, reply) => {
    const id = idOf(request);
    const form = readActForm(request.body);
    const done = form && (await doAct(office, id, form.version, form.act));
    if (done?.ok) office.onNews();
    const outcome = done === null ? 'bad-form' : done.ok ? done.value : done.code;
    return reply.redirect(`/can-bo/ho-so/${id}?ket-qua=${outcome}`, 303);
  });
  rooms.post('/can-bo/so-tai-nha', async (request, reply) => {
    const made = await makeAppointment(office.database, request.body, office.now());
    return reply.redirect(`/can-bo/so-tai-nha${made.ok ? '' : `?ket-qua=${made.code}`}`, 303);
  });
  rooms.post(`/can-bo/thanh-toan/:id(${UUID})/da-tra`, async (request, reply) => {
    const payment = await paymentById(office.database, idOf(request));
    if (!payment) return refuse(reply, 404, NOTHING);
    await rooms.inject(simulatedCallback(payment, office.bankSecret, office.now()));
    return reply.redirect('/can-bo/thanh-toan', 303);
  });
}

const idOf = (request: FastifyRequest) => (request.params as { id: string }).id;
const page = (reply: FastifyReply, text: string) => reply.type('text/html; charset=utf-8').send(text);
const refuse = (reply: FastifyReply, status: number, sentence: string) =>
  reply.code(status).type('text/plain; charset=utf-8').send(`${sentence}\n`);

const ASK = 'Trang của cán bộ cần mật khẩu. / The officer’s pages need a password.';
const ELSEWHERE =
  'Trang của cán bộ chỉ mở trên chính máy chủ này; để mở từ máy khác, hãy đặt PROVINCE_OFFICER_PASSWORD rồi khởi động lại. / The officer’s pages open on this machine alone; to open them elsewhere, set PROVINCE_OFFICER_PASSWORD and start again.';
const FOREIGN =
  'Yêu cầu không đến từ trang của cán bộ; chưa làm gì. / This was not sent from the officer’s pages; nothing was done.';
const NOTHING = 'Không có trang này. / There is no such page.';
