import {
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { failed, ok, type Result } from '../../shared/result.ts';
import { makePrivateKey, type PrivateKey, privateKey } from './private-key.ts';

/** The newest key first; older ones stay as long as something sealed for them may still arrive. */
const keyFile = z.strictObject({ version: z.literal(1), keys: z.array(privateKey).min(1) });

export type KeyFileTrouble = 'keys-unreadable' | 'keys-unwritable';

/**
 * Reads the province's private keys, or makes the first one. A file that cannot be read as one is left as it is: a new
 * key in its place would lock the province out of everything that was sealed for the old one.
 */
export async function openKeyFile(file: string): Promise<Result<readonly PrivateKey[], KeyFileTrouble>> {
  const kept = readKeys(file);
  if (kept !== undefined) return kept ? ok(kept) : failed('keys-unreadable', file);
  const made = await makePrivateKey();
  try {
    writeOnce(file, JSON.stringify({ version: 1, keys: [made] }));
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') return failed('keys-unwritable', file);
  }
  // Another process may have been quicker: its key is the one that counts.
  const now = readKeys(file);
  return now ? ok(now) : failed('keys-unreadable', file);
}

/** undefined: there is no such file. null: it is not what it should be. */
function readKeys(file: string): readonly PrivateKey[] | null | undefined {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    return codeOf(error) === 'ENOENT' ? undefined : null;
  }
  try {
    return keyFile.parse(JSON.parse(text)).keys;
  } catch {
    return null;
  }
}

/** On the disk before anybody learns the public half, readable by its owner alone. Throws EEXIST where one stands. */
function writeOnce(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const young = `${file}.${process.pid}.new`;
  const descriptor = openSync(young, 'w', 0o600);
  try {
    writeSync(descriptor, text);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
  try {
    linkSync(young, file);
  } finally {
    unlinkSync(young);
  }
}

const codeOf = (error: unknown) => (error as { code?: unknown }).code;
