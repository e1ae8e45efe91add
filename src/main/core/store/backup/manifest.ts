import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { z } from 'zod';

export const manifestName = 'backup.json';

/** Paths inside a backup: nothing that could lead out of it. */
const name = z.string().regex(/^(kiosk\.db|kiosk\.json|keys\/[a-z]+\.(key|json))$/);

/** What a backup is made of. It lies in the backup last: a folder without it was not finished. */
export const backupManifest = z.strictObject({
  version: z.literal(1),
  kioskId: z.string().min(1).max(40),
  madeMs: z.number(),
  /** Step of the database's schema. */
  schema: z.int().positive(),
  /** Whether the machine's keys came along: with them, whoever holds the backup can read what is sealed. */
  withKeys: z.boolean(),
  files: z
    .array(z.strictObject({ name, sha256: z.string().length(64) }))
    .min(1)
    .max(10),
});
export type BackupManifest = z.infer<typeof backupManifest>;

export function hashOfFile(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}
