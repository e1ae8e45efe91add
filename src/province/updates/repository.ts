import { createHash, createPrivateKey, generateKeyPairSync, sign } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  Key,
  Metadata,
  MetadataKind,
  MetaFile,
  Root,
  Signature,
  Snapshot,
  TargetFile,
  Targets,
  Timestamp,
} from '@tufjs/models';
import { z } from 'zod';

const roles = ['root', 'targets', 'snapshot', 'timestamp'] as const;
type RoleName = (typeof roles)[number];

const keyFile = z.strictObject({
  version: z.literal(1),
  /** Seed of each role's Ed25519 key, hexadecimal. */
  seeds: z.strictObject({
    root: z.string(),
    targets: z.string(),
    snapshot: z.string(),
    timestamp: z.string(),
  }),
});
export type UpdateKeys = z.infer<typeof keyFile>;

const specVersion = '1.0.31';
const day = 24 * 60 * 60_000;
/** How long each role's word holds. A kiosk that is offered nothing newer refuses it afterwards (freeze). */
export const validDays: Readonly<Record<RoleName, number>> = {
  root: 365,
  targets: 90,
  snapshot: 30,
  timestamp: 14,
};

export interface Publication {
  readonly version: string;
  readonly channel: string;
  readonly program: Uint8Array;
  readonly nowMs: number;
}

/**
 * The province's side of The Update Framework: `metadata` and `targets` under `folder`, to be served or copied to a stick
 * as they are. Keys of all roles in one file, as a reference province keeps them; a real one keeps `root` offline.
 */
export function publishUpdate(folder: string, keys: UpdateKeys, publication: Publication): void {
  const { version, channel, program, nowMs } = publication;
  const targets = readTargets(folder);
  const name = `${channel}/kiosk-${version}`;
  const note = Buffer.from(JSON.stringify({ version, channel, program: name }));
  for (const [path, bytes] of [
    [name, program],
    [`${channel}/release.json`, note],
  ] as const)
    targets[path] = putTarget(folder, path, bytes);
  const number = newest(folder) + 1;
  const expires = (role: RoleName) =>
    new Date(nowMs + validDays[role] * day).toISOString().replace(/\.\d+Z$/, 'Z');
  if (!existsSync(join(folder, 'metadata', '1.root.json'))) writeRoot(folder, keys, 1, expires('root'));
  const common = (role: RoleName) => ({ version: number, specVersion, expires: expires(role) });
  const signedTargets = signed(new Targets({ ...common('targets'), targets }), keys, 'targets');
  put(folder, `metadata/${number}.targets.json`, signedTargets);
  const snapshot = new Snapshot({
    ...common('snapshot'),
    meta: { 'targets.json': metaOf(number, signedTargets) },
  });
  const signedSnapshot = signed(snapshot, keys, 'snapshot');
  put(folder, `metadata/${number}.snapshot.json`, signedSnapshot);
  const snapshotMeta = metaOf(number, signedSnapshot);
  put(
    folder,
    'metadata/timestamp.json',
    signed(new Timestamp({ ...common('timestamp'), snapshotMeta }), keys, 'timestamp'),
  );
}

/** Writes a root of the next number, signed by the keys before it too: so a lost or stolen key is replaced. */
export function writeRoot(
  folder: string,
  keys: UpdateKeys,
  number: number,
  expires: string,
  signers: readonly UpdateKeys[] = [keys],
): void {
  const root = new Root({ version: number, specVersion, expires, consistentSnapshot: true });
  for (const role of roles) root.addKey(keyOf(keys, role), role);
  const metadata = new Metadata(root);
  for (const each of signers) metadata.sign(signerOf(each, 'root'), true);
  const text = JSON.stringify(metadata.toJSON());
  put(folder, `metadata/${number}.root.json`, text);
  put(folder, 'metadata/root.json', text);
}

export function newUpdateKeys(): UpdateKeys {
  const seed = () => {
    const { d = '' } = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' });
    return Buffer.from(d, 'base64url').toString('hex');
  };
  return { version: 1, seeds: { root: seed(), targets: seed(), snapshot: seed(), timestamp: seed() } };
}

/** Keys in `file`, made there at the first publication. */
export function updateKeysIn(file: string): UpdateKeys {
  if (existsSync(file)) return keyFile.parse(JSON.parse(readFileSync(file, 'utf8')));
  const made = newUpdateKeys();
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(made), { mode: 0o600 });
  return made;
}

/** PKCS #8 head of an Ed25519 seed (RFC 8410, section 7). */
const pkcs8 = Buffer.from('302e020100300506032b657004220420', 'hex');

function privateOf(keys: UpdateKeys, role: RoleName) {
  const der = Buffer.concat([pkcs8, Buffer.from(keys.seeds[role], 'hex')]);
  return createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
}

function keyOf(keys: UpdateKeys, role: RoleName): Key {
  const { x = '' } = privateOf(keys, role).export({ format: 'jwk' });
  const keyVal = { public: Buffer.from(x, 'base64url').toString('hex') };
  const keyID = createHash('sha256').update(`ed25519 ${keyVal.public}`).digest('hex');
  return new Key({ keyID, keyType: 'ed25519', scheme: 'ed25519', keyVal });
}

function signerOf(keys: UpdateKeys, role: RoleName): (data: Buffer) => Signature {
  const { keyID } = keyOf(keys, role);
  return (data) => new Signature({ keyID, sig: sign(null, data, privateOf(keys, role)).toString('hex') });
}

function signed(content: Targets | Snapshot | Timestamp, keys: UpdateKeys, role: RoleName): string {
  const metadata = new Metadata(content);
  metadata.sign(signerOf(keys, role));
  return JSON.stringify(metadata.toJSON());
}

function metaOf(version: number, text: string): MetaFile {
  return new MetaFile({
    version,
    length: Buffer.byteLength(text),
    hashes: { sha256: sha256(Buffer.from(text)) },
  });
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** Files of a target bear their hash in their name: a half-copied repository never shows one under another's. */
function putTarget(folder: string, path: string, bytes: Uint8Array): TargetFile {
  const hash = sha256(bytes);
  const [place = '', base = ''] = path.split('/');
  mkdirSync(join(folder, 'targets', place), { recursive: true });
  writeFileSync(join(folder, 'targets', place, `${hash}.${base}`), bytes);
  return new TargetFile({ path, length: bytes.length, hashes: { sha256: hash } });
}

function newest(folder: string): number {
  try {
    const text = readFileSync(join(folder, 'metadata', 'timestamp.json'), 'utf8');
    return Metadata.fromJSON(MetadataKind.Timestamp, JSON.parse(text)).signed.version;
  } catch {
    return 0;
  }
}

function readTargets(folder: string): Record<string, TargetFile> {
  const number = newest(folder);
  if (number === 0) return {};
  const text = readFileSync(join(folder, 'metadata', `${number}.targets.json`), 'utf8');
  return { ...Metadata.fromJSON(MetadataKind.Targets, JSON.parse(text)).signed.targets };
}

function put(folder: string, name: string, text: string): void {
  const file = join(folder, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, text);
  copyFileSync(`${file}.new`, file);
}
