import { createHash, X509Certificate } from 'node:crypto';
import { readFileSync, renameSync } from 'node:fs';
import { isIP } from 'node:net';
import { generate } from 'selfsigned';
import { z } from 'zod';
import { failed, ok, type Result } from '../../../../shared/result.ts';
import { keepPrivately } from '../../store/keep-privately.ts';
import { errorCode } from '../../store/trouble.ts';

/** What the LAN server shows for itself. */
export interface Certificate {
  /** PEM */
  readonly key: string;
  readonly cert: string;
  /** SHA-256 of the certificate, 64 hexadecimal digits: what a paired kiosk pins and a browser shows. */
  readonly fingerprint: string;
}

const certificateFile = z.strictObject({ version: z.literal(1), key: z.string(), cert: z.string() });

/** Long before and after: a kiosk with a wrong clock must still be believed; it is pinned, not dated. */
const validity = { from: new Date(Date.UTC(2020, 0, 1)), to: new Date(Date.UTC(2100, 0, 1)) };

/**
 * Opens the certificate in `file` or makes one for `names` (host names and addresses). One that cannot be read is moved
 * aside: every device must then be paired anew.
 */
export async function openCertificate(
  file: string,
  names: readonly string[],
  asideName: () => string,
): Promise<Certificate> {
  const kept = readCertificate(file);
  if (kept.ok) return kept.value;
  if (kept.code === 'unreadable') renameSync(file, `${file}.unreadable-${asideName()}`);
  const made = await generate([{ name: 'commonName', value: names[0] ?? 'kiosk' }], {
    keyType: 'ec',
    curve: 'P-256',
    algorithm: 'sha256',
    notBeforeDate: validity.from,
    notAfterDate: validity.to,
    extensions: [
      // A browser that trusts it must not come to trust whatever its key could sign.
      { name: 'basicConstraints', cA: false, critical: true },
      { name: 'keyUsage', digitalSignature: true, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: names.map((name) => (isIP(name) ? { type: 7, ip: name } : { type: 2, value: name })),
      },
    ],
  });
  keepPrivately(file, JSON.stringify({ version: 1, key: made.private, cert: made.cert }));
  return { key: made.private, cert: made.cert, fingerprint: fingerprintOf(made.cert) };
}

/** SHA-256 over the certificate itself, as browsers show it, without colons. */
export function fingerprintOf(pem: string): string {
  return createHash('sha256').update(new X509Certificate(pem).raw).digest('hex');
}

function readCertificate(file: string): Result<Certificate, 'missing' | 'unreadable'> {
  try {
    const { key, cert } = certificateFile.parse(JSON.parse(readFileSync(file, 'utf8')));
    return ok({ key, cert, fingerprint: fingerprintOf(cert) });
  } catch (error) {
    return failed(errorCode(error) === 'ENOENT' ? 'missing' : 'unreadable');
  }
}
