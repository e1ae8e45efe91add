import { readFileSync } from 'node:fs';
import { type CatalogueBundle, readBundle } from '../../src/main/core/procedures/bundle.ts';
import { claimedManifest, manifestOf, signManifest } from '../../src/main/core/procedures/sign-bundle.ts';

const demo = JSON.parse(
  readFileSync('assets/keys/demo-catalogue.PRIVATE-for-demonstration-only.json', 'utf8'),
);
export const shippedCatalogue = readBundle('assets/catalogue');
export const shippedNumber = claimedManifest(shippedCatalogue.manifest)?.number ?? 0;

type Change = (text: string) => string;

/** Certified copies for 3,000 đồng a page in place of 2,000, by `2.000815` alone. */
export const dearerCopies: Change = (text) => {
  const file = JSON.parse(text);
  for (const { code, fee } of file.procedures) {
    if (code !== '2.000815') continue;
    fee.rule.firstVnd = 3000;
    fee.words.vi = fee.words.vi.replace('2.000 đồng/trang', '3.000 đồng/trang');
  }
  return JSON.stringify(file, null, 1);
};

/** The shipped catalogue with `change` made to its procedures, signed under `number` with the demo key, or another. */
export async function nextCatalogue(
  change: Change,
  number = shippedNumber + 1,
  key = demo,
): Promise<CatalogueBundle> {
  const name = 'catalogue/procedures.json';
  const text = change(new TextDecoder().decode(shippedCatalogue.files.get(name)));
  const files = new Map(shippedCatalogue.files).set(name, new TextEncoder().encode(text));
  return { files, manifest: await signManifest(manifestOf(files, number, '2026-11-22'), key) };
}
