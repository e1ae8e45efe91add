import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { failed, ok, type Result } from '../../../shared/result.ts';
import { errorCode } from '../store/trouble.ts';
import { ivBytes, seal, unseal } from './seal.ts';

/** The key that wraps this machine's data keys. It never leaves the machine; losing it loses nothing of the outbox. */
export interface DeviceKey {
  /** Names the key without telling it: the first 16 hexadecimal digits of its SHA-256. */
  readonly id: string;
  /** How it was found at the start: `made` on a first start, or because the one before was gone or unreadable. */
  readonly found: 'kept' | 'made' | 'replaced';
  wrap(dataKey: Uint8Array): string;
  /** `key-lost`: wrapped by another device key · `damaged`: not what this key wrapped */
  unwrap(wrapped: string): Result<Uint8Array<ArrayBuffer>, 'key-lost' | 'damaged'>;
}

/** What protects the key file itself where the machine can: systemd-creds with a TPM, DPAPI. Both directions may throw. */
export interface KeyGuard {
  protect(key: Uint8Array): Uint8Array;
  reveal(kept: Uint8Array): Uint8Array;
}

/** Only the file's permissions protect it. */
export const fileGuard: KeyGuard = { protect: (key) => key, reveal: (kept) => kept };

const keyFile = z.strictObject({ version: z.literal(1), key: z.base64url() });
const keyBytes = 32;

/**
 * Opens the device key in `file` or makes one. A file that cannot be read as one is moved aside, never overwritten:
 * support may still mend it, and meanwhile the kiosk serves on with a new key.
 */
export function openDeviceKey(
  file: string,
  random: (count: number) => Uint8Array,
  guard: KeyGuard = fileGuard,
): DeviceKey {
  const kept = readKey(file, guard);
  if (kept.ok) return deviceKey(kept.value, 'kept', random);
  if (kept.code === 'unreadable') renameSync(file, `${file}.unreadable-${hex(random(4))}`);
  const key = random(keyBytes);
  writeKey(file, guard.protect(key));
  return deviceKey(key, kept.code === 'missing' ? 'made' : 'replaced', random);
}

function readKey(file: string, guard: KeyGuard): Result<Uint8Array, 'missing' | 'unreadable'> {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return failed('missing');
    throw error;
  }
  try {
    const key = guard.reveal(Buffer.from(keyFile.parse(JSON.parse(text)).key, 'base64url'));
    return key.length === keyBytes ? ok(key) : failed('unreadable');
  } catch {
    return failed('unreadable');
  }
}

/** On disk before anything is wrapped by it: a key that the power took would take its data with it. */
function writeKey(file: string, kept: Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true });
  const young = `${file}.new`;
  const descriptor = openSync(young, 'w', 0o600);
  writeSync(descriptor, JSON.stringify({ version: 1, key: Buffer.from(kept).toString('base64url') }));
  fsyncSync(descriptor);
  closeSync(descriptor);
  renameSync(young, file);
  if (process.platform === 'win32') return;
  const folder = openSync(dirname(file), 'r');
  fsyncSync(folder);
  closeSync(folder);
}

function deviceKey(
  key: Uint8Array,
  found: DeviceKey['found'],
  random: (count: number) => Uint8Array,
): DeviceKey {
  const id = createHash('sha256').update(key).digest('hex').slice(0, 16);
  return {
    id,
    found,
    wrap(dataKey) {
      const { iv, data, tag } = seal(key, random(ivBytes), dataKey, 'data-key');
      return ['v1', id, iv, data, tag].join('.');
    },
    unwrap(wrapped) {
      const [version, by, iv = '', data = '', tag = ''] = wrapped.split('.');
      if (version !== 'v1') return failed('damaged');
      return by === id ? unseal(key, { iv, data, tag }, 'data-key') : failed('key-lost');
    },
  };
}

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
