import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { largestDocument, readDocument } from './read-document.ts';

let folder: string;
const id = '0190f4a0-0000-7000-8000-000000000001';
const file = () => join(folder, `${id}.pdf`);
const hash = (bytes: string) => createHash('sha256').update(bytes).digest('hex');

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'documents-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('the bytes that were written down are the bytes that are printed', async () => {
  writeFileSync(file(), '%PDF-1.7 a');
  expect(await readDocument(folder, id, hash('%PDF-1.7 a'))).toMatchObject({
    ok: true,
    value: { file: file() },
  });
  expect(await readDocument(folder, id, hash('%PDF-1.7 b'))).toMatchObject({ ok: false, code: 'changed' });
});

test('no file, no PDF, a file without end: each is refused by its name', async () => {
  expect(await readDocument(folder, id, hash(''))).toMatchObject({ code: 'missing' });
  writeFileSync(file(), '<html>');
  expect(await readDocument(folder, id, hash('<html>'))).toMatchObject({ code: 'not-pdf' });
  truncateSync(file(), 100 * largestDocument);
  expect(await readDocument(folder, id, hash(''))).toMatchObject({ code: 'too-large' });
});
