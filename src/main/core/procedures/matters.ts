import type { Matter, MatterDetails } from '../../../shared/contract/procedures.ts';
import type { Bilingual } from '../../../shared/contract/words.ts';
import type { QueueGroup } from '../configuration/schema.ts';
import type { ProcedureRecord } from './catalogue-file.ts';
import type { StoredProcedure } from './catalogue-rows.ts';

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

export function detailsOf(stored: StoredProcedure, groups: readonly QueueGroup[]): MatterDetails {
  const { record } = stored;
  return {
    matter: matterOf(stored),
    papers: record.documents.map(({ kind, vi, en }) => ({ kind, text: { vi, en } })),
    fee: feeOf(record),
    time: record.processing.rule,
    authority: record.authority.vi,
    groupId: groupOf(record, groups).id,
    onlineFirstSince: record.onlineOnlyClaim?.since ?? null,
    source: { asOf: record.asOf, updatedAt: record.portalUpdatedAt, url: record.sourceUrl },
  };
}

/** Two kinds of records say nothing about money: an unexplained 0, and silence. Neither may read as "free". */
function feeOf({ fee }: ProcedureRecord): MatterDetails['fee'] {
  const silent = fee.kind === 'portal_zero' || fee.kind === 'not_stated';
  return silent ? { known: false, text: askTheOfficer } : { known: true, text: fee.rule };
}

const askTheOfficer: Bilingual = {
  vi: 'Máy chưa biết mức phí. Xin hỏi cán bộ tại quầy.',
  en: 'The fee is not known here. Please ask the officer at the counter.',
};

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
