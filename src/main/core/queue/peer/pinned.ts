import { connect, type TLSSocket } from 'node:tls';
import { failed, ok, type Result } from '../../../../shared/result.ts';

export interface HostAddress {
  readonly address: string;
  readonly port: number;
}

/** A TLS line whose handshake is over, and the SHA-256 of the certificate the other side showed. */
export interface SeenLine {
  readonly socket: TLSSocket;
  readonly fingerprint: string;
}

/**
 * Opens TLS without asking any authority: whoever calls compares the fingerprint before a byte is sent. The chain and
 * the dates of a certificate made by a kiosk for itself prove nothing.
 */
export function openTls(
  { address, port }: HostAddress,
  waitMs: number,
): Promise<Result<SeenLine, 'unreachable'>> {
  return new Promise((resolve) => {
    const socket = connect({ host: address, port, rejectUnauthorized: false, minVersion: 'TLSv1.2' });
    const giveUp = (why: string) => {
      socket.destroy();
      resolve(failed('unreachable', why));
    };
    socket.setTimeout(waitMs, () => giveUp('no answer'));
    socket.once('error', (error) => giveUp(error.message));
    socket.once('secureConnect', () => {
      socket.setTimeout(0);
      const { fingerprint256 } = socket.getPeerCertificate();
      resolve(ok({ socket, fingerprint: fingerprint256.replaceAll(':', '').toLowerCase() }));
    });
  });
}
