import { scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { staffPin } from '../../../../shared/contract/staff.ts';
import { failed, ok, type Result } from '../../../../shared/result.ts';
import type { Ids } from '../../ids.ts';
import type { CredentialFile, Credentials } from './credential-file.ts';

const derive = promisify<string, Buffer, number, { N: number; maxmem: number }, Buffer>(scrypt);

/** 2^15 takes about 70 ms of a kiosk's processor (RFC 7914; OWASP asks for 2^17 where a table may be stolen online). */
const cost = 32_768;

export type PinTrouble = 'not-digits' | 'too-simple';

/** Sets or replaces the PIN; badges stay. */
export async function setPin(
  file: CredentialFile,
  pin: string,
  ids: Ids,
  n = cost,
): Promise<Result<null, PinTrouble>> {
  if (!staffPin.safeParse(pin).success) return failed('not-digits');
  if (isSimple(pin)) return failed('too-simple');
  const salt = Buffer.from(ids.random(16));
  const hash = await hashOf(pin, salt, n);
  file.write({
    version: 1,
    id: ids.mint(),
    pin: { salt: salt.toString('hex'), hash: hash.toString('hex'), n },
    badges: file.read()?.badges ?? [],
  });
  return ok(null);
}

export async function isPin(
  given: string,
  { salt, hash, n }: NonNullable<Credentials['pin']>,
): Promise<boolean> {
  const derived = await hashOf(given, Buffer.from(salt, 'hex'), n);
  return timingSafeEqual(derived, Buffer.from(hash, 'hex'));
}

/** All the same, or a run upwards or downwards: the first a stranger tries. */
function isSimple(pin: string): boolean {
  const steps = new Set([...pin.slice(1)].map((digit, place) => Number(digit) - Number(pin[place])));
  const [step] = steps;
  return steps.size === 1 && step !== undefined && Math.abs(step) <= 1;
}

function hashOf(pin: string, salt: Buffer, n: number): Promise<Buffer> {
  return derive(pin, salt, 32, { N: n, maxmem: 256 * n * 8 });
}
