import type { App, Session, WebContents } from 'electron';
import type { Log } from '../shell/log.ts';
import { isOurs, mayLoad } from './address.ts';

/**
 * Denies a session every permission, every device, every download and every address but our own. On a kiosk with a
 * document camera our own screen may see, and still not hear.
 */
export function lockSession(session: Session, log: Log, hasCamera: boolean): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) => {
    const types = 'mediaTypes' in details ? (details.mediaTypes ?? []) : [];
    const onlySees = permission === 'media' && types.length > 0 && types.every((each) => each === 'video');
    const allowed = hasCamera && onlySees && details.isMainFrame && isOurs(details.requestingUrl);
    if (!allowed) log.warn({ permission }, 'a permission was asked for and denied');
    answer(allowed);
  });
  session.setPermissionCheckHandler(
    (_contents, permission, origin, details) =>
      hasCamera && permission === 'media' && details.mediaType === 'video' && isOurs(origin),
  );
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler(null);
  session.setSpellCheckerEnabled(false);
  session.on('will-download', (event) => event.preventDefault());
  session.webRequest.onBeforeRequest((details, answer) => {
    const cancel = !mayLoad(details.url);
    // The address is not logged: it may carry what a person entered.
    if (cancel) log.warn({ type: details.resourceType }, 'a request to a foreign address was blocked');
    answer({ cancel });
  });
}

/** Holds every page, also one that was not meant to exist, to our own screens and one window. */
export function lockPages(app: App, log: Log): void {
  app.on('web-contents-created', (_event, contents) => lockPage(contents, log));
}

function lockPage(contents: WebContents, log: Log): void {
  const stay = (event: { preventDefault(): void; readonly url: string }) => {
    if (isOurs(event.url)) return;
    log.warn({}, 'a navigation to a foreign address was blocked');
    event.preventDefault();
  };
  contents.on('will-navigate', stay);
  contents.on('will-frame-navigate', stay);
  contents.on('will-redirect', stay);
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => {
    log.warn({}, 'a window was asked for and denied');
    return { action: 'deny' };
  });
}
