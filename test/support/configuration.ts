import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import type { kioskConfiguration } from '../../src/main/core/configuration/schema.ts';

type Configuration = z.input<typeof kioskConfiguration>;

/** Writes the example configuration, changed as a test needs it, into `folder` and returns the file's path. */
export function writeConfiguration(folder: string, changes: Partial<Configuration>): string {
  const example = JSON.parse(readFileSync('assets/configuration/suoi-may.json', 'utf8')) as Configuration;
  const file = join(folder, 'kiosk.json');
  writeFileSync(file, JSON.stringify({ ...example, ...changes }));
  return file;
}
