import type { ClientRequest } from 'node:http';
import { request } from 'node:https';
import { connect as connectTls } from 'node:tls';
import { WebSocket } from 'ws';
import { z } from 'zod';
import { type Client, connect } from '../../../src/shared/contract/client.ts';
import type { Contract } from '../../../src/shared/contract/define.ts';
import { listeners, type Wire } from '../../../src/shared/contract/wire.ts';

/** A device of the LAN as a test plays it: TLS that accepts the kiosk's own certificate, a cookie, a WebSocket. */
export interface LanDevice<C extends Contract> {
  readonly client: Client<C>;
  /** Hears every frame as it is. */
  onText(listener: (text: string) => void): void;
  /** Sends text as it is, whatever it is. */
  sendRaw(text: string): void;
  /** Resolves with the close code when the kiosk ends the line. */
  readonly closed: Promise<number>;
  close(): void;
}

/** Posts JSON to the LAN server; the answer's JSON with its status and cookie. */
export function post(port: number, path: string, body: unknown, headers: Record<string, string> = {}) {
  return new Promise<{ status: number; json: unknown; cookie: string | undefined }>((resolve, reject) => {
    const asked: ClientRequest = request(
      { host: '127.0.0.1', port, path, method: 'POST', rejectUnauthorized: false, headers, agent: false },
      (response) => {
        const pieces: Buffer[] = [];
        response.on('data', (piece: Buffer) => pieces.push(piece));
        response.on('end', () => {
          const text = Buffer.concat(pieces).toString('utf8');
          const cookie = response.headers['set-cookie']?.[0]?.split(';')[0];
          resolve({ status: response.statusCode ?? 0, json: safeJson(text), cookie });
        });
      },
    );
    asked.on('error', reject);
    asked.end(typeof body === 'string' ? body : JSON.stringify(body));
  });
}

/** Pairs with a code, as a browser does; the cookie it is known by from then on. */
export async function pairDevice(port: number, code: string, name = 'máy quầy'): Promise<string> {
  const { status, json, cookie } = await post(port, '/pair', { code, name });
  if (status !== 200 || cookie === undefined) throw new Error(`pairing: ${status} ${JSON.stringify(json)}`);
  return cookie;
}

export function openLine<C extends Contract>(
  contract: C,
  port: number,
  headers: Record<string, string>,
): Promise<LanDevice<C>> {
  const socket = new WebSocket(`wss://127.0.0.1:${port}/queue`, { rejectUnauthorized: false, headers });
  const texts = listeners<string>();
  const states = listeners<boolean>();
  socket.on('message', (data) => texts.tell(String(data)));
  const closed = new Promise<number>((resolve) => {
    socket.on('close', (code) => {
      states.tell(false);
      resolve(code);
    });
  });
  const wire: Wire = {
    send(text) {
      if (socket.readyState !== socket.OPEN) return false;
      socket.send(text);
      return true;
    },
    onText: (listener) => texts.add(listener),
    onState: (listener) => states.add(listener),
    isUp: () => socket.readyState === socket.OPEN,
  };
  const client = connect(contract, wire, { later, onRefused: () => {} });
  return new Promise((resolve, reject) => {
    socket.on('open', () =>
      resolve({
        client,
        closed,
        onText: texts.add,
        sendRaw: (text) => socket.send(text),
        close: () => socket.terminate(),
      }),
    );
    socket.on('error', reject);
  });
}

/** The fingerprint a TLS client sees. */
export function seenFingerprint(port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connectTls({ host: '127.0.0.1', port, rejectUnauthorized: false }, () => {
      resolve(socket.getPeerCertificate().fingerprint256.replaceAll(':', '').toLowerCase());
      socket.destroy();
    });
    socket.on('error', reject);
  });
}

const later = (ms: number, task: () => void) => {
  const timer = setTimeout(task, ms);
  return () => clearTimeout(timer);
};

function safeJson(text: string): unknown {
  const parsed = z.string().transform((given) => JSON.parse(given) as unknown);
  try {
    return parsed.parse(text);
  } catch {
    return text;
  }
}
