import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { acceptanceDocument } from '../../../shared/acceptance.ts';
import { keepPrivately } from '../store/keep-privately.ts';

const acceptance = z.strictObject({ document: acceptanceDocument, signature: z.string().max(500) });
export type Acceptance = z.infer<typeof acceptance>;

/** Laid into the data folder by `kiosk -- set-up`: the next start goes through the set-up again. */
export const wantedName = 'set-up.wanted';

export interface AcceptanceFile {
  /** The last one; null where there is none that can be read. */
  read(): Acceptance | null;
  /** Whether somebody asked for another set-up. */
  isAsked(): boolean;
  keep(value: Acceptance): void;
}

export function acceptanceFileIn(dataFolder: string): AcceptanceFile {
  const file = join(dataFolder, 'acceptance.json');
  const asked = join(dataFolder, wantedName);
  return {
    read() {
      try {
        return acceptance.parse(JSON.parse(readFileSync(file, 'utf8')));
      } catch {
        return null;
      }
    },
    isAsked: () => existsSync(asked),
    keep(value) {
      keepPrivately(file, JSON.stringify(value));
      rmSync(asked, { force: true });
    },
  };
}
