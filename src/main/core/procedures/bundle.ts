import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export const manifestName = 'manifest.jws';

/** Folders of a bundle, beside one another. */
export const bundleFolders = ['catalogue', 'calendar'] as const;

/** A catalogue as it arrives, from a folder or from the province: bytes nobody has looked at. */
export interface CatalogueBundle {
  /** Empty where it has none. */
  readonly manifest: Uint8Array;
  /** By name: `catalogue/procedures.json`, `calendar/2026.json`. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** The bundle that `catalogueFolder` (`assets/catalogue`) and the calendar beside it make. What cannot be read is absent. */
export function readBundle(
  catalogueFolder: string,
  read: (path: string) => Uint8Array = (path) => readFileSync(path),
): CatalogueBundle {
  const files = new Map<string, Uint8Array>();
  for (const folder of bundleFolders) {
    const place = join(dirname(catalogueFolder), folder);
    for (const name of namesIn(place)) {
      const bytes = orNothing(() => read(join(place, name)));
      if (bytes) files.set(`${folder}/${name}`, bytes);
    }
  }
  const manifest = orNothing(() => read(join(catalogueFolder, manifestName)));
  return { manifest: manifest ?? new Uint8Array(), files };
}

function namesIn(folder: string): string[] {
  return (orNothing(() => readdirSync(folder)) ?? []).filter((name) => name.endsWith('.json')).sort();
}

function orNothing<Value>(work: () => Value): Value | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
