import { canonicalJson } from './canonical-json.ts';
import { failed, ok, type Result } from './result.ts';
import { slipAlphabet } from './slip-code.ts';

/**
 * A one-time code under which a kiosk becomes known to its province: `K7QMA2-…` as five groups of four. Its first six
 * letters name it and may be told; the other fourteen (70 bits) are the secret both sides know.
 */
export const enrolmentCodeLength = 20;
export const codeIdLength = 6;

/** Reads what was typed or pasted: small letters, spaces and hyphens are forgiven, nothing else is. */
export function readEnrolmentCode(text: string): Result<string, 'not-a-code'> {
  const code = text.toUpperCase().replaceAll(/[\s-]/g, '');
  const fits = code.length === enrolmentCodeLength && [...code].every((each) => slipAlphabet.includes(each));
  return fits ? ok(code) : failed('not-a-code');
}

/** As people read it out and type it. */
export function groupedCode(code: string): string {
  return code.match(/.{1,4}/g)?.join('-') ?? code;
}

/** An Ed25519 public key: `x` of its JWK (RFC 8037), and its thumbprint (RFC 7638). */
export interface SignerKey {
  readonly x: string;
  readonly kid: string;
}

// What each proof is over. Their first words differ, so that none can stand for another.

/** What the code's HMAC key is the SHA-256 of: bound to one kiosk. */
export function codeKeyWords(kioskId: string, code: string): string {
  return canonicalJson({ of: 'mck-enrolment-key-1', kioskId, code });
}

export interface EnrolmentAsked {
  readonly kioskId: string;
  readonly codeId: string;
  readonly key: SignerKey;
  /** Fresh for each request, base64url. */
  readonly nonce: string;
}

export function enrolmentRequestWords({ kioskId, codeId, key, nonce }: EnrolmentAsked): string {
  const { x, kid } = key;
  return canonicalJson({ of: 'mck-enrolment-request-1', kioskId, codeId, x, kid, nonce });
}

/** `keys`: the province's public keys in their order, each as `kid.x.y`. */
export function enrolmentAnswerWords(asked: EnrolmentAsked, keys: readonly string[]): string {
  return canonicalJson({
    of: 'mck-enrolment-answer-1',
    kioskId: asked.kioskId,
    kid: asked.key.kid,
    nonce: asked.nonce,
    keys: [...keys],
  });
}

/** What a kiosk signs of each batch. */
export interface BatchStatement {
  readonly kioskId: string;
  readonly firstSeq: number;
  readonly lastSeq: number;
  /** Of the body's bytes as they are sent, in hexadecimal. */
  readonly bodySha256: string;
  /** The audit note that goes with it, as it is sent; empty where there is none. */
  readonly audit: string;
}

export function batchWords({ kioskId, firstSeq, lastSeq, bodySha256, audit }: BatchStatement): string {
  return canonicalJson({ of: 'mck-batch-1', kioskId, firstSeq, lastSeq, bodySha256, audit });
}

/** What a kiosk signs of each photographed page. */
export interface PageStatement {
  readonly kioskId: string;
  /** Of the sealed page, in hexadecimal. */
  readonly sha256: string;
  readonly bytes: number;
}

export function pageWords({ kioskId, sha256, bytes }: PageStatement): string {
  return canonicalJson({ of: 'mck-page-1', kioskId, sha256, bytes });
}

/** Head of a kiosk's audit chain, told with every batch so that the province is its witness. */
export interface AuditNote {
  readonly head: AuditPoint;
  /** What the chain says now at a place the province noted before; null where it named none. */
  readonly since: AuditPoint | null;
}

export interface AuditPoint {
  readonly seq: number;
  /** In hexadecimal. */
  readonly hash: string;
}

/** `42:<hash>` or `42:<hash>;17:<hash>`. */
export function writeAuditNote({ head, since }: AuditNote): string {
  return [head, ...(since ? [since] : [])].map(({ seq, hash }) => `${seq}:${hash}`).join(';');
}

const pointText = /^(\d{1,15}):([0-9a-f]{64})$/;

export function readAuditNote(text: string): Result<AuditNote, 'not-a-note'> {
  const points = text.split(';').map((part) => {
    const [, seq, hash = ''] = pointText.exec(part) ?? [];
    return seq === undefined ? null : { seq: Number(seq), hash };
  });
  const [head, since = null] = points;
  if (!head || points.length > 2 || points.includes(null)) return failed('not-a-note');
  return ok({ head, since });
}
