import type { Item, ItemState, Verdict } from './item.ts';
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
export function judge(item: Item, kioskId: string, held: Held, kinds: Kinds): Judgement {
  const sameKey = held.byKey.get(item.key);
  if (sameKey) {
    if (sameKey.kioskId !== kioskId || sameKey.payloadSha256 !== item.payloadSha256)
      return reject('key-reused');
    return { outcome: 'duplicate', reference: sameKey.reference };
  }
  if (held.bySeq.has(item.seq)) return reject('seq-reused');
  const reads = kinds.reads(item.kind, item.schemaVersion, item.payload);
  if (reads === false) return reject('bad-payload');
  return { outcome: 'new', state: reads === null ? 'unread' : 'read' };
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

const reject = (code: 'key-reused' | 'seq-reused' | 'bad-payload') =>
  ({ outcome: 'rejected', code }) as const;
