import { z } from 'zod';
import { isoDate } from './contract/words.ts';

/** Folder and name inside a bundle: `catalogue/procedures.json`. Nothing that could lead out of it. */
export const partName = z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+\.json$/);

/** The largest bundle taken: over ten times the national catalogue's 3,927 procedures would need. */
export const mostBytes = 64 * 1024 * 1024;

/** What is signed: which files make the catalogue, by their hashes, and which number it has. */
export const manifest = z.strictObject({
  schema: z.literal(2),
  number: z.int().positive(),
  asOf: isoDate,
  files: z
    .array(
      z.strictObject({
        name: partName,
        bytes: z.int().positive(),
        sha256: z.string().regex(/^[0-9a-f]{64}$/),
      }),
    )
    .min(1)
    .max(200)
    .refine((files) => new Set(files.map(({ name }) => name)).size === files.length, 'a file stands twice'),
});
export type Manifest = z.infer<typeof manifest>;

/** One file the manifest names. */
export type ManifestPart = Manifest['files'][number];

/** Media type of the manifest on the wire: a compact JWS (RFC 7515, 9.2.1). */
export const manifestType = 'application/jose';

/**
 * Delta of a file whose older version the kiosk holds: `Content-Encoding: dcz`, Zstandard with that version as the
 * dictionary (RFC 9842, Compression Dictionary Transport). These bytes, then the SHA-256 of the dictionary, then the stream.
 */
export const deltaMagic: readonly number[] = [0x5e, 0x2a, 0x4d, 0x18, 0x20, 0, 0, 0];
