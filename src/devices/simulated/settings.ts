import { z } from 'zod';

const port = z.int().min(0).max(65_535);

/** What the process of the simulated printer is started with. */
export const simulatedPrinterSettings = z.strictObject({
  /** Where the pictures of what was printed go. */
  folder: z.string().min(1),
  /** 0 takes any free port. */
  port,
  controlPort: port.default(0),
  widthDots: z.union([z.literal(384), z.literal(416), z.literal(512), z.literal(576)]).default(576),
  /** Rows a second; null prints as fast as bytes come. */
  speed: z.int().min(10).max(100_000).nullable().default(1600),
  /** False models the many printers that do not know GS ( H. */
  provesById: z.boolean().default(true),
});
export type SimulatedPrinterSettings = z.infer<typeof simulatedPrinterSettings>;
