import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { z } from 'zod';

/** `assets/speech/<folder>/pack.json`: recordings of one language, made by the commune. Law is never translated by a machine: what is not recorded is not said. */
export const packFile = z.strictObject({
  /** BCP 47: vi, en, hmn, mww, dya, tyz, blt, km */
  language: z.string().regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/u),
  /** The language's name in itself and in Vietnamese. */
  name: z.string().min(1).max(40),
  nameVi: z.string().min(1).max(40),
  /** Who spoke, when, and under which terms it may be used; empty while nothing is recorded. */
  source: z.string().max(300),
  /** Message id → file beside this one (wav, mp3, ogg, opus). */
  recordings: z.record(z.string().max(80), z.string().regex(/^[\w-]+\.(?:wav|mp3|ogg|opus)$/u)),
});
export type Pack = z.infer<typeof packFile> & { readonly folder: string };

/** What stands in the folder: whole packs, and what is wrong with the others. */
export interface Packs {
  readonly packs: readonly Pack[];
  readonly broken: readonly { readonly folder: string; readonly why: string }[];
}

export function readPacks(folder: string): Packs {
  const packs: Pack[] = [];
  const broken: { folder: string; why: string }[] = [];
  const names = existsSync(folder) ? readdirSync(folder).toSorted() : [];
  for (const name of names.filter((each) => existsSync(join(folder, each, 'pack.json')))) {
    const pack = readPack(join(folder, name));
    if (typeof pack === 'string') broken.push({ folder: name, why: pack });
    else packs.push(pack);
  }
  return { packs, broken };
}

function readPack(folder: string): Pack | string {
  try {
    const read = packFile.safeParse(JSON.parse(readFileSync(join(folder, 'pack.json'), 'utf8')));
    return read.success ? { ...read.data, folder } : (read.error.issues[0]?.message ?? 'unreadable');
  } catch {
    return 'unreadable';
  }
}

/** The bytes of one recording; null where it has none, or none that can be read. */
export function recordingOf(pack: Pack, message: string): Buffer | null {
  const name = Object.hasOwn(pack.recordings, message) ? pack.recordings[message] : undefined;
  if (name === undefined) return null;
  const file = resolve(pack.folder, name);
  if (!file.startsWith(resolve(pack.folder) + sep) || !existsSync(file)) return null;
  return readFileSync(file);
}
