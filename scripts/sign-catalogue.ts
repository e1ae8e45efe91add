import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual, parseArgs } from 'node:util';
import { z } from 'zod';
import { catalogueParts } from '../src/main/core/catalogue-parts.ts';
import { manifestName, readBundle } from '../src/main/core/procedures/bundle.ts';
import { parseCatalogue } from '../src/main/core/procedures/parse-catalogue.ts';
import { claimedManifest, manifestOf, signManifest } from '../src/main/core/procedures/sign-bundle.ts';

/**
 * Signs assets/catalogue and assets/calendar as they stand, under the next number. With the demo key unless
 * `--key FILE` names another (an Ed25519 private key as JWK with its kid). Says what it did; changes nothing when the
 * signature already fits. `--check` only tells whether it does.
 */
const at = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const privateKey = z.looseObject({
  kid: z.string().min(1),
  kty: z.literal('OKP'),
  crv: z.literal('Ed25519'),
  x: z.string(),
  d: z.string(),
});

async function sign(keyFile: string | null): Promise<string> {
  const folder = at('assets/catalogue');
  const bundle = readBundle(folder);
  const read = parseCatalogue(bundle.files, catalogueParts);
  if (!read.ok) throw new Error(`the catalogue cannot be signed: ${read.code} ${read.detail ?? ''}`);
  const before = claimedManifest(bundle.manifest);
  const { asOf } = read.value.catalogue;
  const same = manifestOf(bundle.files, before?.number ?? 1, asOf);
  if (before && isDeepStrictEqual(before, same)) return `number ${before.number} is signed as it stands`;
  if (keyFile === null)
    throw new Error('the catalogue changed since it was signed: run npm run catalogue:sign');
  const next = manifestOf(bundle.files, (before?.number ?? 0) + 1, asOf);
  const key = privateKey.parse(JSON.parse(readFileSync(keyFile, 'utf8')));
  writeFileSync(`${folder}/${manifestName}`, await signManifest(next, key));
  return `signed number ${next.number}, ${next.files.length} files, with ${key.kid}`;
}

const { values } = parseArgs({ options: { key: { type: 'string' }, check: { type: 'boolean' } } });
const demo = at('assets/keys/demo-catalogue.PRIVATE-for-demonstration-only.json');
try {
  process.stdout.write(`${await sign(values.check ? null : (values.key ?? demo))}\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
