import { execFileSync } from 'node:child_process';

type Run = (script: string, base64: string) => string;

/**
 * Ties the key file to this Windows installation by DPAPI (`ProtectedData`, scope LocalMachine): whoever runs programs on
 * this machine can open it, whoever copies the disk cannot. Source: learn.microsoft.com, System.Security.Cryptography.
 * Not yet run on a Windows machine.
 */
export function dpapiGuard(run: Run = powershell) {
  const call = (direction: 'Protect' | 'Unprotect', bytes: Uint8Array): Uint8Array => {
    const answer = run(script(direction), Buffer.from(bytes).toString('base64')).trim();
    if (!/^[A-Za-z0-9+/]+=*$/.test(answer)) throw new Error('DPAPI did not answer');
    return Buffer.from(answer, 'base64');
  };
  return {
    protect: (key: Uint8Array) => call('Protect', key),
    reveal: (kept: Uint8Array) => call('Unprotect', kept),
  };
}

/** The bytes come and go as base64 on standard input and output: nothing of them stands on a command line. */
const script = (direction: 'Protect' | 'Unprotect') =>
  [
    'Add-Type -AssemblyName System.Security',
    '$bytes = [Convert]::FromBase64String([Console]::In.ReadToEnd())',
    `$done = [Security.Cryptography.ProtectedData]::${direction}($bytes, $null, 'LocalMachine')`,
    '[Console]::Out.Write([Convert]::ToBase64String($done))',
  ].join('; ');

const powershell: Run = (words, input) =>
  execFileSync('powershell.exe', ['-NoProfile', '-NonInteractive', '-Command', words], {
    input,
    encoding: 'utf8',
    stdio: ['pipe', 'pipe', 'ignore'],
    windowsHide: true,
  });
