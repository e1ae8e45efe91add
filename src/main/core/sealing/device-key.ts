import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { failed, ok, type Result } from '../../../shared/result.ts';
import { errorCode } from '../store/trouble.ts';
import { type GuardName, guardName, type KeyGuards, machineGuards } from './key-guard.ts';
import { ivBytes, seal, unseal } from './seal.ts';

/** The key that wraps this machine's data keys. It never leaves the machine; losing it loses nothing of the outbox. */
export interface DeviceKey {
  /** Names the key without telling it: the first 16 hexadecimal digits of its SHA-256. */
  readonly id: string;
  /** How it was found at the start: `made` on a first start, or because the one before was gone or unreadable. */
  readonly found: 'kept' | 'made' | 'replaced';
  /** What guards its file now; `file` also where the machine could not do what was wanted. */
  readonly guard: GuardName;
  wrap(dataKey: Uint8Array): string;
  /** `key-lost`: wrapped by another device key · `damaged`: not what this key wrapped */
  unwrap(wrapped: string): Result<Uint8Array<ArrayBuffer>, 'key-lost' | 'damaged'>;
}

/** Says itself what guards it, so that the guard can be changed and no key is taken for another. */
const keyFile = z.strictObject({
  version: z.literal(1),
  guard: guardName.default('file'),
  key: z.base64url(),
});
const keyBytes = 32;

/**
 * Opens the device key in `file` or makes one. A file that cannot be read as one is moved aside, never overwritten:
 * support may still mend it, and meanwhile the kiosk serves on with a new key. One under another guard than `wanted` is
 * put under it; where the machine cannot, the kiosk serves with what it has.
 */
export function openDeviceKey(
  file: string,
  random: (count: number) => Uint8Array,
  wanted: GuardName = 'file',
  guards: KeyGuards = machineGuards,
): DeviceKey {
  const kept = readKey(file, guards);
  if (kept.ok) {
    const { key, guard } = kept.value;
    const now = guard === wanted ? guard : (writeGuarded(file, key, wanted, guards) ?? guard);
    return deviceKey(key, 'kept', now, random);
  }
  if (kept.code === 'unreadable') renameSync(file, `${file}.unreadable-${hex(random(4))}`);
  const key = random(keyBytes);
  const guard = writeGuarded(file, key, wanted, guards) ?? writeGuarded(file, key, 'file', guards) ?? 'file';
  return deviceKey(key, kept.code === 'missing' ? 'made' : 'replaced', guard, random);
}

/** Undefined: this machine cannot guard it so; nothing was written. */
function writeGuarded(
  file: string,
  key: Uint8Array,
  name: GuardName,
  guards: KeyGuards,
): GuardName | undefined {
  let kept: Uint8Array;
  try {
    kept = guards[name].protect(key);
    // What cannot be opened again would be a lost key at the next start.
    if (!Buffer.from(guards[name].reveal(kept)).equals(key)) return undefined;
  } catch {
    return undefined;
  }
  writeKey(file, kept, name);
  return name;
}

function readKey(
  file: string,
  guards: KeyGuards,
): Result<{ readonly key: Uint8Array; readonly guard: GuardName }, 'missing' | 'unreadable'> {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return failed('missing');
    throw error;
  }
  try {
    const { guard, key: kept } = keyFile.parse(JSON.parse(text));
    const key = guards[guard].reveal(Buffer.from(kept, 'base64url'));
    return key.length === keyBytes ? ok({ key, guard }) : failed('unreadable');
  } catch {
    return failed('unreadable');
  }
}

/** On disk before anything is wrapped by it: a key that the power took would take its data with it. */
function writeKey(file: string, kept: Uint8Array, guard: GuardName): void {
  mkdirSync(dirname(file), { recursive: true });
  const young = `${file}.new`;
  const descriptor = openSync(young, 'w', 0o600);
  writeSync(descriptor, JSON.stringify({ version: 1, guard, key: Buffer.from(kept).toString('base64url') }));
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
  guard: GuardName,
  random: (count: number) => Uint8Array,
): DeviceKey {
  const id = createHash('sha256').update(key).digest('hex').slice(0, 16);
  return {
    id,
    found,
    guard,
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
