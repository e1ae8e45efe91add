import { createHash, timingSafeEqual } from 'node:crypto';
import { isIP } from 'node:net';
import type { FastifyRequest } from 'fastify';

/**
 * Who may see the officer's pages, which hold what people answered. With a password: whoever knows it (HTTP Basic, any
 * name). Without one: a person at this machine, and nobody a proxy speaks for.
 * - `password`: ask for it · `elsewhere`: not from here
 */
export function gateOf(
  password: string | null,
): (request: FastifyRequest) => 'open' | 'password' | 'elsewhere' {
  if (password === null) return (request) => (isAtThisMachine(request) ? 'open' : 'elsewhere');
  return ({ headers }) => {
    const [scheme, text = ''] = (headers.authorization ?? '').split(' ');
    const given = Buffer.from(text, 'base64')
      .toString('utf8')
      .replace(/^[^:]*:/, '');
    return scheme?.toLowerCase() === 'basic' && isSame(given, password) ? 'open' : 'password';
  };
}

/** The Host too: a page elsewhere can make its own name mean this machine, and then read what we answer. */
function isAtThisMachine({ socket, headers }: FastifyRequest): boolean {
  const from = (socket.remoteAddress ?? '').replace(/^::ffff:/, '');
  const host = (headers.host ?? '').replace(/:\d+$/, '').replace(/^\[|\]$/g, '');
  const isProxied = headers['x-forwarded-for'] !== undefined || headers.forwarded !== undefined;
  return !isProxied && isLoopback(from) && (host === 'localhost' || isLoopback(host));
}

const isLoopback = (address: string) =>
  address === '::1' || (isIP(address) === 4 && address.startsWith('127.'));

/** Whether a form was sent from one of our own pages: a browser says so itself. */
export function isOwnForm({ headers }: FastifyRequest): boolean {
  const { origin, host, 'sec-fetch-site': site } = headers;
  if (site !== undefined) return site === 'same-origin';
  return origin !== undefined && URL.canParse(origin) && new URL(origin).host === host;
}

function isSame(given: string, wanted: string): boolean {
  const hash = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(hash(given), hash(wanted));
}
