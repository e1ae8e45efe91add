import type { HttpRequest, HttpResponse, HttpStack } from 'tus-js-client';
import { Agent, type Dispatcher, request } from 'undici';

/**
 * The tus client over our own HTTP client. Its built-in one waits for ever on a line that falls silent in the middle of
 * an answer, and follows no limit.
 * @param answerWait milliseconds one request may take in all
 */
export function undiciStack(answerWait: number): HttpStack & { close(): void } {
  const agent = new Agent({ connections: 1, pipelining: 1 });
  return {
    getName: () => 'undici',
    createRequest: (method, url) => requestOf(agent, method as Dispatcher.HttpMethod, url, answerWait),
    close: () => void agent.destroy(),
  };
}

function requestOf(
  agent: Agent,
  method: Dispatcher.HttpMethod,
  url: string,
  answerWait: number,
): HttpRequest {
  const headers: Record<string, string> = {};
  const stop = new AbortController();
  return {
    getMethod: () => method,
    getURL: () => url,
    setHeader(name, value) {
      headers[name] = value;
    },
    getHeader: (name) => headers[name],
    setProgressHandler: () => undefined,
    async send(body: Uint8Array | null = null): Promise<HttpResponse> {
      const signal = AbortSignal.any([stop.signal, AbortSignal.timeout(answerWait)]);
      const answer = await request(url, { method, headers, body, signal, dispatcher: agent });
      const text = await answer.body.text();
      return {
        getStatus: () => answer.statusCode,
        getHeader: (name) => first(answer.headers[name.toLowerCase()]),
        getBody: () => text,
        getUnderlyingObject: () => answer,
      };
    },
    abort: async () => stop.abort(),
    getUnderlyingObject: () => null,
  };
}

const first = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value);
