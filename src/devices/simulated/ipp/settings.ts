import { z } from 'zod';

const port = z.int().min(0).max(65_535);

/** What the process of the simulated document printer is started with. */
export const simulatedIppSettings = z.strictObject({
  /** Where what was printed goes, as PDF. */
  folder: z.string().min(1),
  /** 0 takes any free port. */
  port,
  controlPort: port.default(0),
  /** How long one document takes, in milliseconds. */
  jobMs: z.int().min(0).max(600_000).default(3_000),
});
