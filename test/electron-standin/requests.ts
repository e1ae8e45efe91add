import { z } from 'zod';
import type { DevTools } from '../../src/main/browser/devtools-pipe.ts';
import { fromChromium } from './places.ts';
import { session } from './session.ts';

const paused = z.object({
  requestId: z.string(),
  request: z.object({ url: z.string(), method: z.string() }),
  resourceType: z.string(),
});
type Paused = z.infer<typeof paused>;
type Tell = (method: string, params: object) => Promise<unknown>;

/** Answers every request of a page as Electron would: will-navigate first, then webRequest, then the scheme's handler. */
export function answerRequests(
  tell: Tell,
  tools: DevTools,
  sessionId: string,
  mayNavigate: (url: string) => boolean,
): void {
  tools.on((event) => {
    if (event.sessionId !== sessionId || event.method !== 'Fetch.requestPaused') return;
    const request = paused.parse(event.params);
    answer(request, tell, mayNavigate).catch(() => {});
  });
}

async function answer(
  { requestId, request, resourceType }: Paused,
  tell: Tell,
  mayNavigate: (url: string) => boolean,
) {
  const refuse = (errorReason: string) => tell('Fetch.failRequest', { requestId, errorReason });
  if (resourceType === 'Document' && !mayNavigate(request.url)) return refuse('Aborted');
  const url = fromChromium(request.url);
  if (await session.defaultSession.isBlocked({ url, resourceType })) return refuse('BlockedByClient');
  const handler = session.defaultSession.handlers.get(new URL(url).protocol.slice(0, -1));
  if (!handler) return tell('Fetch.continueRequest', { requestId });
  const response = await handler(new Request(url, { method: request.method }));
  return tell('Fetch.fulfillRequest', {
    requestId,
    responseCode: response.status,
    responseHeaders: [...response.headers].map(([name, value]) => ({ name, value })),
    body: Buffer.from(await response.arrayBuffer()).toString('base64'),
  });
}
