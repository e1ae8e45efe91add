import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { failed, ok, type Result } from '../../shared/result.ts';

/** Largest document printed, in bytes. */
export const largestDocument = 8_388_608;

export interface Document {
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** `missing`, `too-large`, `not-pdf`, or `changed`: not the bytes that were asked to be printed. */
export type DocumentCode = 'missing' | 'too-large' | 'not-pdf' | 'changed';

/**
 * The PDF of one job: `<jobId>.pdf` in the folder both processes were given. No path travels, so none can lead out of it.
 * @param sha256 of the bytes, in hexadecimal: what was written down in the journal is what is printed
 */
export async function readDocument(
  folder: string,
  jobId: string,
  sha256: string,
): Promise<Result<Document, DocumentCode>> {
  const file = join(folder, `${jobId}.pdf`);
  const bytes = await readBounded(file);
  if (bytes === null) return failed('missing');
  if (bytes.length > largestDocument) return failed('too-large');
  // ISO 32000-1, section 7.5.2.
  if (!Buffer.from(bytes.subarray(0, 5)).equals(Buffer.from('%PDF-'))) return failed('not-pdf');
  if (createHash('sha256').update(bytes).digest('hex') !== sha256) return failed('changed');
  return ok({ file, bytes });
}

/** At most one byte more than is allowed, however large the file is. */
async function readBounded(file: string): Promise<Uint8Array | null> {
  try {
    await using handle = await open(file, 'r');
    const buffer = Buffer.alloc(Math.min((await handle.stat()).size, largestDocument + 1));
    const { bytesRead } = await handle.read(buffer, 0, buffer.length, 0);
    return buffer.subarray(0, bytesRead);
  } catch {
    return null;
  }
}
