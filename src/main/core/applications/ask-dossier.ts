import { fetch } from 'undici';
import { failed, ok, type Result } from '../../../shared/result.ts';
import { type ToldDossier, toldDossier } from './news.ts';

export type AskDossier = (
  reference: string,
  secretSha256: string,
) => Promise<Result<ToldDossier, 'not-found' | 'offline'>>;

/** Bytes; an honest answer is under 20 kB. */
const longestAnswer = 200_000;

/**
 * Asks the province for a dossier of this centre. The proof goes in a header, because addresses end up in logs; an
 * unknown reference and a wrong proof get the same answer.
 */
export function askDossierOf(url: string, centreId: string, answerWait: number): AskDossier {
  const base = `${url.replace(/\/+$/, '')}/v1/centres/${centreId}/dossiers`;
  return async (reference, secretSha256) => {
    try {
      const response = await fetch(`${base}/${reference}`, {
        signal: AbortSignal.timeout(answerWait),
        redirect: 'manual',
        headers: { 'slip-proof': secretSha256 },
      });
      const text = await response.text();
      const isOurs = /^application\/(problem\+)?json\b/i.test(response.headers.get('content-type') ?? '');
      if (!isOurs || text.length > longestAnswer) return failed('offline');
      if (response.status === 404) return failed('not-found');
      const told = toldDossier.safeParse(response.status === 200 ? JSON.parse(text) : null);
      return told.success && isNamed(told.data, reference) ? ok(told.data) : failed('offline');
    } catch {
      // Whichever way a connection can fail, or an answer be none: the person asks again later.
      return failed('offline');
    }
  };
}

/** By the reference of the kiosk that took it, or by the code an officer's acceptance gave it. */
function isNamed({ localReference, news }: ToldDossier, name: string): boolean {
  return (
    localReference === name ||
    news.some((item) => item.kind === 'dossier.accepted' && item.dossierCode === name)
  );
}
