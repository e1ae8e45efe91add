/** What JSON can carry. A member that is `undefined` is absent, as in `JSON.stringify`. */
export type JsonValue = null | boolean | number | string | readonly JsonValue[] | JsonObject;
export interface JsonObject {
  readonly [member: string]: JsonValue | undefined;
}

/** Deeper than any payload of ours, and far from the depth at which a recursive reader runs out of stack. */
export const MAX_JSON_DEPTH = 64;

/**
 * The one text of a JSON value: members sorted by UTF-16 code unit, no white space, strings and numbers as
 * `JSON.stringify` writes them. For well-formed text that is RFC 8785 (JSON Canonicalization Scheme, section 3.2).
 * Kiosk and province hash this text as UTF-8, so both must get the same one from the same value.
 *
 * Throws a `TypeError` for what JSON cannot carry (NaN, a Date, a hole in an array) and a `RangeError` for a value
 * nested deeper than `MAX_JSON_DEPTH`: a hash over something else than what travels would be a lie.
 */
export function canonicalJson(value: JsonValue): string {
  return write(value, 0);
}

function write(value: unknown, depth: number): string {
  if (depth > MAX_JSON_DEPTH) throw new RangeError(`JSON nested deeper than ${MAX_JSON_DEPTH}`);
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value);
  // Array.from makes holes visible; `map` would skip them and join to an empty place.
  if (Array.isArray(value)) return `[${Array.from(value, (item) => write(item, depth + 1)).join(',')}]`;
  if (isPlainObject(value)) return writeObject(value, depth);
  throw new TypeError(`JSON cannot carry a ${typeof value} (${Object.prototype.toString.call(value)})`);
}

function writeObject(value: Record<string, unknown>, depth: number): string {
  const members = Object.keys(value)
    .filter((name) => value[name] !== undefined)
    .sort()
    .map((name) => `${JSON.stringify(name)}:${write(value[name], depth + 1)}`);
  return `{${members.join(',')}}`;
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
