import { z } from 'zod';
import { ok } from '../../../shared/result.ts';
import { askProvince, type ProvinceResult } from './ask-province.ts';
import type { OutboxRow } from './outbox.ts';

const itemResult = z.object({
  seq: z.int(),
  key: z.string(),
  outcome: z.enum(['accepted', 'duplicate', 'rejected', 'retry']),
  reference: z.string().max(100).optional(),
  code: z.string().max(100).optional(),
  retryAfterMs: z.int().nonnegative().optional(),
});
export type ItemResult = z.infer<typeof itemResult>;
const batchAnswer = z.object({
  results: z.array(itemResult).max(200),
  /** Place of the audit chain it holds noted now. */
  auditSeq: z.int().positive().optional(),
});

/** What vouches for a batch: see `identity/sign-batches.ts`. */
export interface BatchSigning {
  headers(rows: readonly OutboxRow[], body: string): Promise<Readonly<Record<string, string>>>;
  /** The province holds the audit chain noted up to here. */
  noted(auditSeq: number): void;
  notRecognized(): void;
}

const healthy = z.object({ status: z.literal('ok') });

export interface ProvinceClient {
  health(): Promise<ProvinceResult<null>>;
  sendBatch(rows: readonly OutboxRow[]): Promise<ProvinceResult<readonly ItemResult[]>>;
}

export function provinceClient(
  url: string,
  kioskId: string,
  answerWait: number,
  signing: BatchSigning | null = null,
): ProvinceClient {
  const base = url.replace(/\/+$/, '');

  return {
    async health() {
      const answer = await askProvince(`${base}/v1/health`, null, healthy, answerWait);
      return answer.ok ? ok({ ...answer.value, value: null }) : answer;
    },
    async sendBatch(rows) {
      const body = batchBody(rows);
      const headers = await signing?.headers(rows, body);
      const answer = await askProvince(
        `${base}/v1/kiosks/${kioskId}/batches`,
        body,
        batchAnswer,
        answerWait,
        headers,
      );
      if (answer.ok && answer.value.value.auditSeq !== undefined) signing?.noted(answer.value.value.auditSeq);
      if (!answer.ok && answer.code === 'not-recognized') signing?.notRecognized();
      return answer.ok ? ok({ ...answer.value, value: answer.value.value.results }) : answer;
    },
  };
}

/** The payload's stored text goes out as it is: what was hashed is what is sent. */
export function batchBody(rows: readonly OutboxRow[]): string {
  const items = rows.map((row) => {
    const head = JSON.stringify({
      seq: row.seq,
      key: row.key,
      stream: row.stream,
      kind: row.kind,
      schemaVersion: row.schema_version,
      payloadSha256: row.payload_sha256,
      recordedAt: row.wall_ms,
      uptimeMs: row.uptime_ms,
      bootId: row.boot_id,
    });
    return `${head.slice(0, -1)},"payload":${row.payload}}`;
  });
  return `{"items":[${items.join(',')}]}`;
}
