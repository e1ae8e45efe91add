import type { CarriageCode } from '../../../shared/contract/define.ts';
import type { Result } from '../../../shared/result.ts';

/**
 * Why core did not do what a flow asked: the command's own codes, and two of the screen's own.
 * - `refused`: core and screen do not understand each other
 * - `left-waiting`: the person did not want to wait any longer; whether core did it is unknown
 */
export type RefusalOf<Code extends string> = Exclude<Code, CarriageCode> | 'refused' | 'left-waiting';

/** The refusal in an answer. Carriage troubles are asked again and only `refused` arrives here. */
export function refusalOf<Code extends string>(answer: Result<unknown, Code>): RefusalOf<Code> {
  if (answer.ok) return 'refused';
  switch (answer.code) {
    case 'unreachable':
    case 'late':
    case 'crashed':
      return 'left-waiting';
    default:
      return answer.code as RefusalOf<Code>;
  }
}
