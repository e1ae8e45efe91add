import { createPublicKey, verify } from 'node:crypto';
import { canonicalJson } from '../../../shared/canonical-json.ts';
import type { Readable } from '../store/database.ts';
import { walkChain } from './audit.ts';

/** The first thing found wrong with the chain, in the order it is looked for. */
export type AuditTrouble =
  /** A row whose hash, predecessor or number does not fit: changed, dropped, put in or put elsewhere. */
  | { readonly kind: 'broken-link'; readonly seq: number }
  /** The last rows are gone: numbers were given that no row has. */
  | { readonly kind: 'cut-off'; readonly seq: number }
  /** What was signed on a day no longer stands there: cut off or written anew since. */
  | { readonly kind: 'signed-head'; readonly day: string }
  /** A head that this machine never signed. */
  | { readonly kind: 'bad-signature'; readonly day: string };

export interface AuditVerdict {
  readonly rows: number;
  readonly heads: number;
  readonly trouble: AuditTrouble | null;
}

/** Walks the whole chain and every signed head. */
export function verifyAudit(database: Readable, kioskId: string): AuditVerdict {
  const { rows, broken } = walkChain(database);
  const heads = database.all<HeadRow>('SELECT * FROM audit_head ORDER BY day');
  const trouble =
    broken !== undefined
      ? ({ kind: 'broken-link', seq: broken } as const)
      : (cutOff(database, rows) ?? wrongHead(database, heads, kioskId));
  return { rows, heads: heads.length, trouble };
}

function cutOff(database: Readable, rows: number): AuditTrouble | null {
  const given = database.get<{ seq: number }>("SELECT seq FROM sqlite_sequence WHERE name = 'audit'");
  return given && given.seq > rows ? { kind: 'cut-off', seq: rows + 1 } : null;
}

export interface HeadRow {
  readonly day: string;
  readonly seq: number;
  readonly hash: string;
  /** Public half of the key it was signed with. */
  readonly x: string;
  /** Detached JWS, `<protected>..<signature>`. */
  readonly signature: string;
}

export function headWords(kioskId: string, { day, seq, hash }: Omit<HeadRow, 'x' | 'signature'>): string {
  return canonicalJson({ of: 'mck-audit-head-1', kioskId, day, seq, hash });
}

function wrongHead(database: Readable, heads: readonly HeadRow[], kioskId: string): AuditTrouble | null {
  for (const head of heads) {
    if (!isSigned(head, headWords(kioskId, head))) return { kind: 'bad-signature', day: head.day };
    const row = database.get<{ hash: string }>('SELECT hash FROM audit WHERE seq = ?', head.seq);
    if (row?.hash !== head.hash) return { kind: 'signed-head', day: head.day };
  }
  return null;
}

function isSigned({ x, signature: detached }: HeadRow, words: string): boolean {
  const [head = '', , signature = ''] = detached.split('.');
  const signed = Buffer.from(`${head}.${Buffer.from(words).toString('base64url')}`);
  try {
    const key = createPublicKey({ format: 'jwk', key: { kty: 'OKP', crv: 'Ed25519', x } });
    return verify(null, signed, key, Buffer.from(signature, 'base64url'));
  } catch {
    // What is no key has signed nothing.
    return false;
  }
}
