import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Dispatcher, request } from 'undici';

/** What the line does to one exchange. All but `whole` and `twice` keep the kiosk from its answer. */
const mishaps = [
  'no-reply',
  'not-delivered',
  'truncated',
  'error-page',
  'captive-portal',
  'later-again',
  'twice',
] as const;
export type Mishap = (typeof mishaps)[number];

export interface BadLine {
  readonly url: string;
  /** How often each mishap befell an exchange. */
  readonly counts: Readonly<Record<Mishap, number>>;
  /** Nothing passes while the line is cut. */
  cut(down: boolean): void;
  close(): Promise<void>;
}

/**
 * Stands between a kiosk and its province and spoils `share` of the exchanges: replies dropped after delivery, requests
 * lost, bodies cut in half, errors, a hotel's login page, and batches delivered twice, at once or after later ones.
 */
export async function badLine(to: string, share: number, chance: () => number): Promise<BadLine> {
  const counts = Object.fromEntries(mishaps.map((each) => [each, 0])) as Record<Mishap, number>;
  const strays: Held[] = [];
  let down = false;
  const server = createServer((asked, answer) => {
    void carry(asked, answer).catch(() => answer.destroy());
  });

  async function carry(asked: IncomingMessage, answer: ServerResponse): Promise<void> {
    const held = await hold(asked);
    if (down) return void answer.destroy();
    const mishap = chance() < share ? mishaps[Math.floor(chance() * mishaps.length)] : undefined;
    if (mishap) counts[mishap] += 1;
    if (mishap === 'not-delivered') return void answer.destroy();
    if (mishap === 'error-page') return reply(answer, 502, 'text/html', '<h1>Bad Gateway</h1>');
    if (mishap === 'captive-portal') return reply(answer, 200, 'text/html', '<h1>Wi-Fi miễn phí</h1>');
    if (mishap === 'twice') await send(held);
    if (mishap === 'later-again') strays.push(held);
    const { statusCode, headers, body } = await send(held);
    if (mishap === 'no-reply') return void answer.destroy();
    const text = await body.text();
    answer.writeHead(statusCode, {
      'content-type': `${headers['content-type']}`,
      'content-length': Buffer.byteLength(text),
    });
    if (mishap === 'truncated') {
      answer.write(text.slice(0, Math.floor(text.length / 2)), () => answer.destroy());
      return;
    }
    answer.end(text);
    // A packet that took the long way arrives after later ones.
    if (strays.length > 3) for (const stray of strays.splice(0)) await send(stray);
  }

  const send = async ({ method, path, body }: Held): Promise<Dispatcher.ResponseData> => {
    const head = { method, headers: { 'content-type': 'application/json' } };
    const answered = await request(`${to}${path}`, method === 'GET' ? { method } : { ...head, body });
    return answered;
  };

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    counts,
    cut(to) {
      down = to;
      if (to) server.closeAllConnections();
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

interface Held {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly body: Buffer;
}

async function hold(asked: IncomingMessage): Promise<Held> {
  const chunks: Buffer[] = [];
  for await (const chunk of asked) chunks.push(chunk as Buffer);
  return {
    method: asked.method === 'POST' ? 'POST' : 'GET',
    path: asked.url ?? '/',
    body: Buffer.concat(chunks),
  };
}

function reply(answer: ServerResponse, status: number, type: string, text: string): void {
  answer.writeHead(status, { 'content-type': `${type}; charset=utf-8` });
  answer.end(text);
}
