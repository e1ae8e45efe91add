import type { IncomingMessage, ServerResponse } from 'node:http';
import type { z } from 'zod';
import type { pairTrouble } from '../../../../shared/contract/queue/lan.ts';
import { failed, ok, type Result } from '../../../../shared/result.ts';
import { policyHeaders } from '../../site/headers.ts';
import { plain, type SiteAnswer } from '../../site/site.ts';
import { buckets } from './bucket.ts';
import { answerOf, cookieOfPaired, isOwnOrigin, type Paired } from './door.ts';
import type { LanOutside } from './lan-outside.ts';

type Trouble = z.infer<typeof pairTrouble>;

/** Longest body anybody sends here, in bytes. */
const longestBody = 2_048;

const pages = new Map([
  ['/', '/index.html'],
  ['/counter', '/counter/index.html'],
  ['/board', '/board/index.html'],
]);

/** Answers the few things the LAN may ask by HTTP. */
export function answerRequest(outside: LanOutside & { readonly port: number }) {
  const { door, site, limits, nowMs, port, log } = outside;
  const wrongOf = buckets(limits.wrongCodes, nowMs);
  const wrongOfAll = buckets(limits.wrongCodesOfAll, nowMs);

  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    write(request, response, await answer(request));
  };

  async function answer(request: IncomingMessage): Promise<SiteAnswer> {
    const path = URL.parse(request.url ?? '', 'https://kiosk.invalid')?.pathname ?? '';
    if (request.method === 'POST') return await post(request, path);
    if (request.method !== 'GET' && request.method !== 'HEAD') return refused();
    if (path === '/who') {
      const device = isOwnOrigin(request) ? door.deviceOf(request, port) : undefined;
      return device ? json(200, answerOf(device)) : json(401, { code: 'not-paired' });
    }
    return await site.answer(pages.get(path) ?? path);
  }

  async function post(request: IncomingMessage, path: string): Promise<SiteAnswer> {
    if ((path !== '/pair' && path !== '/pair-kiosk') || !isOwnOrigin(request)) return refused();
    const address = request.socket.remoteAddress ?? 'unknown';
    const [own, all] = [wrongOf(address), wrongOfAll('all')];
    if (!own.has() || !all.has()) return trouble('too-many-tries');
    const body = await readBody(request);
    if (!body.ok) return trouble('refused');
    const paired = path === '/pair' ? door.pair(body.value) : await door.pairKiosk(body.value);
    if (!paired.ok) {
      own.take();
      all.take();
      log.warn({ code: paired.code }, 'pairing refused');
      return trouble(paired.code);
    }
    log.info({ role: paired.value.device.role, device: paired.value.device.id }, 'a device was paired');
    return welcome(paired.value);
  }

  function welcome(paired: Paired & { readonly proof?: string }): SiteAnswer {
    const { device, secret, proof } = paired;
    if (device.role === 'kiosk') return json(200, { secret, proof });
    if (device.role === 'adapter') return json(200, { secret });
    const answer = json(200, answerOf(device));
    return { ...answer, headers: { ...answer.headers, 'Set-Cookie': cookieOfPaired(port, secret) } };
  }
}

const statusOf: Readonly<Record<Trouble, number>> = {
  'wrong-code': 403,
  'too-many-tries': 429,
  'disk-full': 507,
  refused: 400,
};
const trouble = (code: Trouble) => json(statusOf[code], { code });

const refused = () => plain(405, 'Ở đây chỉ có hàng đợi. / There is only the queue here.');

function json(status: number, value: object): SiteAnswer {
  const headers = {
    ...policyHeaders,
    'Content-Type': 'application/json; charset=utf-8',
    'Cache-Control': 'no-store',
  };
  return { status, headers, body: new TextEncoder().encode(JSON.stringify(value)) };
}

async function readBody(request: IncomingMessage): Promise<Result<unknown, 'refused'>> {
  const pieces: Buffer[] = [];
  let length = 0;
  try {
    for await (const piece of request as AsyncIterable<Buffer>) {
      length += piece.length;
      if (length > longestBody) return failed('refused');
      pieces.push(piece);
    }
    return ok(JSON.parse(Buffer.concat(pieces).toString('utf8')));
  } catch {
    return failed('refused');
  }
}

function write(
  request: IncomingMessage,
  response: ServerResponse,
  { status, headers, body }: SiteAnswer,
): void {
  response.writeHead(status, { ...headers, 'Content-Length': body.byteLength });
  response.end(request.method === 'HEAD' ? undefined : body);
}
