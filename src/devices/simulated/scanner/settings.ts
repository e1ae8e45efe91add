import { z } from 'zod';

const port = z.int().min(0).max(65_535);

/** What the process of the simulated scanner is started with. 0 takes any free port. */
export const simulatedScannerSettings = z.strictObject({ port, controlPort: port.default(0) });
