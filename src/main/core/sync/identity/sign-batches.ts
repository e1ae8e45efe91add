import { createHash } from 'node:crypto';
import { type AuditNote, batchWords, writeAuditNote } from '../../../../shared/enrolment.ts';
import { auditNote } from '../../audit/audit-note.ts';
import type { Logger } from '../../logger.ts';
import type { Store } from '../../store/store.ts';
import type { OutboxRow } from '../outbox.ts';
import type { BatchSigning } from '../province-client.ts';
import type { Identity } from './identity.ts';

export interface SigningOutside {
  readonly identity: Identity;
  readonly store: Store;
  readonly log: Pick<Logger, 'warn'>;
}

/**
 * Signs every batch over the kiosk, its range of seqs, the digest of its body and the head of the audit chain. Nothing
 * in it rests on a clock. Both travel as headers, which a province that does not know them yet leaves alone.
 */
export function signBatches({ identity, store, log }: SigningOutside): BatchSigning {
  let noted: number | null = null;
  let told = false;
  return {
    async headers(rows, body) {
      const note = store.read((database) => auditNote(database, noted));
      return await signedHeaders(identity, rows, body, note);
    },
    noted(auditSeq) {
      noted = auditSeq;
      told = false;
    },
    notRecognized() {
      if (!told)
        log.warn({ enrolled: identity.isEnrolled() }, 'the province does not know this kiosk: enrol it anew');
      told = true;
    },
  };
}

export async function signedHeaders(
  { kioskId, key }: Identity,
  rows: readonly Pick<OutboxRow, 'seq'>[],
  body: string,
  note: AuditNote | null,
): Promise<Readonly<Record<string, string>>> {
  const seqs = rows.map(({ seq }) => seq);
  const audit = note ? writeAuditNote(note) : '';
  const words = batchWords({
    kioskId,
    firstSeq: Math.min(...seqs),
    lastSeq: Math.max(...seqs),
    bodySha256: createHash('sha256').update(body).digest('hex'),
    audit,
  });
  const signature = await key.sign(words);
  return { 'batch-signature': signature, ...(note ? { 'batch-audit': audit } : {}) };
}
