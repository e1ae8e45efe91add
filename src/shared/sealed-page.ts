import { failed, ok, type Result } from './result.ts';

/** First bytes of a sealed page: what it is, and its version. */
const mark = Uint8Array.of(0x4d, 0x43, 0x50, 0x31);
/** NIST SP 800-38D: 96-bit iv, 128-bit tag. */
const ivBytes = 12;
const tagBytes = 16;

/** What is authenticated with every page (additional data of AES-256-GCM): no other seal can be passed off as one. */
export const aboutPage = 'dossier-page';

/** A page under its dossier's data key (AES-256-GCM), as it lies on the kiosk and travels: mark, iv, data, tag. */
export interface SealedPage {
  readonly iv: Uint8Array;
  readonly data: Uint8Array;
  readonly tag: Uint8Array;
}

export function writeSealedPage({ iv, data, tag }: SealedPage): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(mark.length + iv.length + data.length + tag.length);
  bytes.set(mark, 0);
  bytes.set(iv, mark.length);
  bytes.set(data, mark.length + iv.length);
  bytes.set(tag, mark.length + iv.length + data.length);
  return bytes;
}

export function readSealedPage(bytes: Uint8Array): Result<SealedPage, 'not-a-page'> {
  const begin = mark.length + ivBytes;
  if (bytes.length < begin + tagBytes || mark.some((byte, place) => bytes[place] !== byte))
    return failed('not-a-page');
  return ok({
    iv: bytes.subarray(mark.length, begin),
    data: bytes.subarray(begin, bytes.length - tagBytes),
    tag: bytes.subarray(bytes.length - tagBytes),
  });
}
