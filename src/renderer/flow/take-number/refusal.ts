import type { CarriageCode } from '../../../shared/contract/define.ts';
import type { Result } from '../../../shared/result.ts';

/** Why no number came: core's codes, and two of this screen's own. */
export const refusals = [
  'no-catalogue',
  'unknown-procedure',
  'unknown-matter',
  'unknown-priority',
  'range-used-up',
  'key-reused',
  'disk-full',
  /** Core and screen do not understand each other. */
  'refused',
  /** The person did not want to wait any longer; whether a number was committed is unknown. */
  'left-waiting',
] as const;
export type Refusal = (typeof refusals)[number];

/** The refusal in an answer. Carriage troubles are asked again and only `refused` arrives here. */
export function refusalOf(answer: Result<unknown, Refusal | CarriageCode>): Refusal {
  if (answer.ok) return 'refused';
  switch (answer.code) {
    case 'unreachable':
    case 'late':
    case 'crashed':
      return 'left-waiting';
    default:
      return answer.code;
  }
}
