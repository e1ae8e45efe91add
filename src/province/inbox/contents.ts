import type { JsonObject } from '../../shared/canonical-json.ts';
import type { RejectCode } from './item.ts';

/**
 * What is found when the sealed part of an item is opened. `unread`: in a form this province does not have yet; it is
 * kept, and read after the province's own upgrade.
 */
export type ContentVerdict = 'fits' | 'unread' | RejectCode;

/** Opens the sealed part of a payload that fits its schema. Nothing of what was read is kept. */
export type ContentCheck = (payload: JsonObject) => Promise<ContentVerdict>;

/** By kind; kinds without a sealed part have none. */
export type ContentChecks = ReadonlyMap<string, ContentCheck>;
