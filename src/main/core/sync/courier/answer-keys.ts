import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const kept = z.strictObject({ bundleId: z.uuid(), answerKey: z.base64url().length(43) });

/** Where a kiosk remembers the key that answers to one bundle are authenticated by. */
export function answerKeyFile(courierFolder: string, bundleId: string): string {
  return join(courierFolder, 'bundles', `${bundleId}.json`);
}

/** Undefined where this kiosk made no such bundle. */
export function answerKeyOf(courierFolder: string, bundleId: string): Buffer | undefined {
  try {
    const text = readFileSync(answerKeyFile(courierFolder, bundleId), 'utf8');
    return Buffer.from(kept.parse(JSON.parse(text)).answerKey, 'base64url');
  } catch {
    return undefined;
  }
}
