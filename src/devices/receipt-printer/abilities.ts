import { z } from 'zod';

const feedDots = z.int().min(0).max(510);

/** What a model of printer can do, found out at installation or from its manual. */
export const printerAbilities = z.strictObject({
  label: z.string().min(1).max(60),
  /** Dots across the head; whole bytes. */
  widthDots: z.union([z.literal(384), z.literal(416), z.literal(512), z.literal(576)]),
  dpi: z.union([z.literal(180), z.literal(203)]),
  /** Rows of one GS v 0: small buffers turn the rest of a larger one into letters. */
  bandRows: z.int().min(16).max(255),
  /** How it proves a print (devices.md 2.4 and 2.5). */
  confirm: z.enum(['process-id', 'ordered-status', 'none']),
  /** `asb`: tells changes by itself and answers DLE EOT · `poll`: answers DLE EOT · `none`: says nothing */
  statusMode: z.enum(['asb', 'poll', 'none']),
  /** Whether its near-end bits mean anything: printers without the sensor report "enough" for ever. */
  nearEnd: z.boolean(),
  cut: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('feed-and-partial') }),
    z.strictObject({ kind: z.literal('partial'), feedDots }),
    /** The presenter holds the slip: nothing may hang on the roll. */
    z.strictObject({ kind: z.literal('full'), feedDots }),
    z.strictObject({ kind: z.literal('none'), feedDots }),
  ]),
  /** Holds a slip out at its mouth and sees whether it is there; null without one. `steps` of GS e 3, as its manual says. */
  presenter: z.strictObject({ steps: z.int().min(1).max(255) }).nullable(),
  /** Understands DLE DC4 fn 8. */
  clearsBuffer: z.boolean(),
});
export type PrinterProfile = z.infer<typeof printerAbilities>;
