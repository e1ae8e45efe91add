import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { importedCatalogue } from './import.ts';

test('the catalogue is the capture and its corrections, and nothing written in between', () => {
  expect(readFileSync('assets/catalogue/procedures.json', 'utf8')).toBe(importedCatalogue());
});
