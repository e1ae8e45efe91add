import { z } from 'zod';
import { command } from './define.ts';
import { requestKey, slug } from './words.ts';

/** SHA-256 in hexadecimal. */
export const sha256Hex = z.string().regex(/^[0-9a-f]{64}$/);

/** Pages of one paper at most; a dossier names no more. */
export const mostPagesOfPaper = 12;

/** Bytes of one picture at most: an A4 page of 300 dpi in good quality is below half of it. */
export const largestPicture = 6 * 1024 * 1024;

/** A picture travels in pieces that fit a frame. Bytes of one at most. */
export const pieceBytes = 150_000;
export const mostPieces = Math.ceil(largestPicture / pieceBytes);

const base64Piece = z.base64().max(Math.ceil(pieceBytes / 3) * 4);

/** A page as it is kept: `sha256` is of its sealed bytes, and names it from here to the province. */
export const takenPage = z.strictObject({ pageId: z.uuid(), paperId: slug, sha256: sha256Hex });
export type TakenPage = z.infer<typeof takenPage>;

const draftId = z.uuid();
/** All pages of the draft, paper by paper in the order they were taken. */
const pages = z.strictObject({ pages: z.array(takenPage).max(200) });

/** Photographed pages of one draft. They go with it: handed in, erased when it is left, or kept under its code. */
export const paperCommands = {
  /** One piece of a picture that is then kept under the same key. Held in memory alone. */
  'papers.piece': command(
    z.strictObject({
      requestKey,
      index: z
        .int()
        .min(0)
        .max(mostPieces - 1),
      data: base64Piece,
    }),
    z.strictObject({}),
    [],
  ),
  /** Seals the picture and writes it to disk; answers only when it is there. The same key asks once. */
  'papers.keep': command(
    z.strictObject({
      requestKey,
      draftId,
      formId: slug,
      paperId: slug,
      pieces: z.int().min(1).max(mostPieces),
      /** Of the picture's bytes. */
      sha256: sha256Hex,
      /** The page it is taken in place of. */
      replaces: z.uuid().nullable(),
    }),
    pages,
    [
      /** Not all of them are here (core was started anew meanwhile): send them again. */
      'pieces-missing',
      'not-a-picture',
      'unknown-form',
      /** The form has no such paper, or one of which no picture may be taken. */
      'not-photographed',
      'too-many-pages',
      'no-province',
      'key-trouble',
      'disk-full',
    ],
  ),
  'papers.ofDraft': command(z.strictObject({ draftId }), pages, []),
  /** One piece of a kept page's picture. */
  'papers.picture': command(
    z.strictObject({ draftId, pageId: z.uuid(), index: z.int().min(0) }),
    z.strictObject({ pieces: z.int().min(1), data: base64Piece }),
    [
      /** Not of this draft, erased, or no longer readable on this machine. */
      'not-found',
    ],
  ),
  'papers.remove': command(z.strictObject({ draftId, pageId: z.uuid() }), pages, ['disk-full']),
  /** The draft was left: its pages are erased, unless it is kept under a code. */
  'papers.forget': command(z.strictObject({ draftId }), z.strictObject({}), []),
};
