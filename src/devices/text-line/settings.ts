import { z } from 'zod';

/** Where a small device that speaks lines of text is. */
export const textLineSettings = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('serial'),
    /** "/dev/serial/by-id/…", "COM3" */
    path: z.string().min(1).max(260),
    baudRate: z.int().min(300).max(921_600).default(9_600),
  }),
  z.strictObject({
    kind: z.literal('tcp'),
    host: z.string().min(1).max(253),
    port: z.int().min(1).max(65_535),
  }),
]);
export type TextLineSettings = z.infer<typeof textLineSettings>;
