import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { keepPrivately } from '../../store/keep-privately.ts';

const hostFile = z.strictObject({
  version: z.literal(1),
  /** The certificate this kiosk saw when it was paired; no other is ever spoken to. */
  fingerprint: z.string().regex(/^[0-9a-f]{64}$/),
  secret: z.string().length(43),
});
/** What this kiosk knows the queue host by, and is known by to it. */
export type PairedHost = Omit<z.infer<typeof hostFile>, 'version'>;

/** Where it lies in the folder of the LAN's keys. */
export const hostFileIn = (folder: string) => join(folder, 'queue-host.json');

/** null: never paired, or unreadable: it must be paired (again). */
export function readHost(file: string): PairedHost | null {
  try {
    const { fingerprint, secret } = hostFile.parse(JSON.parse(readFileSync(file, 'utf8')));
    return { fingerprint, secret };
  } catch {
    return null;
  }
}

export function keepHost(file: string, host: PairedHost): void {
  keepPrivately(file, JSON.stringify({ version: 1, ...host }));
}
