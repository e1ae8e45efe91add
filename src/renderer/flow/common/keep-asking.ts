import { type CarriageCode, carriageCodes } from '../../../shared/contract/define.ts';
import type { Result } from '../../../shared/result.ts';
import type { KioskPorts } from './ports.ts';
import { waits } from './waits.ts';

/** A carriage trouble after which the same question may be asked again: its answer may have been lost on the way. */
const passing: ReadonlySet<string> = new Set(['unreachable', 'late', 'crashed'] satisfies CarriageCode[]);

/**
 * Asks the same question until core answers it. A command with a `requestKey` is asked with the same key each time,
 * so that a core that crashed after its commit answers with what it committed. Ends unanswered when `signal` aborts.
 */
export async function keepAsking<Value, Code extends string>(
  ask: () => Promise<Result<Value, Code>>,
  later: KioskPorts['later'],
  signal: AbortSignal,
): Promise<Result<Value, Code>> {
  for (;;) {
    const answer = await ask();
    if (answer.ok || !passing.has(answer.code) || signal.aborted) return answer;
    await new Promise<void>((resolve) => later(waits.askAgain, resolve));
  }
}

export function isCarriage(code: string): code is CarriageCode {
  return carriageCodes.some((each) => each === code);
}
