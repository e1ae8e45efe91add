import type { ValidateFunction } from 'ajv';
import type { Database, Queries } from '../store/database.ts';
import { databaseTrouble } from '../store/trouble.ts';
import type { ProvinceWaits } from '../waits.ts';
import type { ContentChecks, ContentVerdict } from './contents.ts';
import { fingerprint } from './fingerprint.ts';
import type { AddressedItem, Item, ItemResult, ItemState, RejectCode, Verdict } from './item.ts';
import { held, judge } from './judge.ts';
import type { Kinds } from './kinds.ts';
import { readItems } from './read-model.ts';
import { countDuplicates, insertItems, meetKiosk, type NewItem, receiptsOf, takeNumbers } from './rows.ts';

export interface Intake {
  readonly database: Database;
  readonly kinds: Kinds;
  readonly contents: ContentChecks;
  readonly fitsItem: ValidateFunction;
  readonly openMonth: (now: number) => Promise<void>;
  readonly now: () => number;
  readonly mintReference: (number: number, receivedAt: number) => string;
  readonly waits: ProvinceWaits;
  /** Hears of an item that passed every check and that the database still refused: a bug of ours. */
  readonly onNotStored: (kioskId: string, seq: number, error: unknown) => void;
}

/**
 * Takes a batch of one kiosk: one durable transaction, one result for each item in the items' order. Throws when the
 * database is away; then nothing was kept.
 */
export async function takeBatch(
  intake: Intake,
  kioskId: string,
  given: readonly AddressedItem[],
): Promise<ItemResult[]> {
  await intake.openMonth(intake.now());
  const checked = await Promise.all(given.map((item) => check(intake, item)));
  try {
    return await inOneTransaction(intake, kioskId, checked);
  } catch (error) {
    if (databaseTrouble(error) !== 'statement') throw error;
    return oneByOne(intake, kioskId, checked);
  }
}

interface Readable {
  readonly item: Item;
  readonly content: ContentVerdict;
}
type Checked = Readable | { readonly address: AddressedItem; readonly code: RejectCode };

/** What can be said of an item by itself. */
async function check(intake: Intake, given: AddressedItem): Promise<Checked> {
  if (!intake.fitsItem(given)) return { address: given, code: 'bad-item' };
  const item = given as unknown as Item;
  const hash = fingerprint(item.payload);
  if (hash === null) return { address: given, code: 'bad-payload' };
  if (hash !== item.payloadSha256) return { address: given, code: 'hash-mismatch' };
  return { item, content: await contentOf(intake, item) };
}

async function contentOf({ kinds, contents }: Intake, item: Item): Promise<ContentVerdict> {
  const look = contents.get(item.kind);
  if (!look || !kinds.reads(item.kind, item.schemaVersion, item.payload)) return 'fits';
  return look(item.payload);
}

function inOneTransaction(
  intake: Intake,
  kioskId: string,
  checked: readonly Checked[],
): Promise<ItemResult[]> {
  return intake.database.transaction(async (queries) => {
    const now = intake.now();
    await meetKiosk(queries, kioskId, now);
    const items = checked.filter((each) => 'item' in each);
    const verdicts = items.length === 0 ? [] : await takeItems(intake, queries, kioskId, items, now);
    let next = 0;
    return checked.map((each): ItemResult => {
      if ('code' in each) return answer(each.address, { outcome: 'rejected', code: each.code });
      return answer(each.item, verdicts[next++] ?? notStored(intake));
    });
  });
}

async function takeItems(
  intake: Intake,
  queries: Queries,
  kioskId: string,
  given: readonly Readable[],
  now: number,
): Promise<Verdict[]> {
  const items = given.map(({ item }) => item);
  const at = held(kioskId, await receiptsOf(queries, kioskId, items));
  const numbers = await takeNumbers(queries, items.filter((item) => !at.byKey.has(item.key)).length);
  const fresh: NewItem[] = [];
  const verdicts = given.map(({ item, content }): Verdict => {
    const judgement = judge(item, kioskId, at, intake.kinds, content);
    if (judgement.outcome !== 'new') return judgement;
    const reference = intake.mintReference(numbers.shift() ?? 0, now);
    remember(item, reference, judgement.state);
    return { outcome: 'accepted', reference };
  });
  const written = await write(queries, kioskId, fresh, now);
  const duplicates = verdicts.filter((each) => each.outcome === 'duplicate').length;
  if (duplicates > 0) await countDuplicates(queries, kioskId, duplicates);
  // Another kiosk wrote the same key in this very moment: asked again, the item is judged against what that one wrote.
  const lost = new Set(fresh.map(({ reference }) => reference));
  for (const { item, reference } of fresh) if (written.has(item.key)) lost.delete(reference);
  return verdicts.map((verdict) =>
    'reference' in verdict && lost.has(verdict.reference)
      ? { outcome: 'retry', retryAfterMs: intake.waits.collided.ms }
      : verdict,
  );

  function remember(item: Item, reference: string, state: ItemState): void {
    fresh.push({ item, reference, state });
    const receipt = { kioskId, seq: item.seq, key: item.key, payloadSha256: item.payloadSha256, reference };
    at.byKey.set(item.key, receipt);
    at.bySeq.set(item.seq, receipt);
  }
}

async function write(
  queries: Queries,
  kioskId: string,
  fresh: readonly NewItem[],
  now: number,
): Promise<ReadonlySet<string>> {
  if (fresh.length === 0) return new Set();
  const written = await insertItems(queries, kioskId, fresh, now);
  await readItems(
    queries,
    kioskId,
    fresh.filter(({ state }) => state === 'read').map(({ item }) => item),
  );
  return written;
}

/** Something in this batch cannot be stored although it passed every check: find it, and keep the others. */
async function oneByOne(intake: Intake, kioskId: string, checked: readonly Checked[]): Promise<ItemResult[]> {
  const results: ItemResult[] = [];
  for (const each of checked) {
    const address = 'item' in each ? each.item : each.address;
    try {
      results.push(...(await inOneTransaction(intake, kioskId, [each])));
    } catch (error) {
      if (databaseTrouble(error) !== 'statement') throw error;
      intake.onNotStored(kioskId, address.seq, error);
      results.push(answer(address, notStored(intake)));
    }
  }
  return results;
}

const notStored = (intake: Intake): Verdict => ({
  outcome: 'retry',
  retryAfterMs: intake.waits.notStored.ms,
});
const answer = ({ seq, key }: Pick<Item, 'seq' | 'key'>, verdict: Verdict): ItemResult => ({
  seq,
  key,
  ...verdict,
});
