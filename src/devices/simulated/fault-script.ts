import { z } from 'zod';
import { failed, ok, type Result } from '../../shared/result.ts';

/**
 * What hands do to the simulated devices, in order: a file people keep, the dock runs and the tests run.
 * `after` is what a step waits for: milliseconds, or `next`, the word of whoever runs the script.
 * `device` and `do` are a line for that device's control port (`server.ts`, `scanner/control.ts`, `ipp/control.ts`).
 * `says` are words the screen's truth line has to show afterwards, null when nothing may be hindered any more; the dock
 * shows them to the person.
 */
export const faultScript = z.strictObject({
  name: z.string().min(1).max(80),
  steps: z
    .array(
      z.strictObject({
        after: z.union([z.int().min(0).max(600_000), z.literal('next')]),
        device: z.enum(['printer', 'scanner', 'document-printer']).default('printer'),
        do: z.string().regex(/^[^\r\n]{1,600}$/, 'one line'),
        says: z.string().min(1).max(200).nullable().optional(),
      }),
    )
    .min(1)
    .max(200),
});
export type FaultScript = z.infer<typeof faultScript>;
export type FaultStep = FaultScript['steps'][number];

/** Reads a script; on trouble the detail names the place and what was expected there. */
export function readFaultScript(text: string): Result<FaultScript, 'no-script'> {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return failed('no-script', 'not JSON');
  }
  const read = faultScript.safeParse(raw);
  if (read.success) return ok(read.data);
  const [issue] = read.error.issues;
  return failed('no-script', `${issue?.path.join('.')}: ${issue?.message}`);
}

export interface ScriptOutside {
  /** Says one line to a device's control port; its answer is `ok` when it was done. */
  readonly hand: (device: FaultStep['device'], line: string) => Promise<string>;
  /** Resolves after so many milliseconds, or when whoever runs the script says `next`. */
  readonly wait: (after: FaultStep['after']) => Promise<void>;
  /** A step was done. */
  readonly onStep?: (step: FaultStep, index: number) => void | Promise<void>;
  /** Nobody wants the rest any more. */
  readonly stopped?: () => boolean;
}

/** Runs the steps in order. Ends at the first line a device does not take: what follows would test something else. */
export async function runFaultScript(
  { steps }: FaultScript,
  { hand, wait, onStep, stopped }: ScriptOutside,
): Promise<Result<'done' | 'stopped', 'line-refused'>> {
  for (const [index, step] of steps.entries()) {
    await wait(step.after);
    if (stopped?.()) return ok('stopped');
    const answer = await hand(step.device, step.do);
    if (answer !== 'ok') return failed('line-refused', `steps.${index}: ${answer}`);
    await onStep?.(step, index);
  }
  return ok('done');
}
