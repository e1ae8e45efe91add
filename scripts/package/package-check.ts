import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildWhole } from '../build-outdated.ts';
import { provePackage } from './prove.ts';

/** `npm run package:check`: proves what a package holds, also where Electron's binary cannot be had. @returns the exit code */
async function main(): Promise<number> {
  await buildWhole();
  const folder = mkdtempSync(join(tmpdir(), 'mot-cua-package-'));
  try {
    const { troubles, files } = await provePackage(folder);
    for (const trouble of troubles) process.stderr.write(`${trouble}\n`);
    const words = troubles.length === 0 ? `${files} files, as they must be` : `${troubles.length} troubles`;
    process.stdout.write(`${words}\n`);
    return troubles.length === 0 ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

process.exit(await main());
