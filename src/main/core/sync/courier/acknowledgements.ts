import { createHmac, timingSafeEqual } from 'node:crypto';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import {
  acknowledgementWords,
  type CourierAcknowledgements,
  courierAcknowledgements,
} from '../../../../shared/courier.ts';
import { failed, ok, type Result } from '../../../../shared/result.ts';
import { keepPrivately } from '../../store/keep-privately.ts';
import type { Store } from '../../store/store.ts';
import { markAcked } from '../outbox.ts';
import { answerKeyOf } from './answer-keys.ts';

/**
 * - `not-acknowledgements`: not such a file, or only half of one
 * - `foreign`: of a bundle this kiosk never made
 * - `forged`: not what the province answered
 */
export type AcknowledgementTrouble = 'not-acknowledgements' | 'foreign' | 'forged';

/** Believes a file only where its maker opened the bundle, which the province alone can. */
export function readAcknowledgements(
  text: string,
  courierFolder: string,
): Result<CourierAcknowledgements, AcknowledgementTrouble> {
  const given = parse(text);
  if (!given) return failed('not-acknowledgements');
  const key = answerKeyOf(courierFolder, given.bundleId);
  if (!key) return failed('foreign');
  const mac = createHmac('sha256', key).update(acknowledgementWords(given)).digest();
  return timingSafeEqual(mac, Buffer.from(given.mac, 'base64url')) ? ok(given) : failed('forged');
}

function parse(text: string): CourierAcknowledgements | undefined {
  try {
    return courierAcknowledgements.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/**
 * Marks what arrived. What the province did not take stays as it is and is told on the next way.
 * @returns how many became acknowledged now
 */
export function takeAcknowledgements(
  store: Store,
  { results }: CourierAcknowledgements,
  nowMs: number,
): Result<number, 'disk-full'> {
  return store.write((database) => {
    let count = 0;
    for (const { seq, key, outcome, reference = null } of results) {
      if (outcome !== 'accepted' && outcome !== 'duplicate') continue;
      const row = database.get<{ key: string; state: string }>(
        'SELECT key, state FROM outbox WHERE seq = ?',
        seq,
      );
      if (row?.key !== key || row.state === 'acked') continue;
      markAcked(database, seq, reference, nowMs);
      count += 1;
    }
    return count;
  });
}

const waitingFolder = (courierFolder: string) => join(courierFolder, 'waiting');

/** Lays a file down for the kiosk that runs on these data; it takes it up within a minute. */
export function leaveForKiosk(
  courierFolder: string,
  { bundleId }: CourierAcknowledgements,
  text: string,
): void {
  keepPrivately(join(waitingFolder(courierFolder), `${bundleId}.json`), text);
}

/** Takes up what was laid down. A file that cannot be believed is removed: it says nothing. */
export function takeWaiting(store: Store, courierFolder: string, nowMs: number): number {
  let count = 0;
  for (const name of namesIn(waitingFolder(courierFolder))) {
    const file = join(waitingFolder(courierFolder), name);
    const read = readAcknowledgements(readFileSync(file, 'utf8'), courierFolder);
    const taken = read.ok ? takeAcknowledgements(store, read.value, nowMs) : null;
    if (taken?.ok === false) continue;
    count += taken?.value ?? 0;
    rmSync(file);
  }
  return count;
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).filter((name) => name.endsWith('.json'));
  } catch {
    return [];
  }
}
