import { EventEmitter } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { App, Session } from 'electron';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { contentSecurityPolicy } from '../core/site/headers.ts';
import { sourceTree } from '../shell/folders.ts';
import { silentLog } from '../shell/log.ts';
import { isOurs, kioskAddress, mayLoad } from './address.ts';
import { lockPages, lockSession } from './policy.ts';
import { webPreferences } from './web-preferences.ts';

/** One test for each item of Electron's security checklist (docs/tutorial/security.md), in its order. */

const sources = new Map(
  readdirSync(import.meta.dirname)
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => [name, readFileSync(join(import.meta.dirname, name), 'utf8')]),
);
const all = [...sources.values()].join('\n');
const preferences = webPreferences('/preload.cjs');
const source = (name: string) => sources.get(name) ?? expect.fail(`${name} is gone`);

function lockedSession(hasCamera = false) {
  type Handler = (...args: unknown[]) => unknown;
  const handlers = new Map<string, Handler>();
  const keep = (name: string) => (handler: Handler) => void handlers.set(name, handler);
  const session = Object.assign(new EventEmitter(), {
    setPermissionRequestHandler: keep('request'),
    setPermissionCheckHandler: keep('check'),
    setDevicePermissionHandler: keep('device'),
    setDisplayMediaRequestHandler: keep('display'),
    setSpellCheckerEnabled() {},
    webRequest: { onBeforeRequest: keep('load') },
  });
  lockSession(session as unknown as Session, silentLog, hasCamera);
  return { session, handler: (name: string) => handlers.get(name) ?? expect.fail(`no handler for ${name}`) };
}

const asking = { isMainFrame: true, requestingUrl: kioskAddress, mediaTypes: ['video'] };

function heldEvent(url = '') {
  const event = {
    url,
    held: false,
    preventDefault() {
      event.held = true;
    },
  };
  return event;
}

function lockedPage() {
  const app = new EventEmitter();
  lockPages(app as unknown as App, silentLog);
  let open: (details: unknown) => unknown = () => null;
  const contents = Object.assign(new EventEmitter(), {
    setWindowOpenHandler: (handler: typeof open) => {
      open = handler;
    },
  });
  app.emit('web-contents-created', {}, contents);
  const isHeldBack = (name: string, url: string) => {
    const event = heldEvent(url);
    contents.emit(name, event);
    return event.held;
  };
  return { isHeldBack, opens: () => open({ url: kioskAddress }) };
}

test('the window’s preferences are exactly these', () => {
  expect(preferences).toEqual({
    preload: '/preload.cjs',
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    devTools: false,
    spellcheck: false,
    plugins: false,
    navigateOnDragDrop: false,
    safeDialogs: true,
    disableDialogs: true,
    enableWebSQL: false,
    autoplayPolicy: 'no-user-gesture-required',
    backgroundThrottling: false,
  });
});

