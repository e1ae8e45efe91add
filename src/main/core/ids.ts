import { randomBytes } from 'node:crypto';
import { v7 } from 'uuid';

/** Where ids and chance come from; tests give their own. */
export interface Ids {
  /** A UUIDv7 (RFC 9562): its order follows the clock loosely, its uniqueness does not need the clock. */
  mint(): string;
  /** `count` bytes nobody can guess. */
  random(count: number): Uint8Array;
}

export const systemIds: Ids = { mint: () => v7(), random: (count) => randomBytes(count) };
