import type { ZodType, z } from 'zod';
import type { Result } from '../result.ts';

/** One command: what goes in, what comes out, and every expected way it may fail. */
export interface Command {
  readonly input: ZodType;
  readonly output: ZodType;
  readonly errors: readonly string[];
}

/** What two processes say to each other: commands asked by the one, events told by the other. */
export interface Contract {
  readonly commands: Readonly<Record<string, Command>>;
  readonly events: Readonly<Record<string, ZodType>>;
}

export function command<
  Input extends ZodType,
  Output extends ZodType,
  const Errors extends readonly string[],
>(
  input: Input,
  output: Output,
  errors: Errors,
): { readonly input: Input; readonly output: Output; readonly errors: Errors } {
  return { input, output, errors };
}

export type CommandName<C extends Contract> = keyof C['commands'] & string;
export type EventName<C extends Contract> = keyof C['events'] & string;
export type Input<C extends Contract, N extends CommandName<C>> = z.infer<C['commands'][N]['input']>;
export type Output<C extends Contract, N extends CommandName<C>> = z.infer<C['commands'][N]['output']>;
export type ErrorCode<C extends Contract, N extends CommandName<C>> = C['commands'][N]['errors'][number];
export type Payload<C extends Contract, N extends EventName<C>> = z.infer<C['events'][N]>;

/**
 * How a call may fail on the way, whatever the command.
 * - `unreachable`: the other process is down or the line was cut; whether the command ran is unknown
 * - `late`: no answer in time; whether the command ran is unknown
 * - `refused`: a side found the frame, the input or the output malformed
 * - `crashed`: the handler threw; its process is being restarted
 */
export type CarriageCode = 'unreachable' | 'late' | 'refused' | 'crashed';
export const carriageCodes: readonly CarriageCode[] = ['unreachable', 'late', 'refused', 'crashed'];

export type Answer<C extends Contract, N extends CommandName<C>> = Result<
  Output<C, N>,
  ErrorCode<C, N> | CarriageCode
>;
