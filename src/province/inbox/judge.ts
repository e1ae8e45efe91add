import type { ContentVerdict } from './contents.ts';
import type { Item, ItemState, RejectCode, Verdict } from './item.ts';
import type { Kinds } from './kinds.ts';
import type { Receipt } from './rows.ts';

export type Judgement = Verdict | { readonly outcome: 'new'; readonly state: ItemState };

/**
 * What an item is, against what is already held. `held` grows with the batch, so that an item that stands twice in one
 * batch is a duplicate of itself.
 *
 * A kind or version that is not known here is kept as `unread`, not refused: a kiosk may be upgraded before its
 * province, and what the newer version wrote must not be lost; it is read after the province's own upgrade.
 */
export function judge(
  item: Item,
  kioskId: string,
  held: Held,
  kinds: Kinds,
  content: ContentVerdict,
): Judgement {
  const sameKey = held.byKey.get(item.key);
  if (sameKey) {
    if (sameKey.kioskId !== kioskId || sameKey.payloadSha256 !== item.payloadSha256)
      return reject('key-reused');
    return { outcome: 'duplicate', reference: sameKey.reference };
  }
  if (held.bySeq.has(item.seq)) return reject('seq-reused');
  const reads = kinds.reads(item.kind, item.schemaVersion, item.payload);
  if (reads === false) return reject('bad-payload');
  if (reads === null || content === 'unread') return { outcome: 'new', state: 'unread' };
  return content === 'fits' ? { outcome: 'new', state: 'read' } : reject(content);
}

/** Receipts at hand: by key those of any kiosk, by seq those of the kiosk that asks. */
export interface Held {
  readonly byKey: Map<string, Receipt>;
  readonly bySeq: Map<number, Receipt>;
}

export function held(kioskId: string, receipts: readonly Receipt[]): Held {
  return {
    byKey: new Map(receipts.map((each) => [each.key, each])),
    bySeq: new Map(receipts.filter((each) => each.kioskId === kioskId).map((each) => [each.seq, each])),
  };
}

const reject = (code: RejectCode) => ({ outcome: 'rejected', code }) as const;
