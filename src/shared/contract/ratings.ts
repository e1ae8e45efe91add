import { z } from 'zod';
import { command } from './define.ts';
import { procedureCode, requestKey } from './words.ts';

/** Asked only of who gave 1 or 2 of 5. */
export const ratingReason = z.enum([
  'long-wait',
  'unclear',
  'came-back-again',
  'attitude',
  'machine',
  'other',
]);
export type RatingReason = z.infer<typeof ratingReason>;

export const ratingCommands = {
  /** Anonymous: no number, no dossier, and no exact time goes with it. */
  'ratings.give': command(
    z
      .strictObject({
        requestKey,
        /** 1 very dissatisfied … 5 very satisfied. */
        score: z.int().min(1).max(5),
        reason: ratingReason.nullable(),
        about: z.enum(['ticket', 'dossier', 'visit']),
        procedureCode: procedureCode.nullable(),
      })
      .refine(({ score, reason }) => reason === null || score <= 2, {
        message: 'a reason goes with a low score only',
        path: ['reason'],
      }),
    z.strictObject({ kept: z.literal(true) }),
    ['disk-full'],
  ),
  /** Free words, readable by the province alone. */
  'suggestions.give': command(
    z.strictObject({ requestKey, text: z.string().min(1).max(2_000) }),
    z.strictObject({ kept: z.literal(true) }),
    [
      /** No province is known that could read it: tell an officer instead. */
      'no-province',
      /** Nothing readable was written. */
      'empty',
      'disk-full',
    ],
  ),
};
