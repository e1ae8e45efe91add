import { z } from 'zod';
import { dpapiGuard } from './dpapi.ts';
import { systemdCredsGuard } from './systemd-creds.ts';

/** What protects the key file itself where the machine can. Both directions may throw. */
export interface KeyGuard {
  protect(key: Uint8Array): Uint8Array;
  reveal(kept: Uint8Array): Uint8Array;
}

/** `file`: its permissions alone · `systemd-creds`: the TPM or root's host key (Linux) · `dpapi`: Windows */
export const guardName = z.enum(['file', 'systemd-creds', 'dpapi']);
export type GuardName = z.infer<typeof guardName>;
export type KeyGuards = Readonly<Record<GuardName, KeyGuard>>;

export const machineGuards: KeyGuards = {
  file: { protect: (key) => key, reveal: (kept) => kept },
  'systemd-creds': systemdCredsGuard(),
  dpapi: dpapiGuard(),
};
