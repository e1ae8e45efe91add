import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { openAssistant } from './assistant.ts';
import { chatCompletions } from './chat-completions.ts';
import { phrasingBy } from './phrasing.ts';
import { assistantScene, type Scene } from './testing.ts';
import { assistantWaits, failuresBeforeRest } from './waits.ts';

type Behaviour = (request: IncomingMessage, body: string, response: ServerResponse) => void;

/** A language model's server that does what a test wants of it. */
let server: Server;
let behave: Behaviour;
let asked: { headers: IncomingMessage['headers']; body: string }[] = [];
let onAsked: () => void = () => {};
let scene: Scene;

beforeAll(async () => {
  scene = assistantScene();
  scene.adopt();
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      asked.push({ headers: request.headers, body });
      behave(request, body, response);
      onAsked();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => {
  scene.remove();
  server.closeAllConnections();
  server.close();
});
afterEach(() => {
  asked = [];
  onAsked = () => {};
  server.closeAllConnections();
});

const port = () => (server.address() as AddressInfo).port;
const says =
  (content: unknown): Behaviour =>
  (_request, _body, response) => {
    const text = typeof content === 'string' ? content : JSON.stringify(content);
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ choices: [{ message: { role: 'assistant', content: text } }] }));
  };
const good = {
  sentences: [{ text: 'Chứng thực bản sao giá 2.000 đồng mỗi trang.', cites: ['2.000815'] }],
};

function assistant(url = `http://127.0.0.1:${port()}/v1`) {
  const { clock, outside } = scene;
  const chat = chatCompletions({
    url,
    name: 'model-of-the-province',
    key: 'secret',
    waiting: clock,
    patience: assistantWaits.model,
  });
  return openAssistant({ ...outside, phrasing: phrasingBy(chat, clock, assistantWaits.rest) });
}

const question = { text: 'công chứng bao nhiêu tiền', language: 'vi', subject: null } as const;
const answered = async (asking = assistant().handlers['assistant.ask'](question)) => {
  const answer = await asking;
  if (!answer.ok || answer.value.kind !== 'answer') throw new Error(JSON.stringify(answer));
  return answer.value;
};

test('a model that keeps to the record phrases the answer, with the record as its source', async () => {
  behave = says(good);
  expect(await answered()).toMatchObject({
    code: '2.000815',
    phrasedBy: 'model',
    sentence: 'Chứng thực bản sao giá 2.000 đồng mỗi trang.',
    sources: [{ code: '2.000815', asOf: '2026-07-18' }],
  });
  expect(asked[0]?.headers.authorization).toBe('Bearer secret');
});

test('it may choose another of the records it was given', async () => {
  behave = (request, body, response) => {
    const { records } = JSON.parse(JSON.parse(body).messages[1].content);
    const second = records[1].code;
    says({ sentences: [{ text: 'Xin hỏi cán bộ.', cites: [second] }] })(request, body, response);
  };
  const answer = await answered();
  expect(answer).toMatchObject({ phrasedBy: 'model', matter: { code: answer.code } });
  expect(answer.code).not.toBe('2.000815');
  expect(answer.others.map(({ code }) => code)).toContain('2.000815');
});

test('numbers of cards and telephones stay at the kiosk', async () => {
  behave = says(good);
  const text = 'tôi số 001099012345, gọi 0912 345 678, công chứng bao nhiêu tiền';
  await answered(assistant().handlers['assistant.ask']({ ...question, text }));
  expect(asked[0]?.body).toContain('công chứng');
  expect(asked[0]?.body).not.toMatch(/001099012345|0912/);
});

describe('whatever the model does wrong, the catalogue answers', () => {
  const cites = (text: string, code = '2.000815') => ({ sentences: [{ text, cites: [code] }] });
  const wrongs: [string, Behaviour, string][] = [
    ['it cites nothing', says({ sentences: [{ text: 'Miễn phí.', cites: [] }] }), 'malformed'],
    ['it says nothing', says({ sentences: [] }), 'malformed'],
    ['it answers in prose', says('Giá là 2.000 đồng.'), 'malformed'],
    ['it adds a field', says({ ...good, note: 'x' }), 'malformed'],
    ['it cites a record it was not given', says(cites('Xin hỏi cán bộ.', '9.999999')), 'foreign-record'],
    ['it makes a price up', says(cites('Giá 3.500 đồng mỗi trang.')), 'foreign-number'],
    ['it makes a price up in words', says(cites('Giá năm nghìn đồng.')), 'foreign-promise'],
    ['it calls free what is not', says(cites('Việc này được miễn phí.')), 'foreign-promise'],
    ['it gives an address', says(cites('Xem thêm tại www.example.org nhé.')), 'foreign-address'],
    ['it answers with an error', (_q, _b, response) => void response.writeHead(500).end('{}'), 'refused'],
    [
      'it sends elsewhere',
      (_q, _b, response) => void response.writeHead(302, { location: '/' }).end(),
      'refused',
    ],
    ['it answers with a page', (_q, _b, response) => void response.end('<html>'), 'not-an-answer'],
    [
      'it answers with other JSON',
      (_q, _b, response) => void response.end('{"choices":[]}'),
      'not-an-answer',
    ],
    ['it never stops', (_q, _b, response) => void response.end('x'.repeat(70_000)), 'not-an-answer'],
    [
      'it breaks off',
      (_q, _b, response) => {
        response.write('{"choices":');
        response.destroy();
      },
      'unreachable',
    ],
  ];

  test.each(wrongs)('%s', async (_what, wrong, code) => {
    behave = wrong;
    expect(await answered()).toMatchObject({ phrasedBy: 'kiosk', code: '2.000815' });
    expect(scene.warned.at(-1)).toMatchObject({ code });
  });

  test('it is down', async () => {
    const asking = assistant('http://127.0.0.1:1/v1').handlers['assistant.ask'](question);
    expect(await answered(asking as never)).toMatchObject({ phrasedBy: 'kiosk' });
    expect(scene.warned.at(-1)).toMatchObject({ code: 'unreachable' });
  });

  test.each<[string, Behaviour]>([
    ['it says nothing', () => {}],
    ['it begins and stops', (_q, _b, response) => void response.write('{"choices":')],
  ])('it is late: %s', async (_what, late) => {
    behave = late;
    const reached = new Promise<void>((resolve) => {
      onAsked = resolve;
    });
    const asking = assistant().handlers['assistant.ask'](question);
    await reached;
    await scene.clock.pass(assistantWaits.model);
    expect(await answered(asking as never)).toMatchObject({ phrasedBy: 'kiosk' });
    expect(scene.warned.at(-1)).toMatchObject({ code: 'late' });
  });

  test('it keeps failing: it is left alone for a while, and asked again after', async () => {
    behave = (_q, _b, response) => void response.writeHead(503).end();
    const { handlers } = assistant();
    const again = () => answered(handlers['assistant.ask'](question) as never);
    for (let turn = 0; turn < failuresBeforeRest + 2; turn += 1) await again();
    expect(asked).toHaveLength(failuresBeforeRest);
    await scene.clock.pass(assistantWaits.rest);
    behave = says(good);
    expect(await again()).toMatchObject({ phrasedBy: 'model' });
  });
});

test('what the catalogue does not know, no model is asked', async () => {
  behave = says(good);
  const answer = await assistant().handlers['assistant.ask']({ ...question, text: 'hôm nay trời mưa không' });
  expect(answer).toMatchObject({ ok: true, value: { kind: 'unknown' } });
  expect(asked).toEqual([]);
});
