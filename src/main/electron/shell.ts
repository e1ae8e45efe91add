import { join, resolve } from 'node:path';
import { app, type BrowserWindow, ipcMain, Menu, powerSaveBlocker, screen, session } from 'electron';
import type { Bilingual } from '../../shared/contract/words.ts';
import { loadConfiguration } from '../core/configuration/load.ts';
import { builtSite, notBuilt, withCamera } from '../core/site/site.ts';
import { updateWaits } from '../core/updates/waits.ts';
import { commitWhenWell } from '../shell/commit-version.ts';
import { sourceTree } from '../shell/folders.ts';
import { type House, openHouse } from '../shell/house.ts';
import { lateScreens } from '../shell/late-screens.ts';
import { type Log, openLog } from '../shell/log.ts';
import { type Options, readOptions } from '../shell/options.ts';
import { unfitScreens } from '../shell/relay.ts';
import { sayOn } from '../shell/say.ts';
import { keepSecondWindow } from '../shell/second-window.ts';
import { startLine } from '../shell/start-line.ts';
import { systemTiming } from '../shell/system-timing.ts';
import { typedScans } from '../shell/typed-scans.ts';
import { kioskAddress } from './address.ts';
import { boundsOf, electronDisplays } from './displays.ts';
import { keepAlive } from './keep-alive.ts';
import { bundledPlaces } from './places.ts';
import { lockPages, lockSession } from './policy.ts';
import { openScreenChannel } from './screen-channel.ts';
import { registerScheme, serveScreens } from './screens.ts';
import { troubles } from './troubles.ts';
import { utilityFork } from './utility-child.ts';
import { sieveKeys } from './wedge.ts';
import { createKioskWindow, createSecondWindow, showKiosk, showPayments } from './window.ts';
import { wordsForUs } from './words.ts';

const say = sayOn(process.stderr);

/** Electron's main process: one window, its policy, and the processes behind it. */
export async function startElectronShell(): Promise<void> {
  const read = readOptions(wordsForUs());
  if (!read.ok) return refuse(read.sentence);
  const options = read.value;
  const dataFolder = resolve(options.data ?? app.getPath('userData'));
  // Before the lock is asked for: it holds per folder, as the data does.
  app.setPath('userData', join(dataFolder, 'electron'));
  if (!app.requestSingleInstanceLock()) return refuse(troubles.alreadyRuns);
  app.enableSandbox();
  for (const name of ['disable-pinch', 'disable-print-preview']) app.commandLine.appendSwitch(name);
  app.commandLine.appendSwitch('overscroll-history-navigation', '0');
  registerScheme();
  const log = openLog(2);
  lockPages(app, log);
  await app.whenReady();
  await run(options, dataFolder, log);
}

async function run(options: Options, dataFolder: string, log: Log): Promise<void> {
  Menu.setApplicationMenu(null);
  powerSaveBlocker.start('prevent-display-sleep');
  const places = bundledPlaces(sourceTree.root);
  const site = builtSite(places.site);
  if (!site) return refuse(notBuilt);
  const configFile = resolve(options.config ?? join(dataFolder, 'kiosk.json'));
  const loaded = loadConfiguration(configFile);
  const hasCamera = loaded.ok && loaded.value.documentCamera.kind === 'browser';
  lockSession(session.defaultSession, log, hasCamera);
  serveScreens(session.defaultSession, hasCamera ? withCamera(site) : site);
  const timing = systemTiming(log);
  const screens = lateScreens();
  const window = createKioskWindow(places.preload);
  openScreenChannel(ipcMain, window.webContents, { screens, log });
  raiseWhenStartedAgain(window);

  const typed = typedScans(loaded.ok ? loaded.value.scanner : null, timing);
  if (typed.openSieve) sieveKeys(window.webContents, typed.openSieve, () => performance.now());
  let house: House | null = null;
  if (loaded.ok) {
    house = openHouse(
      {
        configuration: loaded.value,
        configFile,
        dataFolder,
        entries: places.entries,
        withProvince: options.withProvince,
      },
      { ...timing, say, fork: utilityFork },
    );
    screens.serveBy(house.relay);
    typed.goTo(house.typed);
  } else {
    say(loaded.sentence);
    screens.serveBy(unfitScreens(loaded.sentence));
  }
  endWith(house, loaded.ok ? 0 : 1);
  keepAlive(window, () => showKiosk(window), timing);
  if (loaded.ok && loaded.value.paymentDisplay.kind === 'screen')
    keepSecondWindow(electronDisplays(screen), (display) => {
      const beside = createSecondWindow(places.preload, boundsOf(screen, display));
      openScreenChannel(ipcMain, beside.webContents, { screens, log });
      keepAlive(beside, () => showPayments(beside), timing);
      return { close: () => beside.destroy() };
    });
  if (house && (await house.settled()) === null) {
    process.stdout.write(startLine({ options, address: kioskAddress, dataFolder, house }));
    commitWhenWell(process.env.MOT_CUA_INSTALL, timing.later, updateWaits.healthy);
  }
}

function refuse(sentence: Bilingual | undefined): void {
  if (sentence) say(sentence);
  app.exit(1);
}

function raiseWhenStartedAgain(window: BrowserWindow): void {
  app.on('second-instance', () => window.focus());
}

/** Every way to end passes here once: children finish what they are writing. */
function endWith(house: House | null, code: number): void {
  let ending = false;
  app.on('before-quit', (event) => {
    event.preventDefault();
    if (ending) return;
    ending = true;
    void Promise.resolve(house?.stop()).then(() => app.exit(code));
  });
  app.on('window-all-closed', () => app.quit());
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => app.quit());
}
