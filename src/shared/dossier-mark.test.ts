import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readChecklistMark } from './checklist-mark.ts';
import { readDossierCode } from './dossier-code.ts';
import {
  dossierReferenceFrom,
  dossierSecretFrom,
  readDossierMark,
  typedReference,
  typedSecret,
  writeDossierMark,
} from './dossier-mark.ts';
import { readDraftMark, writeDraftMark } from './draft-mark.ts';
import { readScan } from './scan-reading.ts';
import { readTicketMark } from './slip-code.ts';

const bytes = (count: number) => fc.uint8Array({ minLength: count, maxLength: count });
const kiosks = fc.constantFrom('suoi-may-1', 'k', 'a'.repeat(40));

describe('the mark of a dossier', () => {
  test('says what was written, in letters of the alphanumeric mode, and is no other mark of ours', () => {
    fc.assert(
      fc.property(kiosks, bytes(8), bytes(12), (kioskId, one, two) => {
        const mark = { kioskId, reference: dossierReferenceFrom(one), secret: dossierSecretFrom(two) };
        const text = writeDossierMark(mark);
        expect(text).toMatch(/^[0-9A-Z $%*+\-./:]+$/);
        expect(readDossierMark(text)).toEqual({ ok: true, value: mark });
        for (const other of [readTicketMark, readChecklistMark, readDraftMark])
          expect(other(text).ok).toBe(false);
        expect(readDossierCode(mark.reference).ok).toBe(false);
        expect(readScan({ text, charset: 'utf8' }, 'dossier')).toEqual({ kind: 'dossier', mark, text });
        expect(readScan({ text, charset: 'utf8' }, 'identity-card').kind).toBe('unreadable');
      }),
    );
  });

  test('with a letter lost, added or changed to one we never write is refused', () => {
    const text = 'MC1:D:SUOI-MAY-1:7K4QM2XD:ABCDEFGHJKLM';
    expect(readDossierMark(text).ok).toBe(true);
    for (const broken of [text.slice(0, -1), `${text}A`, text.replace('7', '0'), text.replace(':D:', ':E:')])
      expect(readDossierMark(broken)).toEqual({ ok: false, code: 'not-a-dossier' });
  });

  test.each(['mck-7k4q-m2xd', '7K4Q M2XD', 'MCK7K4QM2XD', '7k4qm2xd', 'MCK–7K4Q–M2XD'])(
    'typed as %s is the same reference',
    (typed) => {
      expect(typedReference(typed)).toBe('MCK-7K4Q-M2XD');
    },
  );
  test.each(['', '7K4Q', 'H15.50.05.13-261008-0975', '7K4Q-M2X0', 'MCK-7K4Q-M2XD-9'])(
    'typed as %s is none',
    (typed) => {
      expect(typedReference(typed)).toBeNull();
    },
  );

  test('the secret is typed in any grouping, and only whole', () => {
    expect(typedSecret('abcd efghjk-lm')).toBe('ABCD-EFGH-JKLM');
    for (const typed of ['ABCD-EFGH-JKL', 'ABCD-EFGH-JKLMN', 'ABCD-EFGH-JKL0'])
      expect(typedSecret(typed)).toBeNull();
  });
});

test('the mark of a draft says what was written and is no dossier', () => {
  fc.assert(
    fc.property(kiosks, bytes(12), (kioskId, code) => {
      const mark = { kioskId, resumeCode: dossierSecretFrom(code) };
      const text = writeDraftMark(mark);
      expect(readDraftMark(text)).toEqual({ ok: true, value: mark });
      expect(readDossierMark(text).ok).toBe(false);
      expect(readScan({ text, charset: 'utf8' }, 'draft')).toEqual({ kind: 'draft', mark });
    }),
  );
});
