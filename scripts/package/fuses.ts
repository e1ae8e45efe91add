import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { sourceTree } from '../../src/main/shell/folders.ts';

/** Names of `electron-builder.yml` (electronFuses) as the binary numbers them. */
const places = {
  runAsNode: FuseV1Options.RunAsNode,
  enableCookieEncryption: FuseV1Options.EnableCookieEncryption,
  enableNodeOptionsEnvironmentVariable: FuseV1Options.EnableNodeOptionsEnvironmentVariable,
  enableNodeCliInspectArguments: FuseV1Options.EnableNodeCliInspectArguments,
  enableEmbeddedAsarIntegrityValidation: FuseV1Options.EnableEmbeddedAsarIntegrityValidation,
  onlyLoadAppFromAsar: FuseV1Options.OnlyLoadAppFromAsar,
  grantFileProtocolExtraPrivileges: FuseV1Options.GrantFileProtocolExtraPrivileges,
} as const;

/** Reads the fuses back from a packed binary. @returns a sentence for each that is not as it was decided */
export async function fuseTroubles(binary: string): Promise<readonly string[]> {
  const wire = await getCurrentFuseWire(binary);
  return Object.entries(wantedFuses()).flatMap(([name, wanted]) => {
    const place = places[name as keyof typeof places];
    const found = wire[place] === FuseState.ENABLE;
    return found === wanted ? [] : [`fuse ${name} is ${found ? 'on' : 'off'}`];
  });
}

/** What the configuration decides for each fuse; all of them, so that none is forgotten. */
export function wantedFuses(): Readonly<Record<string, boolean>> {
  const text = readFileSync(join(sourceTree.root, 'electron-builder.yml'), 'utf8');
  const block = text.slice(text.indexOf('electronFuses:'));
  const wanted = Object.fromEntries(
    [...block.matchAll(/^ {2}(\w+): (true|false)$/gm)].map(([, name = '', value]) => [
      name,
      value === 'true',
    ]),
  );
  const missing = Object.keys(places).filter((name) => !(name in wanted));
  if (missing.length > 0) throw new Error(`electron-builder.yml decides nothing about ${missing.join(', ')}`);
  return wanted;
}
