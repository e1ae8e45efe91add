import { DetailedError, Upload } from 'tus-js-client';
import { pageWords } from '../../../../shared/enrolment.ts';
import type { Identity } from '../identity/identity.ts';
import { partBytes } from '../waits.ts';
import { undiciStack } from './undici-stack.ts';

/**
 * - `held`: stopped between two parts, because something more urgent wants the line
 * - `unreachable`: nothing answered, or the line broke · `not-the-province`: something answered in its place
 * - `overloaded`: it asked to come later · `not-recognized`: it does not take what this kiosk signs
 * - `unknown-page`: it has no dossier that names the page · `damaged`: all came and did not have its hash
 * - `refused`: it takes no such page
 */
export type PageTrouble =
  | 'held'
  | 'unreachable'
  | 'not-the-province'
  | 'overloaded'
  | 'not-recognized'
  | 'unknown-page'
  | 'damaged'
  | 'refused';

export type PageSent =
  | { readonly ok: true }
  | {
      readonly ok: false;
      readonly code: PageTrouble;
      readonly retryAfterMs: number | null;
      /** Whether any byte more than before is durable at the province. */
      readonly progressed: boolean;
    };

export interface PageClient {
  /** Goes on where the province has it. `isHeld` is asked between two parts. */
  send(sha256: string, bytes: Uint8Array, isHeld: () => boolean): Promise<PageSent>;
}

export function pageClient(
  url: string,
  kioskId: string,
  identity: Pick<Identity, 'key'>,
  answerWait: number,
): PageClient {
  const endpoint = `${url.replace(/\/+$/, '')}/v1/kiosks/${kioskId}/pages`;
  const httpStack = undiciStack(answerWait);
  return {
    async send(sha256, bytes, isHeld) {
      const signature = await identity.key.sign(pageWords({ kioskId, sha256, bytes: bytes.length }));
      return await new Promise((resolve) => {
        let progressed = false;
        const fail = (code: PageTrouble, retryAfterMs: number | null = null) =>
          resolve({ ok: false, code, retryAfterMs, progressed });
        const upload = new Upload(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
          endpoint,
          uploadUrl: `${endpoint}/${sha256}`,
          metadata: { sha256 },
          headers: { 'page-signature': signature },
          chunkSize: partBytes,
          // Waiting and trying again is the lane's: it knows what else wants the line.
          retryDelays: null,
          storeFingerprintForResuming: false,
          httpStack,
          onChunkComplete(_, accepted) {
            progressed = true;
            if (accepted === bytes.length || !isHeld()) return;
            void upload.abort();
            fail('held');
          },
          // Anything may answer "done" on a captive line: only the province names the page's hash.
          onSuccess: ({ lastResponse }) =>
            lastResponse.getHeader('page-sha256') === sha256
              ? resolve({ ok: true })
              : fail('not-the-province'),
          onError(error) {
            const answer = error instanceof DetailedError ? error.originalResponse : null;
            if (!answer) return fail('unreachable');
            fail(troubleOf(answer.getStatus()), retryAfter(answer.getHeader('retry-after')));
          },
        });
        upload.start();
      });
    },
  };
}

function troubleOf(status: number): PageTrouble {
  if (status === 429 || status >= 500) return 'overloaded';
  if (status === 404) return 'unknown-page';
  if (status === 460) return 'damaged';
  if (status === 401 || status === 403) return 'not-recognized';
  // Where it goes on is asked anew each time: a place that does not fit mends itself.
  if (status === 409 || status === 423) return 'unreachable';
  return status === 400 || status === 413 || status === 415 ? 'refused' : 'not-the-province';
}

/** Seconds only: a date would rest on a clock that may be wrong. */
function retryAfter(value: string | undefined): number | null {
  return value !== undefined && /^\d{1,6}$/.test(value) ? Number(value) * 1000 : null;
}
