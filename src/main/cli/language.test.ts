import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../../test/support/temporary-folder.ts';
import { language } from './language.ts';

async function run(...args: string[]) {
  const said: string[] = [];
  const out = (text: string) => said.push(text);
  const list = join(temporaryFolder(), 'messages.json');
  const sentence = { vi: 'Mời chọn', en: 'Choose' };
  writeFileSync(
    list,
    JSON.stringify({ 'attract.invite': sentence, 'home.title': sentence, 'home.lead': sentence }),
  );
  const words = args[0] === 'coverage' ? [...args, `--messages=${list}`] : args;
  const code = await language(words, { stdin: (async function* () {})(), out, err: () => undefined });
  return { code, said: said.join('') };
}

function pack(recordings: Record<string, string>): string {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'hmong'));
  writeFileSync(join(folder, 'hmong', 'a.wav'), 'sound');
  const written = { language: 'hmn', name: 'Hmoob', nameVi: 'Tiếng Mông', source: 'xã', recordings };
  writeFileSync(join(folder, 'hmong', 'pack.json'), JSON.stringify(written));
  return folder;
}

test('a pack is counted by what can be played, and what is missing is listed with its sentence', async () => {
  const folder = pack({ 'home.title': 'a.wav' });
  const { code, said } = await run('coverage', '--json', `--folder=${folder}`);
  expect(code).toBe(0);
  const [report] = JSON.parse(said);
  expect(report).toMatchObject({ language: 'hmn', recorded: 1, unknown: [] });
  expect(report.missing).toEqual(['attract.invite', 'home.lead']);
  const list = await run('coverage', '--missing=hmn', `--folder=${folder}`);
  expect(list.said).not.toContain('home.title\t');
  expect(list.said).toMatch(/^attract\.invite\t.+$/mu);
});

test.each([
  ['a file that is not there', { 'home.title': 'lost.wav' }],
  ['a message there is none of', { 'home.sorcery': 'a.wav' }],
])('%s is a fault', async (_, recordings) => {
  expect((await run('coverage', `--folder=${pack(recordings)}`)).code).toBe(1);
});

test('other words are answered with the usage', async () => {
  expect((await run('covarage')).code).toBe(64);
});
