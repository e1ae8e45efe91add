import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { failed, ok, type Result } from '../../../shared/result.ts';
import { decodeResponse, longestAnswer } from './decode.ts';
import type { IppResponse } from './message.ts';

/**
 * Why no answer was had.
 * - `refused`: the machine is there, nobody listens · `unreachable`: no way to it · `late`: no connection in time
 * - `lost`: connected, then cut or silent; any part of the request may have arrived
 * - `not-ipp`: something else answered, or an answer that cannot be read
 */
export type ExchangeCode = 'refused' | 'unreachable' | 'late' | 'lost' | 'not-ipp';

/** One question on a connection of its own, until `signal` gives up. */
export type Exchange = (
  request: Uint8Array,
  document: Uint8Array | null,
  signal: AbortSignal,
) => Promise<Result<IppResponse, ExchangeCode>>;

/** IPP over HTTP (RFC 8010, section 4; `ipp:` URIs: RFC 3510). @param uri ipp:, ipps:, http: or https: */
export function httpExchange(uri: string): Exchange {
  const address = httpAddress(uri);
  const send = address.protocol === 'https:' ? httpsRequest : httpRequest;
  return (request, document, signal) =>
    new Promise((resolve) => {
      let connected = false;
      const body = document ? [request, document] : [request];
      const length = body.reduce((sum, part) => sum + part.length, 0);
      const outgoing = send(address, {
        method: 'POST',
        agent: false,
        signal,
        headers: { 'Content-Type': 'application/ipp', 'Content-Length': length },
      });
      outgoing.once('socket', (socket) => socket.once('connect', () => (connected = true)));
      outgoing.on('error', (error: NodeJS.ErrnoException) =>
        resolve(connected ? failed('lost', error.code) : failed(connectCode(error), error.code)),
      );
      outgoing.once('response', (incoming) => void readAnswer(incoming).then(resolve));
      for (const part of body) outgoing.write(part);
      outgoing.end();
    });
}

async function readAnswer(incoming: IncomingMessage): Promise<Result<IppResponse, ExchangeCode>> {
  const parts: Buffer[] = [];
  let length = 0;
  try {
    for await (const part of incoming as AsyncIterable<Buffer>) {
      length += part.length;
      if (length > longestAnswer) {
        incoming.destroy();
        return failed('not-ipp', 'too-long');
      }
      parts.push(part);
    }
  } catch {
    return failed('lost');
  }
  if (incoming.statusCode !== 200) return failed('not-ipp', `HTTP ${incoming.statusCode}`);
  const decoded = decodeResponse(Buffer.concat(parts));
  return decoded.ok ? ok(decoded.value) : failed('not-ipp', decoded.code);
}

function connectCode(error: NodeJS.ErrnoException): ExchangeCode {
  switch (error.code) {
    case 'ECONNREFUSED':
      return 'refused';
    case 'ABORT_ERR':
    case 'ETIMEDOUT':
      return 'late';
    default:
      return 'unreachable';
  }
}

/** RFC 3510, section 4.4: the same address over HTTP, on port 631 unless it names one. */
export function httpAddress(uri: string): URL {
  const own = new URL(uri);
  if (own.protocol === 'http:' || own.protocol === 'https:') return own;
  const plain = new URL(`${own.protocol === 'ipps:' ? 'https' : 'http'}://${own.host}${own.pathname}`);
  if (own.port === '') plain.port = '631';
  return plain;
}
