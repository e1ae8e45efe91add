import { createHash } from 'node:crypto';
import { v7 } from 'uuid';
import { signedHeaders } from '../../../src/main/core/sync/identity/sign-batches.ts';
import type { SigningKey } from '../../../src/main/core/sync/identity/signing-key.ts';
import type { OutboxRow } from '../../../src/main/core/sync/outbox.ts';
import { batchBody } from '../../../src/main/core/sync/province-client.ts';
import { canonicalJson, type JsonObject } from '../../../src/shared/canonical-json.ts';

export const perBatch = 50;

export interface Batch {
  readonly kioskId: string;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** One batch as a kiosk sends it: half tickets, half records of 2 kB of a kind the province does not read yet. */
export async function batchOf(kioskId: string, key: SigningKey, number: number): Promise<Batch> {
  const rows = Array.from({ length: perBatch }, (_, place) => {
    const seq = number * perBatch + place + 1;
    return place % 2 === 0 ? rowOf(seq, 'ticket.issued', ticket(seq)) : rowOf(seq, 'bench.row', { body });
  });
  const text = batchBody(rows);
  const headers = await signedHeaders(identity(kioskId, key), rows, text, null);
  return { kioskId, body: text, headers };
}

const body = 'x'.repeat(1_600);

function rowOf(seq: number, kind: string, given: JsonObject): OutboxRow {
  const payload = canonicalJson(given);
  return {
    seq,
    key: v7(),
    stream: `bench:${seq}`,
    kind,
    schema_version: 1,
    payload,
    payload_sha256: createHash('sha256').update(payload).digest('hex'),
    wall_ms: 1_795_309_200_000 + seq,
    uptime_ms: seq,
    boot_id: 'bench',
    attempts: 1,
  };
}

function ticket(seq: number): JsonObject {
  return {
    ticketId: v7(),
    label: `A${String(seq).padStart(3, '0')}`,
    series: 'A',
    number: seq,
    day: '2026-11-22',
    centreId: 'suoi-may',
    groupId: 'civil-status',
    procedureCode: '1.001193',
    priority: null,
    language: 'vi',
    issuedAt: 1_795_309_200_000,
    clockVerified: true,
  };
}

function identity(kioskId: string, key: SigningKey) {
  return {
    kioskId,
    key,
    file: { read: () => null, write: () => undefined },
    isEnrolled: () => true,
    sealingKey: () => null,
  };
}
