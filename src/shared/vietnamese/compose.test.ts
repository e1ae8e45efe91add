import { describe, expect, test } from 'vitest';
import { backspace, takeToneOff, toneTarget, typeLetter, typeTone } from './compose.ts';
import { type Tone, toneOf, tones, withoutTone } from './letters.ts';

const toneKeys: Readonly<Record<string, Tone>> = {
  '/': 'sac',
  '\\': 'huyen',
  '?': 'hoi',
  '~': 'nga',
  '.': 'nang',
};

/** Keys as pressed on the screen: letters, and / \ ? ~ . for sắc huyền hỏi ngã nặng, - for "Bỏ dấu". */
function press(keys: string): string {
  let text = '';
  for (const key of keys) {
    const tone = toneKeys[key];
    if (tone) text = typeTone(text, tone);
    else if (key === '-') text = takeToneOff(text);
    else text = typeLetter(text, key);
  }
  return text;
}

describe('a tone finds its vowel', () => {
  // The syllables of the Telex vectors of BambooEngine/bamboo-core (MIT), pressed with direct keys.
  test.each([
    ['CHUÂN?', 'CHUẨN'],
    ['GIÂM\\', 'GIẦM'],
    ['MÔT.', 'MỘT'],
    ['VIÊT.', 'VIỆT'],
    ['NGƯƠI\\', 'NGƯỜI'],
    ['ĐĂK/', 'ĐẮK'],
    ['GIA/', 'GIÁ'],
    ['LO/-', 'LO'],
    ['CHOA/', 'CHÓA'],
    ['HOA\\', 'HÒA'],
    ['THUY?', 'THỦY'],
  ])('%s → %s', (keys, text) => expect(press(keys)).toBe(text));

  test.each([
    ['QUY/', 'QUÝ'],
    ['QUYÊN\\', 'QUYỀN'],
    ['QUA/', 'QUÁ'],
    ['GI\\', 'GÌ'],
    ['GIN\\', 'GÌN'],
    ['GIÊNG/', 'GIẾNG'],
    ['NGUYÊN~', 'NGUYỄN'],
    ['UY?', 'ỦY'],
    ['XOA/', 'XÓA'],
    ['KHUYA?', 'KHUỶA'],
    ['NGOAI\\', 'NGOÀI'],
    ['TUÂN/', 'TUẤN'],
    ['THƯƠNG\\', 'THƯỜNG'],
    ['KIÊT.', 'KIỆT'],
    ['ÊU~', 'ỄU'],
    ['MUA/', 'MÚA'],
    ['TOAN/', 'TOÁN'],
  ])('%s → %s', (keys, text) => expect(press(keys)).toBe(text));
});

describe('a tone pressed early', () => {
  test('moves to the vowel that the finished syllable wants', () => {
    expect(press('HOA\\N')).toBe('HOÀN');
    expect(press('NGU/YÊN')).toBe('NGUYẾN');
    expect(press('TO/I')).toBe('TÓI');
  });
  test('moves back when the last letter is taken away', () => {
    expect(backspace('HOÀN')).toBe('HÒA');
    expect(backspace('HÒ')).toBe('H');
  });
  test('is replaced by the next tone, never doubled', () => {
    expect(press('MA/\\')).toBe('MÀ');
    expect(press('MA//')).toBe('MÁ');
  });
});

describe('text before the syllable', () => {
  test('keeps its tones', () => {
    expect(press('SU\\NG THI. THA?O NGUYÊN~')).toBe('SÙNG THỊ THẢO NGUYỄN');
  });
  test('decomposed letters come back composed', () => {
    expect(typeTone('NGUYE\u0302N', 'nga')).toBe('NGUYỄN');
  });
});

describe('where the next tone would go', () => {
  test('is the vowel of the last syllable', () => {
    expect(toneTarget('SÙNG THỊ NGUYÊN')).toEqual({ index: 13, vowel: 'Ê' });
  });
  test('while UYE still waits for its end it is the E already', () => {
    expect(toneTarget('NGUYE')).toEqual({ index: 4, vowel: 'E' });
  });
  test.each(['', 'SÙNG ', 'Đ', '12'])('is nowhere in %j', (text) => {
    expect(toneTarget(text)).toBeNull();
    expect(typeTone(text, 'sac')).toBe(text);
  });
});

test('every tone can be put on and taken off every vowel', () => {
  for (const vowel of 'AĂÂEÊIOÔƠUƯYaăâeêioôơuưy') {
    for (const tone of tones) {
      const toned = typeTone(vowel, tone);
      expect(toneOf(toned)).toBe(tone);
      expect([...toned]).toHaveLength(1);
      expect(withoutTone(toned)).toBe(vowel);
    }
  }
});
