import { scrypt } from 'node:crypto';
import { inFours } from '../../../shared/dossier-mark.ts';

/** Letters of a code: 60 bits, in three groups of four. */
const codeLetters = 12;

export function resumeCodeFrom(random: (count: number) => Uint8Array): string {
  return inFours(random(codeLetters), codeLetters);
}

export interface ResumeKey {
  /** Finds the draft; tells nothing of the code. */
  readonly tag: string;
  readonly key: Uint8Array;
}

/**
 * scrypt (RFC 7914) with N = 2^15, r = 8, p = 1: 32 MB and about a tenth of a second for each guess, and the machine's
 * pepper as salt.
 */
export function resumeKey(code: string, pepper: Uint8Array): Promise<ResumeKey> {
  return new Promise((resolve, reject) => {
    scrypt(code, pepper, 48, { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 }, (error, bytes) => {
      if (error) reject(error);
      else
        resolve({
          tag: bytes.subarray(0, 16).toString('base64url'),
          key: new Uint8Array(bytes.subarray(16)),
        });
    });
  });
}
