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
const batchAnswer = z.object({ results: z.array(itemResult).max(200) });

export interface ProvinceClient {
  health(): Promise<ProvinceResult<null>>;
  sendBatch(rows: readonly OutboxRow[]): Promise<ProvinceResult<readonly ItemResult[]>>;
}

export function provinceClient(url: string, kioskId: string, answerWait: number): ProvinceClient {
  const base = url.replace(/\/+$/, '');

  const ask = <Value>(path: string, body: string | null, schema: z.ZodType<Value>) =>
    askProvince(`${base}${path}`, body, schema, answerWait);

  return {
    async health() {
      const answer = await ask('/v1/health', null, z.object({ status: z.literal('ok') }));
      return answer.ok ? ok({ ...answer.value, value: null }) : answer;
    },
    async sendBatch(rows) {
      const answer = await ask(`/v1/kiosks/${kioskId}/batches`, batchBody(rows), batchAnswer);
      return answer.ok ? ok({ ...answer.value, value: answer.value.value.results }) : answer;
    },
  };
}

/** The payload's stored text goes out as it is: what was hashed is what is sent. */
function batchBody(rows: readonly OutboxRow[]): string {
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
