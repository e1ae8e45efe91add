import { type PageStatement, pageWords } from '../../shared/enrolment.ts';
import { failed, ok, type Result } from '../../shared/result.ts';
import { type BatchTrouble, type Door, isSignedBy } from '../enrolment/check-batch.ts';
import { keyOf } from '../enrolment/rows.ts';
import type { Queries } from '../store/database.ts';

/** Pages come through the same door as batches: a kiosk that was enrolled once is taken by its signature alone. */
export async function checkPage(
  queries: Queries,
  door: Door,
  page: PageStatement,
  signature: string | undefined,
): Promise<Result<null, BatchTrouble>> {
  const key = await keyOf(queries, page.kioskId);
  if (!key) return door === 'open' ? ok(null) : failed('not-enrolled');
  return (await isSignedBy(key, pageWords(page), signature ?? '')) ? ok(null) : failed('kiosk-signature');
}
