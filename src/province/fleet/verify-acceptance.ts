import { acceptanceDocument, acceptanceWords } from '../../shared/acceptance.ts';
import { isSignedBy } from '../enrolment/check-batch.ts';
import { keyOf } from '../enrolment/rows.ts';
import type { Queries } from '../store/database.ts';

/** Whether the kiosk it names signed exactly this, with the key it was enrolled with. */
export async function isAcceptanceSigned(
  queries: Queries,
  document: unknown,
  signature: unknown,
): Promise<boolean> {
  const read = acceptanceDocument.safeParse(document);
  if (!read.success || typeof signature !== 'string') return false;
  const key = await keyOf(queries, read.data.kioskId);
  return key !== undefined && key !== null && (await isSignedBy(key, acceptanceWords(read.data), signature));
}
