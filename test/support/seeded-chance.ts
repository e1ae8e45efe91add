import { createHash } from 'node:crypto';

/** Uniform in [0, 1) and the same for the same seed: SHA-256 of seed and turn. */
export function seededChance(seed: number): () => number {
  let turn = 0;
  return () => {
    turn += 1;
    return createHash('sha256').update(`${seed}:${turn}`).digest().readUInt32BE() / 2 ** 32;
  };
}
