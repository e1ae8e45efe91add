import { z } from 'zod';
import { canonicalJson } from './canonical-json.ts';

/** What a courier carries: a folder with these names, its parts beside them. */
export const courierNames = {
  /** There while the folder is being written; with it the folder is worth nothing. */
  inProgress: '.in-progress',
  manifest: 'manifest.json',
  /** Detached JWS of the kiosk over `manifestWords`. */
  signature: 'manifest.jws',
  /** The same for people, to be printed and to travel apart from the folder. */
  sheet: 'manifest.txt',
  /** What the province answered; the way back. */
  acknowledgements: 'acknowledgements.json',
};

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const kioskId = z
  .string()
  .max(40)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

export const courierPart = z.strictObject({
  file: z.string().regex(/^part-\d{5}\.jwe$/),
  /** Of the file's bytes. */
  sha256,
  items: z.int().min(1).max(100),
  firstSeq: z.int().positive(),
  lastSeq: z.int().positive(),
});
export type CourierPart = z.infer<typeof courierPart>;

export const courierManifest = z.strictObject({
  version: z.literal(1),
  bundleId: z.uuid(),
  kioskId,
  /** Milliseconds since 1970 by the kiosk's clock. */
  madeAt: z.number(),
  parts: z.array(courierPart).min(1).max(99_999),
  /** SHA-256 of `rootWords`. */
  root: sha256,
});
export type CourierManifest = z.infer<typeof courierManifest>;

/** As `sha256sum` prints it, so that anybody can check it by hand. */
export function rootWords(parts: readonly CourierPart[]): string {
  return parts.map((part) => `${part.sha256}  ${part.file}\n`).join('');
}

/** `manifestSha256`: of the manifest file's bytes. */
export function manifestWords(kiosk: string, manifestSha256: string): string {
  return canonicalJson({ of: 'mck-courier-1', kioskId: kiosk, manifestSha256 });
}

/** What a part is once the province has opened it: compact JWE, ECDH-ES+A256KW with A256GCM. */
export const courierContent = z.strictObject({
  bundleId: z.uuid(),
  file: courierPart.shape.file,
  /** Body of a batch, as it would be posted. */
  body: z.string(),
  /** The audit note that would go with it; empty where there is none. */
  audit: z.string().max(200),
  /** 32 bytes only the kiosk and the province know: the way back is authenticated by it. */
  answerKey: z.base64url().length(43),
});
export type CourierContent = z.infer<typeof courierContent>;

const result = z.strictObject({
  seq: z.int().positive(),
  key: z.string().max(64),
  outcome: z.enum(['accepted', 'duplicate', 'rejected', 'retry']),
  reference: z.string().max(100).optional(),
  code: z.string().max(100).optional(),
  retryAfterMs: z.number().optional(),
});
export type CourierResult = z.infer<typeof result>;

export const courierAcknowledgements = z.strictObject({
  version: z.literal(1),
  bundleId: z.uuid(),
  kioskId,
  results: z.array(result).max(9_999_900),
  /** HMAC-SHA256 of `acknowledgementWords` under the bundle's answer key, base64url. */
  mac: z.base64url().length(43),
});
export type CourierAcknowledgements = z.infer<typeof courierAcknowledgements>;

export function acknowledgementWords({
  bundleId,
  kioskId,
  results,
}: Omit<CourierAcknowledgements, 'mac' | 'version'>) {
  const told = results.map(({ seq, key, outcome, reference = '', code = '' }) =>
    [seq, key, outcome, reference, code].join(' '),
  );
  return canonicalJson({ of: 'mck-courier-answer-1', bundleId, kioskId, results: told });
}
