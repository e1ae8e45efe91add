import { hash } from 'node:crypto';
import { canonicalJson } from '../../../shared/canonical-json.ts';
import type { Moment } from '../clock.ts';
import type { Readable, Writable } from '../store/database.ts';
import type { StaffEvent } from './staff-events.ts';

/** What may be recorded: ids, hashes and counts. Never a name, an address or a scan. */
export type AuditEvent =
  | StaffEvent
  | { readonly kind: 'kiosk.started'; readonly body: { readonly version: string; readonly bootId: string } }
  | { readonly kind: 'kiosk.accepted'; readonly body: { readonly version: string } }
  | {
      readonly kind: 'store.recovered';
      readonly body: { readonly from: 'snapshot' | 'journal' | 'nothing'; readonly replayed: number };
    }
  | {
      readonly kind: 'ticket.issued';
      readonly body: { readonly ticketId: string; readonly label: string; readonly day: string };
    }
  | {
      /** Something happened in the centre's line; `by` is a device, never a person. */
      readonly kind: 'queue.changed';
      readonly body: {
        readonly what: string;
        readonly ticketId: string | null;
        readonly counterId: string | null;
        readonly by: string;
      };
    }
  | {
      readonly kind: 'clock.behind-or-jumped';
      readonly body: { readonly day: string; readonly wallDay: string };
    }
  | {
      readonly kind: 'checklist.print-asked';
      readonly body: {
        readonly checklistId: string;
        readonly procedureCode: string;
        readonly practice: boolean;
      };
    }
  | {
      readonly kind: 'form.print-asked';
      readonly body: { readonly subjectId: string; readonly formId: string; readonly practice: boolean };
    }
  | {
      readonly kind: 'dossier.submitted';
      readonly body: {
        readonly dossierId: string;
        readonly procedureCode: string;
        readonly formId: string;
        readonly formVersion: number;
      };
    }
  | {
      readonly kind: 'print.reprint-asked';
      readonly body: { readonly subjectKind: string; readonly subjectId: string; readonly copy: number };
    };

const beginning = '0'.repeat(64);

/**
 * Adds one link: hash = SHA-256 of the previous hash and the event in canonical form. Must share the transaction of
 * what it witnesses.
 */
export function appendAudit(database: Writable, event: AuditEvent, moment: Moment): void {
  const previous = headOf(database);
  const body = canonicalJson(event.body);
  database.run(
    'INSERT INTO audit (wall_ms, kind, body, previous_hash, hash) VALUES (?, ?, ?, ?, ?)',
    moment.wallMs,
    event.kind,
    body,
    previous,
    linkHash(previous, moment.wallMs, event.kind, body),
  );
}

/** The newest hash; the hash of nothing where the chain is empty. */
export function headOf(database: Readable): string {
  return (
    database.get<{ hash: string }>('SELECT hash FROM audit ORDER BY seq DESC LIMIT 1')?.hash ?? beginning
  );
}

/** The first row whose hash, predecessor or number does not fit, or undefined when the chain holds. */
export function firstBrokenLink(database: Readable): number | undefined {
  return walkChain(database).broken;
}

/** Rows read at once: enough that asking costs little, and little enough that a million are never in memory. */
const pieceRows = 5_000;

/** Walks the chain from its beginning. `rows`: how many hold, in order and without a gap. */
export function walkChain(database: Readable): {
  readonly rows: number;
  readonly broken: number | undefined;
} {
  let previous = beginning;
  let rows = 0;
  for (;;) {
    const piece = database.all<AuditRow>(
      'SELECT * FROM audit WHERE seq > ? ORDER BY seq LIMIT ?',
      rows,
      pieceRows,
    );
    for (const row of piece) {
      const follows = row.seq === rows + 1 && row.previous_hash === previous;
      if (!follows || row.hash !== linkHash(previous, row.wall_ms, row.kind, row.body))
        return { rows, broken: row.seq };
      previous = row.hash;
      rows += 1;
    }
    if (piece.length < pieceRows) return { rows, broken: undefined };
  }
}

interface AuditRow {
  readonly seq: number;
  readonly wall_ms: number;
  readonly kind: string;
  readonly body: string;
  readonly previous_hash: string;
  readonly hash: string;
}

function linkHash(previous: string, wallMs: number, kind: string, body: string): string {
  return hash('sha256', `${previous}\n${wallMs}\n${kind}\n${body}`);
}
