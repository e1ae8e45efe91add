import type { BrowserWindow } from 'electron';
import type { Off } from '../../shared/contract/wire.ts';
import type { Log } from '../shell/log.ts';
import { pauseAfter } from '../shell/supervisor.ts';
import type { ShellWaits } from '../shell/waits.ts';

export interface KeepAliveOutside {
  readonly later: (ms: number, task: () => void) => Off;
  readonly random: () => number;
  readonly log: Log;
  readonly waits: ShellWaits;
}

/** Shows the kiosk, and again whenever its page crashed, hangs or could not be loaded. */
export function keepAlive(window: BrowserWindow, show: () => void, outside: KeepAliveOutside): void {
  const { log, waits, later, random } = outside;
  const contents = window.webContents;
  let deaths = 0;
  let steady: Off = () => {};

  function again(why: string) {
    deaths += 1;
    steady();
    const pauseMs = pauseAfter(deaths, waits, random);
    log.error({ why, deaths, pauseMs }, 'the screen is shown again');
    later(pauseMs, () => {
      if (!window.isDestroyed()) show();
    });
  }

  contents.on('did-finish-load', () => {
    steady = later(waits.steady, () => {
      deaths = 0;
    });
  });
  contents.on('render-process-gone', (_event, { reason }) => again(reason));
  contents.on('did-fail-load', (_event, _code, why, _url, isMainFrame) => {
    if (isMainFrame) again(why);
  });
  window.on('unresponsive', () => contents.forcefullyCrashRenderer());
  show();
}
