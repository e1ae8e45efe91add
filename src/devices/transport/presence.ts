import { stat } from 'node:fs/promises';
import type { Off } from '../../shared/contract/wire.ts';
import { type Clock, pause } from '../clock.ts';

/** Between two looks at whether a device file is still there, in milliseconds: unplugging is told within 2 s. */
export const presencePoll = 500;

/**
 * Tells once when a device file has gone. Not every driver ends its readers when a plug is pulled: some let them wait
 * for ever, but the file goes. On Windows a port is no file, and nothing is watched.
 */
export function watchPresence(path: string, clock: Clock, onGone: () => void): Off {
  const end = new AbortController();
  void (async () => {
    if (!path.startsWith('/')) return;
    while (!end.signal.aborted) {
      await pause(clock, presencePoll, end.signal);
      if (end.signal.aborted || (await isThere(path))) continue;
      if (!end.signal.aborted) onGone();
      return;
    }
  })();
  return () => end.abort();
}

async function isThere(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch {
    return false;
  }
}
