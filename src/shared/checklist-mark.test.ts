import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ChecklistMark, readChecklistMark, writeChecklistMark } from './checklist-mark.ts';
import { slipAlphabet } from './slip-code.ts';

const birth: ChecklistMark = {
  centreId: 'suoi-may',
  code: '1.001193',
  answers: { 'for-whom': 'other', pages: 12 },
  have: [0, 1, 3],
  edition: '7K4Q',
};
const text = 'MC1:C:SUOI-MAY:1.001193:FOR-WHOM.OTHER/PAGES.12:7K4Q:B';

const word = fc.stringMatching(/^[a-z][a-z0-9]{0,9}$/);
const id = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join('-'));
const mark = fc.record({
  centreId: id,
  code: fc.stringMatching(/^\d\.\d{6}$/),
  answers: fc.dictionary(id, fc.oneof(id, fc.nat(9999)), { maxKeys: 3, noNullPrototype: true }),
  have: fc.uniqueArray(fc.nat(39)).map((places) => places.sort((a, b) => a - b)),
  edition: fc.string({ unit: fc.constantFrom(...slipAlphabet), minLength: 4, maxLength: 4 }),
});

describe('a checklist mark', () => {
  test('reads back what was written', () => {
    expect(writeChecklistMark(birth)).toBe(text);
    expect(readChecklistMark(text)).toEqual({ ok: true, value: birth });
  });

  test('any mark comes back whole, in letters of QR’s alphanumeric mode', () => {
    fc.assert(
      fc.property(mark, (drawn) => {
        const written = writeChecklistMark(drawn);
        expect(written).toMatch(/^[0-9A-Z $%*+\-./:]{8,320}$/);
        expect(readChecklistMark(written)).toEqual({ ok: true, value: drawn });
      }),
      { numRuns: 2000 },
    );
  });

  test('no answers and no papers held', () => {
    const bare = { ...birth, answers: {}, have: [] };
    expect(readChecklistMark(writeChecklistMark(bare))).toEqual({ ok: true, value: bare });
  });
});

describe('a hostile mark is refused', () => {
  test.each([
    ['a ticket', 'MC1:T:SUOI-MAY-1:A018:20261122:7K4QM2XD'],
    ['cut short', text.slice(0, -1)],
    ['something behind it', `${text} `],
    ['a second line', `${text}\nMC1`],
    ['small letters', text.toLowerCase()],
    ['a centre with no name', text.replace('SUOI-MAY', '')],
    ['a centre longer than any', text.replace('SUOI-MAY', 'S'.repeat(41))],
    ['a path for a centre', text.replace('SUOI-MAY', '../..')],
    ['a code with a letter', text.replace('1.001193', '1.00119A')],
    ['four answers', text.replace('/PAGES.12', '/A.B/C.D/E.F')],
    ['one question answered twice', text.replace('/PAGES.12', '/FOR-WHOM.SELF')],
    ['a number too large', text.replace('12:', '99999999999999999999:')],
    ['a number written otherwise', text.replace('.12:', '.012:')],
    ['a number for a question', text.replace('PAGES', '12')],
    ['an answer without a question', text.replace('PAGES.12', '.12')],
    ['an edition with letters never used', text.replace('7K4Q', '0OI1')],
    ['places that are no number', text.replace(/B$/, 'G')],
    ['places written otherwise', text.replace(/B$/, '0B')],
    ['places beyond any list', text.replace(/B$/, 'FFFFFFFFFFF')],
    ['nothing', ''],
    ['much', `MC1:C:${'A-'.repeat(100_000)}`],
  ])('%s', (_, hostile) => {
    expect(readChecklistMark(hostile)).toEqual({ ok: false, code: 'not-a-checklist' });
  });

  test('noise is never taken for a mark, and nothing throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (noise) => {
        expect(readChecklistMark(noise).ok).toBe(false);
      }),
    );
  });

  test('one changed letter gives a mark that says what it says, or none', () => {
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.constantFrom(...'0A9Z-./:'), (at, letter) => {
        const changed = text.slice(0, at) + letter + text.slice(at + 1);
        const read = readChecklistMark(changed);
        expect(!read.ok || writeChecklistMark(read.value) === changed).toBe(true);
      }),
    );
  });
});
