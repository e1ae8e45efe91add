import { z } from 'zod';
import { command } from './define.ts';
import { slug } from './words.ts';

/** How visits end, counted for the head of the centre. Nothing here says who, or when to the minute. */
export const usageCommands = {
  'usage.ended': command(
    z.strictObject({
      flow: slug,
      /** The page it was left from; null where it came to its end. */
      leftAt: slug.nullable(),
    }),
    z.strictObject({}),
    ['disk-full'],
  ),
};
