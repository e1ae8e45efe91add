import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { FormFile } from './form-file.ts';
import { type FormTrouble, readForms } from './read-forms.ts';
import { formCalled } from './testing/forms.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'forms-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function troubles(files: Readonly<Record<string, unknown>>): [FormTrouble, string][] {
  for (const [name, content] of Object.entries(files))
    writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));
  const told: [FormTrouble, string][] = [];
  readForms(folder, (code, detail) => told.push([code, detail]));
  return told;
}

const good = formCalled('death-registration');
const changed = (change: Partial<Record<keyof FormFile, unknown>>) => ({ 'a.json': { ...good, ...change } });

test('a good form', () => expect(troubles({ 'a.json': good })).toEqual([]));

test('a folder that is not there', () => {
  const told: string[] = [];
  expect(readForms(join(folder, 'nowhere'), (code) => told.push(code))).toEqual([]);
  expect(told).toEqual(['unreadable']);
});

test('half a file', () =>
  expect(troubles({ 'a.json': '{"schema": 1,' })).toEqual([['not-json', 'a.json: ']]));

test('two files of one form: the first counts', () => {
  expect(troubles({ 'a.json': good, 'b.json': good })).toEqual([
    ['stands-twice', 'b.json: death-registration'],
  ]);
});

test('a block that prints a field nobody asks for', () => {
  const blocks = [...good.blocks, { block: 'line', pieces: [{ label: 'Tuổi:', field: 'age' }] }];
  expect(troubles(changed({ blocks }))).toEqual([
    ['breaks-its-schema', expect.stringContaining('names field "age"')],
  ]);
});

test('a field that stands nowhere on the page: what is filled in there would be lost', () => {
  const fields = [...good.fields, { id: 'age', label: { vi: 'Tuổi', en: 'Age' }, kind: 'text' }];
  expect(troubles(changed({ fields }))[0]?.[1]).toContain('"age" stands nowhere');
});

test('boxes to tick for a field that has no options', () => {
  const blocks = [...good.blocks, { block: 'line', pieces: [{ label: 'Tên:', ticks: 'dead-name' }] }];
  expect(troubles(changed({ blocks }))[0]?.[1]).toContain('has nothing to choose');
});

test('a row of a table with a cell too few', () => {
  const table = {
    block: 'table',
    columns: [
      { head: 'A', share: 1 },
      { head: 'B', share: 1 },
    ],
    rows: [['x']],
  };
  expect(troubles(changed({ blocks: [...good.blocks, table] }))[0]?.[1]).toContain('not as many cells');
});

test('a form that does not say whether its words were compared with the law', () => {
  expect(troubles(changed({ checked: undefined }))[0]?.[0]).toBe('breaks-its-schema');
});
