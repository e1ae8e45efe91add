import { expect, test } from 'vitest';
import { runtimeTrouble } from './runtime.ts';

test('Node 20 is refused before better-sqlite3 can crash it', () => {
  expect(runtimeTrouble({ napi: '9', node: '20.20.2' })?.vi).toContain('20.20.2');
});

test('a runtime that names no Node-API is refused', () => {
  expect(runtimeTrouble({})).not.toBeNull();
});

test('the Node of this test will do', () => {
  expect(runtimeTrouble(process.versions)).toBeNull();
});
