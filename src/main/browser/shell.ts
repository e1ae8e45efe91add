import { openSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Bilingual } from '../../shared/contract/words.ts';
import { loadConfiguration } from '../core/configuration/load.ts';
import { builtSite, notBuilt, withCamera } from '../core/site/site.ts';
import { updateWaits } from '../core/updates/waits.ts';
import { commitWhenWell } from '../shell/commit-version.ts';
import type { Entries } from '../shell/entries.ts';
import { type House, openHouse } from '../shell/house.ts';
import { lateScreens } from '../shell/late-screens.ts';
import { logTarget, openLog } from '../shell/log.ts';
import { nodeFork } from '../shell/node-child.ts';
import type { Options } from '../shell/options.ts';
import { unfitScreens } from '../shell/relay.ts';
import { sayOn } from '../shell/say.ts';
import { startLine } from '../shell/start-line.ts';
import { systemTiming } from '../shell/system-timing.ts';
import { typedScans } from '../shell/typed-scans.ts';
import { chromiumLauncher, type Launch } from './chromium.ts';
import { dockOf, dockSentences } from './dock/dock.ts';
import { type KioskServer, openServer } from './server.ts';
import { troubles } from './troubles.ts';
import { type Bounds, type KioskWindow, openWindow } from './window.ts';

/** What the browser shell is given by whoever starts it. */
export interface ShellOutside {
  readonly stdout: { write(text: string): unknown };
  readonly stderr: { write(text: string): unknown; readonly isTTY?: boolean };
  /** Path of a Chromium that can show a window here, or null. */
  readonly chromium: string | null;
  readonly isRoot: boolean;
  readonly entries: Entries;
  /** Folder of the built screens. */
  readonly site: string;
  /** Resolves when the shell is asked to end. */
  readonly asked: Promise<void>;
}

/** Runs the kiosk without Electron until it is asked to end. @returns the exit code */
export async function runBrowserShell(options: Options, outside: ShellOutside): Promise<number> {
  const say = sayOn(outside.stderr);
  const dataFolder = resolve(options.data ?? 'data');
  if (options.config === null) return told(say, troubles.noConfiguration);
  const configFile = resolve(options.config);
  const loaded = loadConfiguration(configFile);
  if (!loaded.ok) say(loaded.sentence);
  const launch = launcherOf(options, outside);
  // Without a window of our own nobody would read the screen: the sentence on the console is the end.
  if (!loaded.ok && !launch) return 1;
  const site = builtSite(outside.site);
  if (!site) return told(say, notBuilt);

  const { file } = logTarget(dataFolder, outside.stderr.isTTY === true);
  const output = file === null ? 2 : openSync(file, 'a');
  const log = openLog(output);
  const timing = systemTiming(log);
  const screens = lateScreens();
  const hasCamera = loaded.ok && loaded.value.documentCamera.kind === 'browser';
  const opened = await openServer({
    port: options.port,
    site: hasCamera ? withCamera(site) : site,
    screens,
    log,
  });
  if (!opened.ok) return told(say, troubles[opened.code](options.port));
  const server = opened.value;
  const typed = typedScans(loaded.ok ? loaded.value.scanner : null, timing);
  const window = launch
    ? openWindow(server.address, {
        ...timing,
        launch,
        openSieve: typed.openSieve,
        hasCamera,
        second: secondOf(loaded),
      })
    : null;
  if (!loaded.ok) {
    screens.serveBy(unfitScreens(loaded.sentence));
    await outside.asked;
    await ended(window, server, null);
    return 1;
  }

  const house = openHouse(
    {
      configuration: loaded.value,
      configFile,
      dataFolder,
      entries: outside.entries,
      withProvince: options.withProvince,
    },
    { ...timing, say, fork: nodeFork(output) },
  );
  screens.serveBy(house.relay);
  typed.goTo(house.typed);
  const settled = await Promise.race([house.settled(), outside.asked.then(() => 'asked' as const)]);
  if (settled !== null && settled !== 'asked' && !window) {
    await ended(window, server, house);
    return 1;
  }
  if (settled === null) {
    outside.stdout.write(startLine({ options, address: server.address, dataFolder, house }));
    commitWhenWell(process.env.MOT_CUA_INSTALL, timing.later, updateWaits.healthy);
    if (!window && !options.headless) say(troubles.noWindow);
  }
  const dock = options.dock ? await dockOf(house, timing) : null;
  if (options.dock) say(dock ? dockSentences.open(dock.address) : dockSentences.nothing);
  await outside.asked;
  dock?.close();
  await ended(window, server, house);
  return 0;
}

function told(say: (sentence: Bilingual) => void, sentence: Bilingual): number {
  say(sentence);
  return 1;
}

function secondOf(loaded: ReturnType<typeof loadConfiguration>): Bounds | null {
  const display = loaded.ok ? loaded.value.paymentDisplay : null;
  return (display?.kind === 'screen' && display.second) || null;
}

function launcherOf({ headless }: Options, { chromium, isRoot, stderr }: ShellOutside): Launch | null {
  if (headless || chromium === null) return null;
  if (isRoot) sayOn(stderr)(troubles.noSandbox);
  return chromiumLauncher(chromium, { isRoot });
}

async function ended(window: KioskWindow | null, server: KioskServer, house: House | null) {
  await Promise.all([window?.close(), house?.stop()]);
  server.close();
}
