import { protocol, type Session } from 'electron';
import type { Site } from '../core/site/site.ts';
import { kioskOrigin, scheme } from './address.ts';

/** Before the app is ready: our scheme counts as a secure, ordinary origin. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** Serves the built screens under `app://kiosk/`, with the same headers as the browser shell. */
export function serveScreens(session: Session, site: Site): void {
  session.protocol.handle(scheme, async (request) => {
    const { origin, pathname } = splitAddress(request.url);
    const { status, headers, body } = await site.answer(origin === kioskOrigin ? pathname : '');
    return new Response(body, { status, headers });
  });
}

/** `URL` knows no origin of schemes that are not the web's. */
export function splitAddress(url: string): { readonly origin: string; readonly pathname: string } {
  const { protocol: own, host, pathname } = new URL(url);
  return { origin: `${own}//${host}`, pathname };
}
