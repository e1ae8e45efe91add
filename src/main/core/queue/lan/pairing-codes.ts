import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { lanRole } from '../../../../shared/contract/queue/lan.ts';
import { slug, wallTime } from '../../../../shared/contract/words.ts';
import { slipAlphabet, slipCodeFrom } from '../../../../shared/slip-code.ts';
import { keepPrivately } from '../../store/keep-privately.ts';

const offered = z.strictObject({
  code: z.string().length(9),
  role: lanRole,
  counterId: slug.nullable(),
  until: wallTime,
});
/** What a code lets its device be. */
export type OfferedPairing = z.infer<typeof offered>;

const codeFile = z.strictObject({ version: z.literal(1), codes: z.array(offered).max(40) });

/** How long a code holds, in milliseconds: a walk to the farthest counter and back. */
export const codeHolds = 10 * 60_000;

/** Where codes lie in the folder of the LAN's keys. */
export const pairingFile = (folder: string) => join(folder, 'pairing-codes.json');

export interface PairingCodesOutside {
  /** A file only this machine's user reads: a technician may make a code without the running kiosk. */
  readonly file: string;
  readonly random: (count: number) => Uint8Array;
  readonly nowMs: () => number;
}

/** Codes that pair one device each, once, for ten minutes. */
export interface PairingCodes {
  offer(role: OfferedPairing['role'], counterId: string | null): OfferedPairing;
  /** Codes that hold now for a role. */
  offered(role: OfferedPairing['role']): OfferedPairing[];
  /** Finds what fits and takes it away: it opens nothing a second time. */
  take(fits: (offer: OfferedPairing) => boolean): OfferedPairing | undefined;
}

export function openPairingCodes({ file, random, nowMs }: PairingCodesOutside): PairingCodes {
  const holding = () =>
    readCodes(file).filter(({ until }) => nowMs() < until && until <= nowMs() + codeHolds);
  const keep = (codes: OfferedPairing[]) => keepPrivately(file, JSON.stringify({ version: 1, codes }));
  return {
    offer(role, counterId) {
      const made = { code: slipCodeFrom(random(8)), role, counterId, until: nowMs() + codeHolds };
      keep([...holding().slice(-39), made]);
      return made;
    },
    offered: (role) => holding().filter((each) => each.role === role),
    take(fits) {
      const codes = holding();
      const found = codes.find(fits);
      if (found) keep(codes.filter((each) => each !== found));
      return found;
    },
  };
}

/** A typed code as codes are written: capitals, one dash. Undefined: it cannot be one. */
export function typedCode(text: string): string | undefined {
  const letters = [...text.toUpperCase()].filter((letter) => slipAlphabet.includes(letter)).join('');
  return letters.length === 8 ? `${letters.slice(0, 4)}-${letters.slice(4)}` : undefined;
}

function readCodes(file: string): OfferedPairing[] {
  try {
    return codeFile.parse(JSON.parse(readFileSync(file, 'utf8'))).codes;
  } catch {
    // None was ever made, or nobody can read it any more: a new one is made in a moment.
    return [];
  }
}
