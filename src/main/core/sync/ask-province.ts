import { fetch } from 'undici';
import type { z } from 'zod';
import { type Ok, ok } from '../../../shared/result.ts';

/**
 * - `unreachable`: nothing answered, or the answer broke off
 * - `not-the-province`: something answered in its place: a captive portal, a proxy's page
 * - `overloaded`: it asked to come later
 * - `not-recognized`: it does not take what this kiosk signs, or does not know it (401, 403): it must be enrolled anew
 * - `refused`: it read this batch and takes none of it (400, 413, 422); other 4xx mean that we ask the wrong address
 */
export type ProvinceTrouble =
  | 'unreachable'
  | 'not-the-province'
  | 'overloaded'
  | 'not-recognized'
  | 'refused';

export interface ProvinceAnswer<Value> {
  readonly value: Value;
  /** The province's clock when it answered, by its Date header (RFC 9110, 6.6.1); null when it had none. */
  readonly serverMs: number | null;
}

export type ProvinceResult<Value> =
  | Ok<ProvinceAnswer<Value>>
  | { readonly ok: false; readonly code: ProvinceTrouble; readonly retryAfterMs: number | null };

/** Largest answer read, in bytes; the honest ones are under 20 kB. */
const longestAnswer = 1_000_000;

/** Asks one question of the province, and takes only an answer of the kind that was asked for. */
export async function askProvince<Value>(
  url: string,
  body: string | null,
  schema: z.ZodType<Value>,
  answerWait: number,
  headers: Readonly<Record<string, string>> = {},
): Promise<ProvinceResult<Value>> {
  try {
    const response = await fetch(url, {
      signal: AbortSignal.timeout(answerWait),
      redirect: 'manual',
      ...(body === null
        ? { method: 'GET' }
        : { method: 'POST', body, headers: { ...headers, 'content-type': 'application/json' } }),
    });
    const text = await response.text();
    if (response.status === 503 || response.status === 429) {
      return {
        ok: false,
        code: 'overloaded',
        retryAfterMs: retryAfter(response.headers.get('retry-after')),
      };
    }
    if (response.status >= 500) return trouble('overloaded');
    if (!isJson(response.headers.get('content-type')) || text.length > longestAnswer) {
      return trouble('not-the-province');
    }
    if ([400, 413, 422].includes(response.status)) return trouble('refused');
    if ([401, 403].includes(response.status)) return trouble('not-recognized');
    if (response.status !== 200) return trouble('not-the-province');
    const parsed = schema.safeParse(parseJson(text));
    if (!parsed.success) return trouble('not-the-province');
    return ok({ value: parsed.data, serverMs: dateOf(response.headers.get('date')) });
  } catch {
    // undici rejects for every way a connection can fail; which one it was helps nobody here.
    return trouble('unreachable');
  }
}

function trouble(code: ProvinceTrouble): { ok: false; code: ProvinceTrouble; retryAfterMs: null } {
  return { ok: false, code, retryAfterMs: null };
}

function isJson(type: string | null): boolean {
  return type !== null && /^application\/json\b/i.test(type);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Seconds only: a date would rest on a clock that may be wrong. */
function retryAfter(value: string | null): number | null {
  return value !== null && /^\d{1,6}$/.test(value) ? Number(value) * 1000 : null;
}

function dateOf(value: string | null): number | null {
  const ms = value === null ? Number.NaN : Date.parse(value);
  return Number.isNaN(ms) ? null : ms;
}
