/**
 * Expected trouble is a value: a `Result` names it by a code from a closed union, and whoever calls must look.
 * What nobody expected is thrown, and ends the process it happens in; its supervisor brings it back.
 */
export type Result<Value, Code extends string> = Ok<Value> | Failed<Code>;

export interface Ok<Value> {
  readonly ok: true;
  readonly value: Value;
}

export interface Failed<Code extends string> {
  readonly ok: false;
  readonly code: Code;
  /** For logs and technicians, in English; never personal data, never shown to a citizen. */
  readonly detail?: string;
}

export function ok<Value>(value: Value): Ok<Value> {
  return { ok: true, value };
}

export function failed<Code extends string>(code: Code, detail?: string): Failed<Code> {
  return detail === undefined ? { ok: false, code } : { ok: false, code, detail };
}

/** Makes a `switch` over a closed union exhaustive: a new member no longer compiles here. */
export function never(value: never): never {
  throw new Error(`a case is missing for ${JSON.stringify(value)}`);
}
