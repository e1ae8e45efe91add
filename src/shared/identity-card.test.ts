import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type IdentityCard, identityCard, readIdentityCard } from './identity-card.ts';
import vectors from './testing/identity-cards.json' with { type: 'json' };

/** A card as its QR says it, with single fields replaced. */
function cardWith(fields: Readonly<Record<number, string>>, more: readonly string[] = []): string {
  const whole = ['001090123456', '', 'Nguyễn Văn Ví Dụ', '05021990', 'Nam', 'Tổ 1, Xã Suối Mây', '10052021'];
  return [...whole.map((field, place) => fields[place] ?? field), ...more].join('|');
}

const read = (text: string) => {
  const result = readIdentityCard(text);
  return result.ok ? result.value : result.code;
};
const cardOf = (text: string): IdentityCard | string => {
  const result = readIdentityCard(text);
  return result.ok ? result.value.card : result.code;
};

describe('the cards there are', () => {
  test.each(vectors)('$kind', ({ raw, card, refused }) => {
    expect(cardOf(raw)).toEqual(card ?? refused);
  });

  test('a decomposed name is composed, and the vector that says so is decomposed', () => {
    const nfd = vectors.find(({ kind }) => kind.includes('NFD'));
    expect(nfd?.raw.normalize('NFC')).not.toBe(nfd?.raw);
    expect(cardOf(nfd?.raw ?? '')).toMatchObject({ name: 'Đỗ Thị Ánh'.normalize('NFC') });
  });

  test.each(Array.from({ length: 13 }, (_, more) => 7 + more))('%i fields', (count) => {
    const more = Array.from({ length: count - 7 }, (_, place) => (place % 2 ? 'Phạm Văn A' : ''));
    expect(cardOf(cardWith({}, more))).toMatchObject({ number: '001090123456', issuedDate: '2021-05-10' });
  });

  test('spaces around fields and around the whole are no part of them', () => {
    expect(cardOf(` ${cardWith({ 2: ' Lò Thị Mẫu ', 5: ' Bản Thử ' })}\r\n`)).toMatchObject({
      name: 'Lò Thị Mẫu',
      address: 'Bản Thử',
    });
  });

  test.each([
    ['05021990', '1990-02-05'],
    ['1945', '1945'],
    ['00001945', '1945'],
    ['00051945', '1945-05'],
    ['051945', '1945-05'],
    ['29022000', '2000-02-29'],
  ])('born %s: %s', (birth, birthDate) => {
    expect(cardOf(cardWith({ 3: birth }))).toMatchObject({ birthDate });
  });

  test.each([
    ['Nam', 'male'],
    ['Nữ', 'female'],
    ['Nữ'.normalize('NFD'), 'female'],
    ['nam', null],
    ['Khác', null],
    ['', null],
  ])('sex "%s": %s', (text, sex) => {
    expect(cardOf(cardWith({ 4: text }))).toMatchObject({ sex });
  });

  test.each(["H'Ring Niê", 'Y-Bhăm Êban', 'K’Brể', 'NGUYỄN VĂN Ã', 'Ksor Hŏ', 'Maria Teresa Trần'])(
    'the name %s',
    (name) => {
      expect(cardOf(cardWith({ 2: name }))).toMatchObject({ name });
    },
  );
});

