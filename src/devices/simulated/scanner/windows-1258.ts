/** Windows code page 1258: letters with a shape of their own, and the five tones as marks behind them. */
const single: Readonly<Record<string, number>> = {
  Ă: 0xc3,
  ă: 0xe3,
  Â: 0xc2,
  â: 0xe2,
  Ê: 0xca,
  ê: 0xea,
  Ô: 0xd4,
  ô: 0xf4,
  Ơ: 0xd5,
  ơ: 0xf5,
  Ư: 0xdd,
  ư: 0xfd,
  Đ: 0xd0,
  đ: 0xf0,
  '\u0300': 0xcc,
  '\u0309': 0xd2,
  '\u0303': 0xde,
  '\u0301': 0xec,
  '\u0323': 0xf2,
};
const tones = /[\u0300\u0309\u0303\u0301\u0323]/gu;

/** What a scanner sends that was set to Vietnamese Windows letters. Letters it lacks become `?`. */
export function windows1258(text: string): Uint8Array<ArrayBuffer> {
  const letters = [...text.normalize('NFC')].flatMap((letter) => {
    const apart = letter.normalize('NFD');
    return [...apart.replaceAll(tones, '').normalize('NFC'), ...(apart.match(tones) ?? [])];
  });
  return Uint8Array.from(
    letters,
    (letter) => single[letter] ?? (letter < '\u0080' ? letter.charCodeAt(0) : 0x3f),
  );
}
