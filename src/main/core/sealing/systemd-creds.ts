import { execFileSync } from 'node:child_process';

const credentialName = 'mot-cua-kiosk-device-key';

/**
 * Ties the key file to this machine: to its TPM where it has one, else to systemd's host key, which only root reads.
 * Source: systemd-creds(1), `encrypt --with-key=auto`.
 */
export function systemdCredsGuard(
  run = (words: readonly string[], input: Uint8Array): Uint8Array =>
    execFileSync('systemd-creds', words, { input, stdio: ['pipe', 'pipe', 'ignore'] }),
) {
  return {
    protect: (key: Uint8Array) => run(['encrypt', `--name=${credentialName}`, '-', '-'], key),
    reveal: (kept: Uint8Array) => run(['decrypt', `--name=${credentialName}`, '-', '-'], kept),
  };
}
