import type { JsonObject } from '../../shared/canonical-json.ts';

/** One fact a kiosk committed, as schema `Item` of the OpenAPI file describes it. */
export interface Item {
  readonly seq: number;
  readonly key: string;
  readonly stream: string;
  readonly kind: string;
  readonly schemaVersion: number;
  readonly payload: JsonObject;
  readonly payloadSha256: string;
  readonly recordedAt: number;
  readonly uptimeMs: number;
  readonly bootId: string;
}

/** What every item of a batch has, whatever else is wrong with it. */
export type AddressedItem = Pick<Item, 'seq' | 'key'> & { readonly [member: string]: unknown };

/** As schema `RejectCode` of the OpenAPI file explains them. */
export type RejectCode =
  | 'hash-mismatch'
  | 'key-reused'
  | 'seq-reused'
  | 'bad-item'
  | 'bad-payload'
  | 'sealed-for-another'
  | 'unreadable'
  | 'bad-content';

export type ItemResult = Pick<Item, 'seq' | 'key'> & Verdict;

export type Verdict =
  | { readonly outcome: 'accepted' | 'duplicate'; readonly reference: string }
  | { readonly outcome: 'rejected'; readonly code: RejectCode }
  | { readonly outcome: 'retry'; readonly retryAfterMs: number };

/** read: understood. unread: of a kind or version not known here yet. unreadable: an upgrade tried, and it did not fit. */
export type ItemState = 'read' | 'unread' | 'unreadable';
