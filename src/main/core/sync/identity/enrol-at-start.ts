import type { Off } from '../../../../shared/contract/wire.ts';
import type { Logger } from '../../logger.ts';
import type { Waiting } from '../../waiting.ts';
import { type EnrolOutside, enrol } from './enrol.ts';
import type { Identity } from './identity.ts';

/** A province that was away is asked again this much later. Milliseconds. */
export const enrolAgain = 60_000;

/** Enrols with the code of the configuration, unless the province knows this machine already. */
export function enrolAtStart(
  identity: Identity,
  code: string | undefined,
  outside: EnrolOutside & { readonly waiting: Waiting; readonly log: Logger },
): Off {
  let off = () => {};
  let stopped = false;
  async function attempt(given: string): Promise<void> {
    const enrolled = await enrol(identity, given, outside);
    if (enrolled.ok) outside.log.info({}, 'enrolled with the province');
    else if (enrolled.code !== 'unreachable')
      outside.log.warn({ code: enrolled.code }, 'could not be enrolled');
    else if (!stopped) off = outside.waiting.later(enrolAgain, () => void attempt(given));
  }
  if (code !== undefined && !identity.isEnrolled()) void attempt(code);
  return () => {
    stopped = true;
    off();
  };
}
