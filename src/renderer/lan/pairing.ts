import { type PairAnswer, pairAnswer, pairTrouble } from '../../shared/contract/queue/lan.ts';
import { failed, ok, type Result } from '../../shared/result.ts';

export type PairTrouble = (typeof pairTrouble.options)[number];

/** What this browser is to the kiosk. `unreachable`: nobody answered. */
export async function askWho(
  fetcher: typeof fetch,
): Promise<Result<PairAnswer, 'not-paired' | 'unreachable'>> {
  try {
    const answer = await fetcher('/who', { cache: 'no-store' });
    if (answer.status === 401) return failed('not-paired');
    const read = pairAnswer.safeParse(await answer.json());
    return read.success ? ok(read.data) : failed('unreachable');
  } catch {
    return failed('unreachable');
  }
}

/** Pairs this browser by the code from the staff screen; the kiosk keeps it in a cookie no script can read. */
export async function pairBy(
  code: string,
  name: string,
  fetcher: typeof fetch,
): Promise<Result<PairAnswer, PairTrouble | 'unreachable'>> {
  try {
    const answer = await fetcher('/pair', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ code, name }),
    });
    const body: unknown = await answer.json();
    const read = pairAnswer.safeParse(body);
    if (answer.ok && read.success) return ok(read.data);
    return failed(troubleIn(body));
  } catch {
    return failed('unreachable');
  }
}

function troubleIn(body: unknown): PairTrouble {
  const named = typeof body === 'object' && body !== null && 'code' in body ? body.code : body;
  const known = pairTrouble.safeParse(named);
  return known.success ? known.data : 'refused';
}
