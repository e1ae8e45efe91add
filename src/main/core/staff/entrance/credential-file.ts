import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { keepPrivately } from '../../store/keep-privately.ts';

/** Beside the machine's keys, in its data folder. */
export const staffFile = 'keys/staff.json';

const hex = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`));

/** How staff are known. Only hashes: nobody reads a PIN or a badge out of it. */
const credentials = z.strictObject({
  version: z.literal(1),
  /** Another one whenever anything in it changed: the lock begins anew, and the audit chain says so. */
  id: z.uuid(),
  pin: z
    .strictObject({
      salt: hex(16),
      hash: hex(32),
      /** Cost of scrypt (RFC 7914): N; r is 8 and p is 1. */
      n: z.int().min(1024).max(1_048_576),
    })
    .nullable(),
  badges: z.array(z.strictObject({ sha256: hex(32), addedMs: z.number() })).max(20),
});
export type Credentials = z.infer<typeof credentials>;

export interface CredentialFile {
  /** As it stands now: a technician may set a PIN beside the running kiosk. Null where there is none that can be read. */
  read(): Credentials | null;
  write(value: Credentials): void;
}

export function credentialFileAt(file: string): CredentialFile {
  return {
    read() {
      try {
        return credentials.parse(JSON.parse(readFileSync(file, 'utf8')));
      } catch {
        return null;
      }
    },
    write: (value) => keepPrivately(file, JSON.stringify(value)),
  };
}
