import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { codeIdLength, codeKeyWords, enrolmentCodeLength } from '../../shared/enrolment.ts';
import { slipAlphabet } from '../../shared/slip-code.ts';

/** How long a code holds: a technician's day. */
export const codeHours = 24;

export const isKioskId = (text: string) => text.length <= 40 && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text);

export function codeSentence(kioskId: string, hours: number): { vi: string; en: string } {
  return {
    vi: `Mã chỉ dùng một lần, trong ${hours} giờ, cho kiosk ${kioskId}: chạy "npm run kiosk -- enroll MÃ" ở máy đó.`,
    en: `This code works once, within ${hours} hours, for kiosk ${kioskId}: run "npm run kiosk -- enroll CODE" there.`,
  };
}

/**
 * Codes are not kept anywhere: a code is derived from the province's private key, so that one may be minted beside a
 * running server. Its first letters say until when it holds and set it apart from others; the rest is an HMAC.
 */
const purpose = 'enrolment-codes-1';
const hour = 60 * 60 * 1000;
/** Codes count hours from here: 1 January 2026. Four letters last for 119 years. */
const beginning = Date.UTC(2026, 0, 1);
const hourLetters = 4;

export interface CodeSecrets {
  /** Secrets only this province can derive, one for each of its keys, the newest first. */
  derive(purpose: string): readonly Uint8Array[];
}

/** A code for one kiosk that holds for `hours`, rounded up to the full hour. */
export function mintCode(secrets: CodeSecrets, kioskId: string, now: number, hours: number): string {
  const until = Math.ceil((now - beginning) / hour) + hours;
  const [first = 0, second = 0] = randomBytes(2);
  const codeId = `${letters(until, hourLetters)}${letter(first)}${letter(second)}`;
  const [newest] = secrets.derive(purpose);
  if (!newest) throw new Error('a province has a key');
  return complete(newest, kioskId, codeId);
}

/** Until when codes of this id hold, in milliseconds since 1970. */
export function holdsUntil(codeId: string): number {
  let hours = 0;
  for (const each of codeId.slice(0, hourLetters)) hours = hours * 32 + slipAlphabet.indexOf(each);
  return beginning + hours * hour;
}

/** What both sides key their proofs with, for each key of the province this code may have been minted under. */
export function codeKeys(secrets: CodeSecrets, kioskId: string, codeId: string): readonly Uint8Array[] {
  return secrets.derive(purpose).map((secret) => {
    const code = complete(secret, kioskId, codeId);
    return createHash('sha256').update(codeKeyWords(kioskId, code)).digest();
  });
}

export function prove(key: Uint8Array, words: string): Buffer {
  return createHmac('sha256', key).update(words).digest();
}

export function proves(key: Uint8Array, words: string, proof: string): boolean {
  const given = Buffer.from(proof, 'base64url');
  const wanted = prove(key, words);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}

function complete(secret: Uint8Array, kioskId: string, codeId: string): string {
  const mac = createHmac('sha256', secret).update(`${kioskId}\n${codeId}`).digest();
  return `${codeId}${[...mac.subarray(0, enrolmentCodeLength - codeIdLength)].map(letter).join('')}`;
}

const letter = (byte: number) => slipAlphabet.charAt(byte & 31);

function letters(value: number, count: number): string {
  return Array.from({ length: count }, (_, place) =>
    slipAlphabet.charAt(Math.floor(value / 32 ** (count - 1 - place)) % 32),
  ).join('');
}
