import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** Who may come in. `enter`: brought the right token in the address and gets the cookie. */
export type DoorVerdict = 'inside' | 'enter' | 'refused';

/** What everyone else is told. */
export const closedDoor =
  'Hãy mở ki-ốt bằng đúng địa chỉ nó in ra khi khởi động. / Open the kiosk with the exact address it printed when it started.';

/** The lock of the browser shell: other programs of this machine and pages of other sites stay outside. */
export interface Door {
  judge(request: IncomingMessage): DoorVerdict;
  /** A WebSocket must also name our own page as its origin. */
  judgeSocket(request: IncomingMessage): boolean;
  /** `Set-Cookie` of someone who entered. */
  readonly cookie: string;
  /** The address that lets in. */
  readonly address: string;
}

/**
 * @param port the port the server listens at
 * @param token secret of this start, URL-safe
 */
export function lockedDoor(port: number, token: string): Door {
  const host = `127.0.0.1:${port}`;
  const origin = `http://${host}`;
  // Cookies know no ports: the name keeps two kiosks on one machine apart.
  const cookieName = `kiosk-${port}`;
  const isToken = (given: string | null | undefined) => same(given ?? '', token);

  /** A page of another site may resolve its own name to 127.0.0.1: only our exact address is ours. */
  const isOurs = ({ headers }: IncomingMessage) =>
    headers.host === host &&
    (headers.origin === undefined || headers.origin === origin) &&
    headers['sec-fetch-site'] !== 'cross-site' &&
    headers['sec-fetch-site'] !== 'same-site';

  return {
    judge(request) {
      if (!isOurs(request)) return 'refused';
      const url = requestUrl(request);
      if (url?.pathname === '/' && isToken(url.searchParams.get('token'))) return 'enter';
      return isToken(cookieOf(request, cookieName)) ? 'inside' : 'refused';
    },
    judgeSocket: (request) =>
      isOurs(request) && request.headers.origin === origin && isToken(cookieOf(request, cookieName)),
    cookie: `${cookieName}=${token}; Path=/; HttpOnly; SameSite=Strict`,
    address: `${origin}/?token=${token}`,
  };
}

/** null when the request line is no address at all. */
export function requestUrl(request: IncomingMessage): URL | null {
  return URL.parse(request.url ?? '', 'http://kiosk.invalid');
}

function cookieOf(request: IncomingMessage, name: string): string | undefined {
  const pairs = (request.headers.cookie ?? '').split(';').map((pair) => pair.trim().split('='));
  return pairs.find(([key]) => key === name)?.[1];
}

function same(given: string, secret: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(secret)];
  return a.length === b.length && timingSafeEqual(a, b);
}
