import { z } from 'zod';
import { canonicalJson } from './canonical-json.ts';

/** What a technician leaves behind: the kiosk as it was when it was accepted. Nothing in it is about a citizen. */
export const acceptanceDocument = z.strictObject({
  of: z.literal('mck-acceptance-1'),
  kioskId: z.string().max(40),
  kioskName: z.string().max(40),
  centreId: z.string().max(40),
  version: z.string().max(40),
  /** Milliseconds since 1970 by the kiosk's clock. */
  acceptedAt: z.number(),
  /** Facts by name, as short words: what differs at the next set-up is listed by them. */
  facts: z.record(z.string().max(60), z.string().max(200)),
});
export type AcceptanceDocument = z.infer<typeof acceptanceDocument>;

/** What the kiosk's key signs, as a detached JWS. */
export function acceptanceWords(document: AcceptanceDocument): string {
  return canonicalJson(document);
}
