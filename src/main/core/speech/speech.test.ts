import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../../../../test/support/temporary-folder.ts';
import { failed } from '../../../shared/result.ts';
import { espeak, type Synthesis } from './espeak.ts';
import { readPacks } from './packs.ts';
import { openSpeech, shippedSpeech } from './speech.ts';

const silent: Synthesis = { isThere: () => false, speak: async () => failed('failed') };
const asked = { message: null, text: 'Mời lấy số', language: 'vi' as const, slow: false, part: 0 };

/** Root mean square of 16-bit samples behind a WAV's header: 0 is silence. */
function loudness(wav: Buffer): number {
  let sum = 0;
  for (let at = 44; at + 1 < wav.length; at += 2) sum += wav.readInt16LE(at) ** 2;
  return Math.sqrt(sum / ((wav.length - 44) / 2));
}

/** A folder of packs with one recording of the commune's. */
function recorded(file: string): string {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'vi'));
  writeFileSync(join(folder, 'vi', 'home.wav'), 'RECORDED');
  const recordings = { 'home.title': file };
  const pack = { language: 'vi', name: 'Tiếng Việt', nameVi: 'Tiếng Việt', source: 'x', recordings };
  writeFileSync(join(folder, 'vi', 'pack.json'), JSON.stringify(pack));
  return folder;
}

describe('a recording of the commune', () => {
  test('is played for its message, and for no other text', async () => {
    const { handlers } = openSpeech({ folder: recorded('home.wav'), synthesis: silent });
    const mine = await handlers['speech.speak']({ ...asked, message: 'home.title' });
    expect(mine).toEqual({
      ok: true,
      value: { base64: Buffer.from('RECORDED').toString('base64'), parts: 1 },
    });
    expect(await handlers['speech.speak'](asked)).toEqual(failed('no-voice'));
  });

  test('that points outside its folder makes no pack', () => {
    expect(readPacks(recorded('../../etc.wav'))).toMatchObject({ packs: [], broken: [{ folder: 'vi' }] });
  });
});

test('every pack that comes with the kiosk is whole', () => {
  const { packs, broken } = readPacks(shippedSpeech);
  expect(broken).toEqual([]);
  expect(packs.map(({ language }) => language)).toEqual(expect.arrayContaining(['vi', 'en', 'km', 'hmn']));
});

describe.skipIf(!espeak().isThere())('espeak-ng of this machine', () => {
  test.each(['vi', 'en'] as const)('says a sentence in %s, and it is not silence', async (language) => {
    const { handlers } = openSpeech({ folder: 'nowhere' });
    const said = await handlers['speech.speak']({ ...asked, text: 'Số A không một tám', language });
    const wav = Buffer.from(said.ok ? said.value.base64 : '', 'base64');
    expect(wav.subarray(0, 4).toString()).toBe('RIFF');
    expect(loudness(wav)).toBeGreaterThan(500);
  });

  test('slower takes longer, and long text comes in parts that are whole together', async () => {
    const { handlers } = openSpeech({ folder: 'nowhere' });
    const text = 'Mời ông bà chọn việc cần làm. '.repeat(6);
    const fetch = async (slow: boolean) => {
      const parts: Buffer[] = [];
      for (let part = 0, all = 1; part < all; part += 1) {
        const said = await handlers['speech.speak']({ ...asked, text, slow, part });
        if (!said.ok) throw new Error(said.code);
        all = said.value.parts;
        parts.push(Buffer.from(said.value.base64, 'base64'));
      }
      return Buffer.concat(parts);
    };
    const [usual, slow] = [await fetch(false), await fetch(true)];
    expect(usual.readUInt32LE(40)).toBe(usual.length - 44);
    expect(slow.length).toBeGreaterThan(usual.length * 1.2);
  });
});