describe('Electron’s security checklist', () => {
  test('1 only secure content is loaded', () => {
    expect(all).not.toMatch(/['"`](http|ws|ftp):\/\//);
    expect(kioskAddress).toBe('app://kiosk/');
  });

  test('2 no Node in the page', () => {
    expect(preferences).toMatchObject({
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
    });
  });

  test('3 context isolation', () => expect(preferences.contextIsolation).toBe(true));

  test('4 every process of a page is sandboxed', () => {
    expect(preferences.sandbox).toBe(true);
    expect(source('shell.ts')).toContain('app.enableSandbox()');
  });

  test('5 every permission is denied, asked or checked, and every device', () => {
    const { handler } = lockedSession();
    const answers: unknown[] = [];
    for (const permission of ['media', 'geolocation', 'notifications', 'clipboard-read', 'fullscreen', 'hid'])
      handler('request')(null, permission, (allowed: boolean) => answers.push(allowed), asking);
    expect(new Set(answers)).toEqual(new Set([false]));
    const check = handler('check')(null, 'media', kioskAddress, { mediaType: 'video' });
    expect([check, handler('device')()]).toEqual([false, false]);
  });

  test.each([
    ['our screen sees', 'media', asking, true],
    ['our screen hears', 'media', { ...asking, mediaTypes: ['audio'] }, false],
    ['our screen sees and hears', 'media', { ...asking, mediaTypes: ['video', 'audio'] }, false],
    ['a foreign page sees', 'media', { ...asking, requestingUrl: 'https://example.vn/' }, false],
    ['a frame sees', 'media', { ...asking, isMainFrame: false }, false],
    ['our screen knows where it stands', 'geolocation', asking, false],
  ])('5 with a document camera: %s', (_, permission, details, allowed) => {
    const { handler } = lockedSession(true);
    const answers: unknown[] = [];
    handler('request')(null, permission, (each: boolean) => answers.push(each), details);
    expect(answers).toEqual([allowed]);
    const [mediaType] = details.mediaTypes;
    if (details.isMainFrame && details.mediaTypes.length === 1)
      expect(handler('check')(null, permission, details.requestingUrl, { mediaType })).toBe(allowed);
  });

  test('6 web security stays on', () => expect(preferences.webSecurity).toBe(true));

  test('7 a policy without inline code, foreign addresses, frames or markup from text', () => {
    expect(contentSecurityPolicy).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self';/);
    expect(contentSecurityPolicy).toContain("require-trusted-types-for 'script'");
    expect(contentSecurityPolicy).not.toMatch(/unsafe|\*|https?:/);
  });

  test('8 no insecure content beside secure', () =>
    expect(preferences.allowRunningInsecureContent).toBe(false));

  test('9 no experimental features', () => expect(preferences.experimentalFeatures).toBe(false));

  test('10 no Blink features are switched on', () =>
    expect(all).not.toMatch(/enableBlinkFeatures|enable-blink-features/));

  test('11 no pop-ups from webviews', () => expect(all).not.toContain('allowpopups'));

  test('12 no webview is attached', () => {
    expect(preferences.webviewTag).toBe(false);
    expect(lockedPage().isHeldBack('will-attach-webview', kioskAddress)).toBe(true);
  });

  test.each(['will-navigate', 'will-frame-navigate', 'will-redirect'])(
    '13 %s leads nowhere but to our screens',
    (name) => {
      const { isHeldBack } = lockedPage();
      for (const url of [
        'https://example.org/',
        'file:///etc/passwd',
        'app://other/',
        'app://kiosk.evil/',
        'javascript:0',
        'data:text/html,x',
      ])
        expect(isHeldBack(name, url), url).toBe(true);
      expect(isHeldBack(name, `${kioskAddress}index.html`)).toBe(false);
    },
  );

  test('14 no second window, not even for our own address', () => {
    expect(lockedPage().opens()).toEqual({ action: 'deny' });
    expect(all.match(/new BrowserWindow\(/g)).toHaveLength(1);
  });

  test('15 nothing is handed to the desktop to open', () => expect(all).not.toMatch(/openExternal|openPath/));

  test('16 Electron is pinned exactly, to a supported major', () => {
    const { devDependencies } = z
      .object({ devDependencies: z.record(z.string(), z.string()) })
      .parse(JSON.parse(readFileSync(join(sourceTree.root, 'package.json'), 'utf8')));
    expect(devDependencies.electron).toMatch(/^\d+\.\d+\.\d+$/);
    expect(Number(devDependencies.electron?.split('.')[0])).toBeGreaterThanOrEqual(45);
  });

  test('17 there is one channel, and whoever listens to it checks sender and schema', () => {
    expect(all.match(/ipcMain\.(on|handle|once)\(/g)).toEqual(['ipcMain.on(']);
    expect(source('screen-channel.ts')).toMatch(/isOurScreen\(event, contents\) \|\| !message\.success/);
  });

  test('18 screens come over a scheme of their own, never from a file', () => {
    expect(all).not.toMatch(/loadFile|file:\/\/|grantFileProtocol/);
    expect([isOurs('app://kiosk/index.html'), isOurs('file:///index.html')]).toEqual([true, false]);
  });

  test('19 fuses: the package is told to close every way to run it as something else', () => {
    const [, fuses = ''] = readFileSync(join(sourceTree.root, 'electron-builder.yml'), 'utf8').split(
      'electronFuses:',
    );
    const set = Object.fromEntries(
      [...fuses.matchAll(/^ {2}(\w+): (true|false)$/gm)].map(([, name, on]) => [name, on]),
    );
    expect(set).toEqual({
      runAsNode: 'false',
      enableCookieEncryption: 'true',
      enableNodeOptionsEnvironmentVariable: 'false',
      enableNodeCliInspectArguments: 'false',
      enableEmbeddedAsarIntegrityValidation: 'true',
      onlyLoadAppFromAsar: 'true',
      grantFileProtocolExtraPrivileges: 'false',
    });
  });

  test('20 the page is given no object of Electron', () => {
    const exposed = source('preload.ts').slice(source('preload.ts').indexOf('exposeInMainWorld'));
    expect(exposed).not.toMatch(/ipcRenderer|_event/);
  });
});

test('a page may load its own files and pictures it made, and nothing else', () => {
  const { handler } = lockedSession();
  const isBlocked = (url: string) => {
    let cancelled: unknown;
    handler('load')({ url, resourceType: 'xhr' }, (answer: { cancel: boolean }) => {
      cancelled = answer.cancel;
    });
    return cancelled;
  };
  for (const url of [
    'https://example.org/',
    'http://127.0.0.1:8787/',
    'file:///etc/passwd',
    'ws://127.0.0.1/',
    'devtools://x/',
    'app://other/',
  ])
    expect(isBlocked(url), url).toBe(true);
  for (const url of [kioskAddress, 'blob:app://kiosk/1', 'data:image/png;base64,AA']) {
    expect(isBlocked(url), url).toBe(false);
    expect(mayLoad(url)).toBe(true);
  }
});

test('a download is not begun', () => {
  const { session } = lockedSession();
  const event = heldEvent();
  session.emit('will-download', event);
  expect(event.held).toBe(true);
});
