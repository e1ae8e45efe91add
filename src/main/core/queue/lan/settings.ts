import { z } from 'zod';
import { volumeFrom } from '../../../../shared/contract/queue/board.ts';

/** What the kiosk is on the centre's own network. */
export const lanSettings = z.strictObject({
  /** 0: any free port, which only a test can find. */
  port: z.int().min(0).max(65_535),
  /** The address it listens at; all of this machine unless one is named. */
  listen: z.union([z.ipv4(), z.ipv6()]).default('0.0.0.0'),
  /** Host: the line is kept here. Otherwise: numbers issued here are handed to the kiosk at this address. */
  queueHost: z
    .union([
      z.literal('this-kiosk'),
      z.strictObject({ address: z.string().min(1).max(253), port: z.int().min(1).max(65_535) }),
    ])
    .default('this-kiosk'),
  /** How loud the board speaks, by the hour; without an entry for a time it is as loud as the TV. */
  volume: z.array(volumeFrom).max(24).default([]),
});
export type LanSettings = z.infer<typeof lanSettings>;
