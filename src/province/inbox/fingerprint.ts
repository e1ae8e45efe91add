import { createHash } from 'node:crypto';
import { canonicalJson, type JsonObject } from '../../shared/canonical-json.ts';

/**
 * SHA-256 of the canonical JSON, lower-case hex; null for a payload that has no canonical text (nested too deep, a
 * number out of range) or that PostgreSQL's jsonb cannot hold: a NUL, or half of a surrogate pair
 * (https://www.postgresql.org/docs/current/datatype-json.html).
 */
export function fingerprint(payload: JsonObject): string | null {
  const text = canonicalText(payload);
  if (text === null || UNSTORABLE.test(text)) return null;
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** An escape that stands for NUL or a lone surrogate: an odd run of backslashes before it makes it one. */
const UNSTORABLE = /(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f])/;

function canonicalText(payload: JsonObject): string | null {
  try {
    return canonicalJson(payload);
  } catch (error) {
    if (error instanceof RangeError || error instanceof TypeError) return null;
    throw error;
  }
}
