import { failed, ok, type Result } from '../result.ts';

/** One field of an EMV merchant code: a two-digit tag, a two-digit length, that many characters (EMVCo MPM 1.1, 3.2). */
export interface Field {
  readonly tag: string;
  readonly value: string;
}

/** @throws when the value does not fit a length of two digits: what is written must be bounded before */
export function writeField(tag: string, value: string): string {
  if (value.length === 0 || value.length > 99)
    throw new Error(`field ${tag} is ${value.length} characters long`);
  return `${tag}${`${value.length}`.padStart(2, '0')}${value}`;
}

/**
 * Splits a text into its fields. They must fill it to the last character and no tag may stand twice: a payload whose
 * checksum is right and whose lengths are not is a misprint, and some of those circulate.
 */
export function readFields(text: string): Result<ReadonlyMap<string, string>, 'not-closed'> {
  const fields = new Map<string, string>();
  let at = 0;
  while (at < text.length) {
    const head = /^(\d{2})(\d{2})$/.exec(text.slice(at, at + 4));
    if (!head) return failed('not-closed');
    const [, tag = '', length = ''] = head;
    const end = at + 4 + Number(length);
    if (end > text.length || end === at + 4 || fields.has(tag)) return failed('not-closed');
    fields.set(tag, text.slice(at + 4, end));
    at = end;
  }
  return ok(fields);
}
