import { readFileSync } from 'node:fs';
import type { Clock } from '../clock.ts';
import type { KioskConfiguration } from '../configuration/schema.ts';
import type { Logger } from '../logger.ts';
import type { Waiting } from '../waiting.ts';
import { chatCompletions } from './chat-completions.ts';
import { type Phrasing, phrasingBy } from './phrasing.ts';
import { assistantWaits } from './waits.ts';

export interface PhrasingOutside {
  readonly settings: KioskConfiguration['assistant']['model'];
  readonly clock: Clock;
  readonly waiting: Waiting;
  readonly log: Pick<Logger, 'warn'>;
}

/** The model of the configuration; null where there is none, or its key cannot be read. */
export function openPhrasing({ settings, clock, waiting, log }: PhrasingOutside): Phrasing | null {
  if (!settings) return null;
  const { url, name, keyFile } = settings;
  const key = keyFile === null ? null : keyIn(keyFile);
  if (keyFile !== null && key === null) {
    log.warn({ keyFile }, 'the key of the language model cannot be read: the kiosk answers by itself');
    return null;
  }
  const chat = chatCompletions({ url, name, key, waiting, patience: assistantWaits.model });
  return phrasingBy(chat, clock, assistantWaits.rest);
}

/** A key is sent in a header: anything but visible letters would break it. */
function keyIn(file: string): string | null {
  try {
    const key = readFileSync(file, 'utf8').trim();
    return /^[\x21-\x7e]{1,500}$/.test(key) ? key : null;
  } catch {
    return null;
  }
}
