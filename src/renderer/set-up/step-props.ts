import type { SetUpSeen, SetUpStatus } from '../../shared/contract/set-up.ts';
import type { KioskPorts } from '../flow/common/ports.ts';
import { type Phrase, type Slots, say } from '../language/phrase.ts';

/** What a step of the set-up knows and may do. */
export interface StepProps {
  readonly ports: KioskPorts;
  readonly status: SetUpStatus;
  readonly seen: SetUpSeen;
  /** Millimetres from pixels, as the screen step found. */
  readonly pxPerMm: number;
  readonly say: Say;
  readonly see: (change: Partial<SetUpSeen>) => void;
  readonly measure: (pxPerMm: number) => void;
  readonly next: () => void;
}

export type Say = <P extends Phrase>(phrase: P, ...slots: Slots<P>) => string;

export function sayer(language: SetUpSeen['language']): Say {
  return (phrase, ...slots) => say(phrase, language, ...slots);
}

/** In the order of a visit. */
export const stepNames = [
  'language',
  'network',
  'centre',
  'devices',
  'paper',
  'screen',
  'touch',
  'sound',
  'pin',
  'accept',
] as const;
export type StepName = (typeof stepNames)[number];

/** How often the page asks how devices are, in milliseconds. */
export const lookEvery = 500;
