import type { Bilingual } from '../../../shared/contract/words.ts';
import { deviceFaults } from './words/devices.ts';
import { machineFaults } from './words/machine.ts';
import { outsideFaults } from './words/outside.ts';

export interface FaultWords {
  /** What is wrong, in one sentence; `{name}` is filled in. */
  readonly says: Bilingual;
  /** What to do, in one sentence. */
  readonly fix: Bilingual;
}

/** Every fault the doctor can name. */
export const faultWords = { ...machineFaults, ...deviceFaults, ...outsideFaults } satisfies Record<
  string,
  FaultWords
>;
export type FaultCode = keyof typeof faultWords;
