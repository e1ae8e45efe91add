import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { compactDecrypt, exportJWK, generateKeyPair } from 'jose';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { systemIds } from '../ids.ts';
import { HandTurned } from '../testing/hand-turned.ts';
import { type TemporaryStore, temporaryStore } from '../testing/temporary-store.ts';
import { openDeviceKey } from './device-key.ts';
import { dpapiGuard } from './dpapi.ts';
import { type KeyGuards, machineGuards } from './key-guard.ts';
import { provinceSealingKey } from './province-key.ts';
import { openSealing, type Sealing } from './sealing.ts';
import { systemdCredsGuard } from './systemd-creds.ts';

const province = await generateKeyPair('ECDH-ES+A256KW', { crv: 'P-256' });
const provinceKey = provinceSealingKey.parse({
  ...(await exportJWK(province.publicKey)),
  kid: 'province-test-1',
});
const answers = new TextEncoder().encode('{"name":"Sùng Thị Thảo Nguyên"}');

describe('sealing', () => {
  let kept: TemporaryStore;
  let keys: string;

  beforeEach(() => {
    kept = temporaryStore();
    keys = mkdtempSync(join(tmpdir(), 'keys-'));
  });
  afterEach(() => {
    kept.remove();
    rmSync(keys, { recursive: true, force: true });
  });

  const file = () => join(keys, 'device.key');
  const open = (withProvince = true): Sealing =>
    openSealing({
      deviceKey: openDeviceKey(file(), systemIds.random),
      provinceKey: () => (withProvince ? provinceKey : null),
      ids: systemIds,
      clock: new HandTurned(),
    });

  async function sealOne(sealing: Sealing, about = 'dossier 1') {
    const key = await sealing.mint();
    kept.store.write((database) => sealing.keep(database, key, 'dossier'));
    return sealing.seal(key, answers, about);
  }
  const read = (sealing: Sealing, sealed: Awaited<ReturnType<typeof sealOne>>, about = 'dossier 1') =>
    kept.store.read((database) => sealing.open(database, sealed, about));

  it('opens after a restart what it sealed before', async () => {
    const sealed = await sealOne(open());
    expect(read(open(), sealed)).toEqual({ ok: true, value: answers });
  });

  it('lets the province read what a kiosk that lost its key had sealed', async () => {
    const sealed = await sealOne(open());
    rmSync(file());
    const sealing = open();
    expect(read(sealing, sealed)).toEqual({ ok: false, code: 'key-lost' });

    const wrapped = kept.store.read((database) => sealing.provinceWrap(database, sealed.keyId)) ?? '';
    const { plaintext: dataKey } = await compactDecrypt(wrapped, province.privateKey);
    const webKey = await crypto.subtle.importKey('raw', new Uint8Array(dataKey), 'AES-GCM', false, [
      'decrypt',
    ]);
    const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'base64url'));
    const opened = await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv: bytes(sealed.iv), additionalData: new TextEncoder().encode('dossier 1') },
      webKey,
      Buffer.concat([bytes(sealed.data), bytes(sealed.tag)]),
    );
    expect(new Uint8Array(opened)).toEqual(answers);
  });

  it('goes on with a new key beside one that cannot be read', async () => {
    await sealOne(open());
    writeFileSync(file(), '{"version":1,"key":"short"}');
    const key = openDeviceKey(file(), systemIds.random);
    expect(key.found).toBe('replaced');
    const aside = readdirSync(keys).find((name) => name.includes('unreadable')) ?? '';
    expect(readFileSync(join(keys, aside), 'utf8')).toContain('short');
    expect(openDeviceKey(file(), systemIds.random)).toMatchObject({ id: key.id, found: 'kept' });
  });

  it('keeps the key file to its owner', () => {
    openDeviceKey(file(), systemIds.random);
    expect(statSync(file()).mode & 0o777).toBe(0o600);
  });

  it('cannot be made to read again what was forgotten', async () => {
    const sealing = open();
    const sealed = await sealOne(sealing);
    kept.store.write((database) => sealing.forget(database, sealed.keyId));
    expect(read(sealing, sealed)).toEqual({ ok: false, code: 'forgotten' });
    expect(kept.store.read((database) => sealing.provinceWrap(database, sealed.keyId))).toBeNull();
  });

  it('wraps for nobody when no province is known', async () => {
    const sealing = open(false);
    const sealed = await sealOne(sealing);
    expect(kept.store.read((database) => sealing.provinceWrap(database, sealed.keyId))).toBeNull();
    expect(read(sealing, sealed).ok).toBe(true);
  });

  it('does not open under other words, or with any bit changed', async () => {
    const sealing = open();
    const sealed = await sealOne(sealing);
    expect(read(sealing, sealed, 'dossier 2')).toEqual({ ok: false, code: 'damaged' });
    fc.assert(
      fc.property(fc.constantFrom('iv', 'data', 'tag'), fc.nat(), fc.nat(7), (part, at, bit) => {
        const bytes = Buffer.from(sealed[part], 'base64url');
        const index = at % bytes.length;
        bytes[index] = (bytes[index] ?? 0) ^ (1 << bit);
        const changed = { ...sealed, [part]: bytes.toString('base64url') };
        expect(read(sealing, changed)).toEqual({ ok: false, code: 'damaged' });
      }),
    );
  });

  it('ties the key file to the machine through systemd-creds', ({ skip }) => {
    const guard = systemdCredsGuard();
    try {
      guard.protect(answers);
    } catch {
      skip('systemd-creds is not on this machine, or may not be used here');
    }
    const key = openDeviceKey(file(), systemIds.random, 'systemd-creds');
    expect(key.guard).toBe('systemd-creds');
    expect(openDeviceKey(file(), systemIds.random)).toMatchObject({
      id: key.id,
      found: 'kept',
      guard: 'file',
    });
  });

  /** A machine that can open only what itself protected; `able` false: it has no such means. */
  const machine = (able: boolean): KeyGuards => {
    const turn = (bytes: Uint8Array) => {
      if (!able) throw new Error('no TPM here');
      return bytes.map((byte) => byte ^ 0x5a);
    };
    return { ...machineGuards, 'systemd-creds': { protect: turn, reveal: turn } };
  };
  const guarded = (able: boolean) => openDeviceKey(file(), systemIds.random, 'systemd-creds', machine(able));

  it('puts a key that lay open under the guard, and keeps it', () => {
    const { id } = openDeviceKey(file(), systemIds.random);
    const open = readFileSync(file(), 'utf8');
    expect(guarded(true)).toMatchObject({ id, found: 'kept', guard: 'systemd-creds' });
    expect(readFileSync(file(), 'utf8')).not.toContain(JSON.parse(open).key);
    expect(guarded(true)).toMatchObject({ id, found: 'kept' });
  });

  it('serves with the file alone where the machine cannot guard it', () => {
    expect(guarded(false)).toMatchObject({ found: 'made', guard: 'file' });
    expect(guarded(false)).toMatchObject({ found: 'kept', guard: 'file' });
  });

  it('that another machine guarded is put aside, and the kiosk serves on with a new one', () => {
    const { id } = guarded(true);
    const elsewhere = guarded(false);
    expect(elsewhere).toMatchObject({ found: 'replaced', guard: 'file' });
    expect(elsewhere.id).not.toBe(id);
  });

  it('goes to Windows and back without standing on a command line', () => {
    const said: string[] = [];
    const guard = dpapiGuard((script, base64) => {
      said.push(script);
      return `${Buffer.from(base64, 'base64').reverse().toString('base64')}\r\n`;
    });
    const key = systemIds.random(32);
    expect(guard.reveal(guard.protect(key))).toEqual(Buffer.from(key));
    expect(said.join()).toContain("::Protect($bytes, $null, 'LocalMachine')");
    expect(said.join()).not.toContain(Buffer.from(key).toString('base64'));
    expect(() => dpapiGuard(() => 'Exception calling "Unprotect"').reveal(key)).toThrow();
  });
});
