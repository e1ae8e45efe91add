import type { LocalFee } from '../../../shared/contract/fee-rule.ts';
import type { LegalText, Matter, MatterDetails } from '../../../shared/contract/procedures.ts';
import type { Bilingual } from '../../../shared/contract/words.ts';
import type { QueueGroup } from '../configuration/schema.ts';
import type { ProcedureRecord } from './catalogue-file.ts';
import type { StoredProcedure } from './catalogue-rows.ts';
import { doubtsOn } from './doubts.ts';
import { feeTold } from './fee-words.ts';

/** A procedure under the name people use, or its official one. */
export function matterOf({ record, everyday }: StoredProcedure): Matter {
  const officialName = { vi: sentenceCase(record.nameVi), en: record.nameEn };
  return { code: record.code, name: everyday?.name ?? officialName, officialName, field: record.field };
}

/** Official names begin with "Thủ tục" as often as not, and one shouts: both hinder reading, neither informs. */
function sentenceCase(name: string): string {
  const plain = name === name.toUpperCase() ? name.toLowerCase() : name;
  const short = plain.replace(/^thủ tục\s+/i, '').trim();
  return short.charAt(0).toUpperCase() + short.slice(1);
}

/** What an answer depends on beside the record and the place. */
export interface Occasion {
  /** yyyy-MM-dd at the centre: decides which fee, and what is out of date. */
  readonly day: string;
  /** Price list of this place for this procedure. */
  readonly localFees: readonly LocalFee[];
  /** What is known of a legal text by its number. */
  readonly lawOf: (number: string) => LegalText | undefined;
}

/** Everything told of one procedure. Without an `occasion`, as on the day it was captured: what is dated then is not known. */
export function detailsOf(
  stored: StoredProcedure,
  groups: readonly QueueGroup[],
  occasion: Occasion = { day: stored.record.asOf, localFees: [], lawOf: () => undefined },
): MatterDetails {
  const { day, localFees, lawOf } = occasion;
  const { record } = stored;
  const { processing } = record;
  return {
    matter: matterOf(stored),
    papers: record.documents.map(({ kind, vi, en }) => ({ kind, text: { vi, en } })),
    fee: { ...feeTold(record.fee, localFees, day), asOf: record.asOf },
    time: processing.rule,
    timeRule: { unit: processing.unit, qty: processing.qty },
    channels: record.channels,
    forms: record.forms,
    results: record.results,
    law: record.law.map((number) => lawOf(number) ?? { number, date: null, title: null, url: null }),
    authority: record.authority,
    groupId: groupOf(record, groups).id,
    onlineFirstSince: record.onlineFirst?.since ?? null,
    doubts: doubtsOn(record, day),
    validFrom: record.validFrom,
    validTo: record.validTo,
    source: { asOf: record.asOf, updatedAt: record.portalUpdatedAt, url: record.sourceUrl },
  };
}

/** The group whose counters take this procedure: by its field, else the one for everything else. */
export function groupOf(record: ProcedureRecord, groups: readonly QueueGroup[]): QueueGroup {
  const group =
    groups.find((each) => each.fields.includes(record.field.vi)) ??
    groups.find((each) => each.everythingElse);
  if (!group) throw new Error('the configuration has no group for everything else');
  return group;
}

/** What to hold in the hand: our short words where written, else the beginnings of the papers to hand in or show. */
export function holdReady({ record, everyday }: StoredProcedure): Bilingual[] {
  if (everyday && everyday.hold.length > 0) return [...everyday.hold];
  return record.documents
    .filter(({ kind }) => kind === 'submit' || kind === 'present')
    .slice(0, 4)
    .map(({ vi, en }) => ({ vi: beginning(vi), en: beginning(en) }));
}

const longestPaper = 60;

/** Up to the first break in the sentence; what is still too long for a line of paper ends at a word. */
function beginning(text: string): string {
  const clause = text.split(/[;(:]/, 1)[0]?.trim() ?? text;
  if (clause.length <= longestPaper) return clause;
  return `${clause.slice(0, longestPaper - 1).replace(/\s+\S*$/, '')}…`;
}
