import type { TakenPage } from '../../../shared/contract/papers.ts';
import type { Moment } from '../clock.ts';
import type { Readable, Writable } from '../store/database.ts';

export interface PageRow extends TakenPage {
  readonly draftId: string;
  readonly keyId: string;
  readonly state: 'draft' | 'pending' | 'acked' | 'parked';
  readonly bootId: string;
  readonly uptimeMs: number;
}

const columns = `id AS pageId, paper_id AS paperId, sha256, draft_id AS draftId, key_id AS keyId, state,
  boot_id AS bootId, uptime_ms AS uptimeMs`;

export interface NewPage extends TakenPage {
  readonly requestKey: string;
  readonly draftId: string;
  readonly keyId: string;
  readonly bytes: number;
  readonly place: number;
}

export function insertPage(database: Writable, page: NewPage, moment: Moment): void {
  database.run(
    `INSERT INTO paper_page (id, request_key, draft_id, paper_id, place, sha256, bytes, key_id, wall_ms, uptime_ms, boot_id)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    page.pageId,
    page.requestKey,
    page.draftId,
    page.paperId,
    page.place,
    page.sha256,
    page.bytes,
    page.keyId,
    moment.wallMs,
    moment.uptimeMs,
    moment.bootId,
  );
}

/** Pages that are not handed in yet, in order. */
export function draftPages(database: Readable, draftId: string): PageRow[] {
  return database.all<PageRow>(
    `SELECT ${columns} FROM paper_page WHERE draft_id = ? AND state = 'draft' ORDER BY paper_id, place, id`,
    draftId,
  );
}

/** Drafts with pages, each with one of its pages last worked at. */
export function allDraftPages(database: Readable): PageRow[] {
  return database.all<PageRow>(`SELECT ${columns} FROM paper_page WHERE state = 'draft' ORDER BY id`);
}

export function pageByRequest(database: Readable, requestKey: string): PageRow | undefined {
  return database.get<PageRow>(`SELECT ${columns} FROM paper_page WHERE request_key = ?`, requestKey);
}

/** The data key of a draft, also after it was handed in. */
export function keyOfDraft(database: Readable, draftId: string): string | null {
  const row = database.get<{ keyId: string }>(
    'SELECT key_id AS keyId FROM paper_page WHERE draft_id = ? ORDER BY id LIMIT 1',
    draftId,
  );
  return row?.keyId ?? null;
}

export function placeOf(database: Readable, pageId: string): number | null {
  return database.get<{ place: number }>('SELECT place FROM paper_page WHERE id = ?', pageId)?.place ?? null;
}

export function nextPlace(database: Readable, draftId: string, paperId: string): number {
  const row = database.get<{ last: number | null }>(
    'SELECT MAX(place) AS last FROM paper_page WHERE draft_id = ? AND paper_id = ?',
    draftId,
    paperId,
  );
  return (row?.last ?? -1) + 1;
}

/** All pages of a draft count as worked at now. */
export function touchPages(database: Writable, draftId: string, moment: Moment): void {
  database.run(
    `UPDATE paper_page SET wall_ms = ?, uptime_ms = ?, boot_id = ? WHERE draft_id = ? AND state = 'draft'`,
    moment.wallMs,
    moment.uptimeMs,
    moment.bootId,
    draftId,
  );
}

export function deletePage(database: Writable, pageId: string): void {
  database.run('DELETE FROM paper_page WHERE id = ?', pageId);
}

export function bindPage(database: Writable, sha256: string, dossierId: string): void {
  database.run(
    `UPDATE paper_page SET dossier_id = ?, state = 'pending' WHERE sha256 = ? AND state = 'draft'`,
    dossierId,
    sha256,
  );
}

export function knownHashes(database: Readable): ReadonlySet<string> {
  const rows = database.all<{ sha256: string }>('SELECT sha256 FROM paper_page');
  return new Set(rows.map(({ sha256 }) => sha256));
}

export interface PendingPage {
  readonly sha256: string;
  readonly bytes: number;
  readonly dossierId: string;
  readonly attempts: number;
}

/** Handed in, not with the province, and due; oldest first. A wait longer than any of ours means a clock set back. */
export function pendingPages(database: Readable, nowMs: number, longestWait: number): PendingPage[] {
  return database.all<PendingPage>(
    `SELECT sha256, bytes, dossier_id AS dossierId, attempts FROM paper_page
     WHERE state = 'pending' AND NOT (not_before_ms > ? AND not_before_ms <= ?) ORDER BY id`,
    nowMs,
    nowMs + longestWait,
  );
}

export function markPageSent(database: Writable, sha256: string, nowMs: number): void {
  database.run(
    `UPDATE paper_page SET state = 'acked', acked_ms = ? WHERE sha256 = ? AND state = 'pending'`,
    nowMs,
    sha256,
  );
}

export function markPageLater(database: Writable, sha256: string, notBeforeMs: number): void {
  database.run(
    `UPDATE paper_page SET attempts = attempts + 1, not_before_ms = ? WHERE sha256 = ? AND state = 'pending'`,
    notBeforeMs,
    sha256,
  );
}

export function markPageParked(database: Writable, sha256: string, reason: string): void {
  database.run(
    `UPDATE paper_page SET state = 'parked', parked_reason = ? WHERE sha256 = ? AND state = 'pending'`,
    reason,
    sha256,
  );
}

/** How many pages of a dossier there are, and how many of them the province has. */
export function countSentPages(database: Readable, dossierId: string): { all: number; sent: number } {
  return (
    database.get<{ all: number; sent: number }>(
      `SELECT COUNT(*) AS "all", COALESCE(SUM(state = 'acked'), 0) AS sent FROM paper_page WHERE dossier_id = ?`,
      dossierId,
    ) ?? { all: 0, sent: 0 }
  );
}

/** Acknowledged before `beforeMs`; oldest first. */
export function oldSentPages(database: Readable, beforeMs: number): { pageId: string; sha256: string }[] {
  return database.all(
    `SELECT id AS pageId, sha256 FROM paper_page WHERE state = 'acked' AND acked_ms <= ? ORDER BY id`,
    beforeMs,
  );
}
