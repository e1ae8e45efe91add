import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ZodType, z } from 'zod';
import { failed, ok, type Result } from '../../../shared/result.ts';
import {
  type CatalogueFile,
  catalogueFile,
  type EverydayFile,
  everydayFile,
  type FirstScreenFile,
  firstScreenFile,
} from './catalogue-file.ts';

export interface CatalogueSource {
  readonly catalogue: CatalogueFile;
  readonly everyday: EverydayFile;
  readonly firstScreen: FirstScreenFile;
  /** SHA-256 over the bytes of all three files: names this version. */
  readonly sha256: string;
}

export type CatalogueTrouble = 'missing' | 'not-json' | 'breaks-its-schema' | 'names-an-unknown-procedure';

/** Reads the catalogue's three files; `detail` names the file and the first wrong place. */
export function readCatalogue(
  folder: string,
  read: (path: string) => Buffer = (path) => readFileSync(path),
): Result<CatalogueSource, CatalogueTrouble> {
  const hash = createHash('sha256');
  const load = <Schema extends ZodType>(
    name: string,
    schema: Schema,
  ): Result<z.infer<Schema>, CatalogueTrouble> => {
    let bytes: Buffer;
    try {
      bytes = read(join(folder, name));
    } catch {
      return failed('missing', name);
    }
    hash.update(bytes);
    let json: unknown;
    try {
      json = JSON.parse(bytes.toString('utf8'));
    } catch {
      return failed('not-json', name);
    }
    const parsed = schema.safeParse(json);
    if (parsed.success) return ok(parsed.data);
    const issue = parsed.error.issues[0];
    return failed('breaks-its-schema', `${name}: ${issue?.path.join('.')}: ${issue?.message}`);
  };
  const catalogue = load('procedures.json', catalogueFile);
  if (!catalogue.ok) return catalogue;
  const everyday = load('everyday.json', everydayFile);
  if (!everyday.ok) return everyday;
  const firstScreen = load('first-screen.json', firstScreenFile);
  if (!firstScreen.ok) return firstScreen;

  const known = new Set(catalogue.value.procedures.map((record) => record.code));
  const named = [
    ...Object.keys(everyday.value.procedures),
    ...firstScreen.value.tiles.flatMap((tile) => tile.procedures),
  ];
  const unknown = named.find((code) => !known.has(code));
  if (unknown !== undefined) return failed('names-an-unknown-procedure', unknown);
  return ok({
    catalogue: catalogue.value,
    everyday: everyday.value,
    firstScreen: firstScreen.value,
    sha256: hash.digest('hex'),
  });
}