describe('what is no card, or no whole one', () => {
  test.each([
    ['nothing', '', 'not-a-card'],
    ['six fields', cardWith({}).split('|').slice(0, 6).join('|'), 'not-a-card'],
    ['an empty field dropped', cardWith({}).replace('||', '|'), 'not-a-card'],
    ['bars alone', '|||||||||', 'not-a-card'],
    ['words between bars', 'a|b|c|d|e|f|g', 'not-a-card'],
    ['an eleven-digit number', cardWith({ 0: '00109012345' }), 'bad-number'],
    ['a thirteen-digit number', cardWith({ 0: '0010901234567' }), 'bad-number'],
    ['digits of another script', cardWith({ 0: '٠٠١٠٩٠١٢٣٤٥٦' }), 'not-a-card'],
    ['an old number that is words', cardWith({ 1: 'số cũ' }), 'bad-number'],
    ['no name', cardWith({ 2: '' }), 'bad-name'],
    ['a name of digits', cardWith({ 2: '12345' }), 'bad-name'],
    ['a day that is not', cardWith({ 3: '31021990' }), 'bad-date'],
    ['29 February of a common year', cardWith({ 3: '29021990' }), 'bad-date'],
    ['month 13', cardWith({ 3: '01131990' }), 'bad-date'],
    ['a day without a month', cardWith({ 3: '05001990' }), 'bad-date'],
    ['a year nobody was born in', cardWith({ 3: '0990' }), 'bad-date'],
    ['no birth date', cardWith({ 3: '' }), 'bad-date'],
    ['a scan cut within its last field', cardWith({}).slice(0, -2), 'bad-date'],
    ['no issue date', cardWith({ 6: '' }), 'bad-date'],
    ['a year as issue date', cardWith({ 6: '2021' }), 'bad-date'],
    ['a novel as name', cardWith({ 2: 'A'.repeat(121) }), 'too-long'],
    ['a novel as address', cardWith({ 5: 'A'.repeat(401) }), 'too-long'],
    ['more than any QR', `${cardWith({})}${'|'.repeat(2_048)}`, 'too-long'],
  ])('%s', (_, text, code) => {
    expect(read(text)).toBe(code);
  });

  const name = 'Nguyễn Thị Hằng';
  const latin1 = (text: string) => Buffer.from(text).toString('latin1');
  test.each([
    ['UTF-8 read as Latin-1', latin1(name)],
    ['UTF-8 read as Latin-1, with đ alone', latin1('Trân đ')],
    ['UTF-8 read as Shift-JIS', new TextDecoder('shift_jis').decode(Buffer.from(name))],
    ['UTF-8 read as Big5', new TextDecoder('big5').decode(Buffer.from(name))],
    ['UTF-8 read as Windows-1252', new TextDecoder('windows-1252').decode(Buffer.from(name))],
    ['UTF-8 read as Windows-1258', new TextDecoder('windows-1258').decode(Buffer.from(name))],
    ['đ alone read as Windows-1252', new TextDecoder('windows-1252').decode(Buffer.from('đinh'))],
    ['ê alone read as Latin-1', latin1('Lê')],
    ['letters replaced by question marks', 'Nguy?n Th? H?ng'],
    ['letters replaced by U+FFFD', 'Nguy\ufffdn Th\ufffd H\ufffdng'],
    ['a zero byte within', 'Nguyễn\0Thị'],
  ])('damaged in name or address: %s', (_, damaged) => {
    expect(read(cardWith({ 2: damaged }))).toBe('damaged-text');
    expect(read(cardWith({ 5: damaged }))).toBe('damaged-text');
  });
});

test('a card cut anywhere, and another right behind it, are never one card of two people', () => {
  const cards = vectors.filter(({ card }) => card).map(({ raw }) => raw);
  for (const first of cards) {
    for (const second of cards) {
      for (let cut = 1; cut < first.length; cut += 1) {
        const fused = cardOf(first.slice(0, cut) + second);
        if (typeof fused === 'string') continue;
        // Cut behind its seventh field the first is whole.
        expect(fused).toEqual(cardOf(first));
      }
    }
  }
});

describe('what is odd is let through with a warning', () => {
  test.each([
    ['nothing is odd', {}, []],
    ['the number of a woman', { 4: 'Nữ' }, ['number-and-sex-differ']],
    ['the number of another year', { 3: '05021991' }, ['number-and-birth-differ']],
    ['the number of another century', { 0: '001290123456' }, ['number-and-birth-differ']],
    ['a sex the kiosk does not know', { 4: 'Khác' }, ['unknown-sex']],
    ['an old number of twelve digits', { 1: '012345678901' }, ['odd-old-number']],
    ['an old number of nine', { 1: '012345678' }, []],
    ['issued before birth', { 6: '04021990' }, ['issued-before-birth']],
  ])('%s', (_, fields, warnings) => {
    expect(read(cardWith(fields))).toMatchObject({ warnings });
  });
});

test('any text: never thrown at, and a card that is read is whole', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('|', '001090123456', 'Nguyễn', '05021990', 'Nam', '', '1945', 'Ã'),
  );
  const texts = fc.oneof(
    fc.array(piece, { maxLength: 20 }).map((pieces) => pieces.join('|')),
    fc.string({ unit: 'binary', maxLength: 400 }),
    fc.record({ place: fc.nat(6), piece }).map(({ place, piece: field }) => cardWith({ [place]: field })),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const result = readIdentityCard(text);
      if (result.ok) identityCard.parse(result.value.card);
    }),
    { numRuns: 3_000 },
  );
});
