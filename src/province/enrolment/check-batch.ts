import { createHash } from 'node:crypto';
import { flattenedVerify, importJWK } from 'jose';
import { batchWords, type SignerKey } from '../../shared/enrolment.ts';
import { failed, ok, type Result } from '../../shared/result.ts';
import type { Queries } from '../store/database.ts';
import { keyOf } from './rows.ts';

/** Who may hand over batches without having been enrolled: anybody, or nobody. */
export type Door = 'open' | 'enrolled-only';

export interface SentBatch {
  readonly kioskId: string;
  /** As it was sent. */
  readonly body: string;
  readonly seqs: readonly number[];
  readonly signature: string | undefined;
  readonly audit: string | undefined;
}

export type BatchTrouble = 'not-enrolled' | 'kiosk-signature';

/** A kiosk that was enrolled once is taken by its signature alone, whatever the door says. */
export async function checkBatch(
  queries: Queries,
  door: Door,
  batch: SentBatch,
): Promise<Result<null, BatchTrouble>> {
  const key = await keyOf(queries, batch.kioskId);
  if (!key) return door === 'open' ? ok(null) : failed('not-enrolled');
  const { kioskId, body, seqs, audit = '' } = batch;
  const words = batchWords({
    kioskId,
    firstSeq: Math.min(...seqs),
    lastSeq: Math.max(...seqs),
    bodySha256: createHash('sha256').update(body).digest('hex'),
    audit,
  });
  return (await isSignedBy(key, words, batch.signature ?? '')) ? ok(null) : failed('kiosk-signature');
}

/** A detached JWS in compact form, `<protected>..<signature>`, EdDSA and nothing else (RFC 7515 appendix F, RFC 8037). */
export async function isSignedBy({ x }: SignerKey, words: string, detached: string): Promise<boolean> {
  const [head = '', payload, signature = '', ...more] = detached.split('.');
  if (payload !== '' || more.length > 0) return false;
  try {
    const key = await importJWK({ kty: 'OKP', crv: 'Ed25519', x }, 'EdDSA');
    const jws = { protected: head, payload: Buffer.from(words).toString('base64url'), signature };
    await flattenedVerify(jws, key, { algorithms: ['EdDSA'] });
    return true;
  } catch {
    // jose has many names for what is wrong with a signature; none of them makes it a right one.
    return false;
  }
}
