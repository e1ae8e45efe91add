import { randomBytes } from 'node:crypto';
import { request } from 'node:http';
import { failed, ok, type Result } from '../../../../shared/result.ts';
import { hostProof, kioskPairAnswer, kioskProof, same } from '../lan/kiosk-proof.ts';
import { typedCode } from '../lan/pairing-codes.ts';
import type { PairedHost } from './host-file.ts';
import { type HostAddress, openTls } from './pinned.ts';
import { peerWaits } from './waits.ts';

/**
 * - `unreachable`: nobody answers at that address · `wrong-code`: or it is used, or over
 * - `stranger`: who answers does not know the code: it is not the host, or somebody sits between
 */
export type JoinTrouble = 'unreachable' | 'wrong-code' | 'too-many-tries' | 'stranger';

/** Pairs this kiosk with the queue host by a code its staff screen shows, and learns the certificate to pin. */
export async function joinHost(
  host: HostAddress,
  kioskId: string,
  typed: string,
): Promise<Result<PairedHost, JoinTrouble>> {
  const code = typedCode(typed);
  if (code === undefined) return failed('wrong-code');
  const opened = await openTls(host, peerWaits.dial);
  if (!opened.ok) return opened;
  const { socket, fingerprint } = opened.value;
  const said = { kioskId, nonce: randomBytes(32).toString('hex') };
  const proof = await kioskProof(code, fingerprint, said);
  const answer = await post(socket, JSON.stringify({ ...said, proof }));
  socket.destroy();
  if (answer.status === 403) return failed('wrong-code');
  if (answer.status === 429) return failed('too-many-tries');
  const parsed = kioskPairAnswer.safeParse(answer.json);
  if (!parsed.success) return failed('stranger');
  const expected = await hostProof(code, fingerprint, said);
  return same(expected, parsed.data.proof)
    ? ok({ fingerprint, secret: parsed.data.secret })
    : failed('stranger');
}

function post(
  socket: import('node:tls').TLSSocket,
  body: string,
): Promise<{ readonly status: number; readonly json: unknown }> {
  return new Promise((resolve) => {
    const nothing = () => resolve({ status: 0, json: null });
    const asked = request(
      {
        createConnection: () => socket,
        method: 'POST',
        path: '/pair-kiosk',
        headers: { 'Content-Length': Buffer.byteLength(body) },
        timeout: peerWaits.dial,
      },
      (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (piece: string) => {
          text = (text + piece).slice(0, 4_096);
        });
        response.on('end', () => {
          try {
            resolve({ status: response.statusCode ?? 0, json: JSON.parse(text) });
          } catch {
            resolve({ status: response.statusCode ?? 0, json: null });
          }
        });
      },
    );
    asked.on('error', nothing);
    asked.on('timeout', () => asked.destroy());
    asked.end(body);
  });
}
