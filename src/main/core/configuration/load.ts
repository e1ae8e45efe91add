import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { $ZodIssue } from 'zod/v4/core';
import type { Bilingual } from '../../../shared/contract/words.ts';
import { ok } from '../../../shared/result.ts';
import { printerFileIn, readProfile, withProfile } from './own-profile.ts';
import { type KioskConfiguration, kioskConfiguration } from './schema.ts';

export type ConfigurationCode = 'missing' | 'unreadable' | 'not-json' | 'invalid';

/** A refusal with one sentence for the technician, which names every wrong place. */
export interface RefusedConfiguration {
  readonly ok: false;
  readonly code: ConfigurationCode;
  readonly sentence: Bilingual;
}

/** Reads and checks the configuration file. Nothing is guessed and nothing is half taken over. */
export function loadConfiguration(
  path: string,
  read: (path: string) => string = (file) => readFileSync(file, 'utf8'),
): { readonly ok: true; readonly value: KioskConfiguration } | RefusedConfiguration {
  let text: string;
  try {
    text = read(path);
  } catch (error) {
    return isMissing(error)
      ? refused('missing', `Không thấy tệp cấu hình ${path}.`, `There is no configuration file ${path}.`)
      : refused(
          'unreadable',
          `Không đọc được tệp cấu hình ${path}.`,
          `The configuration file ${path} cannot be read.`,
        );
  }
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    const where = error instanceof Error ? error.message : '';
    return refused(
      'not-json',
      `Tệp cấu hình ${path} không phải JSON đúng (${where}).`,
      `The configuration file ${path} is not valid JSON (${where}).`,
    );
  }
  const file = printerFileIn(json);
  if (file !== null) {
    const profile = readProfile(resolve(dirname(path), file), read);
    if (profile === null)
      return refused(
        'invalid',
        `Tệp cấu hình ${path} có chỗ sai: printer.profile.file nêu tệp ${file}, nhưng không đọc được JSON ở đó. Hãy chạy lại "npm run kiosk -- probe … --json" và lưu vào tệp ấy.`,
        `The configuration file ${path} is wrong: printer.profile.file names ${file}, and there is no JSON to be read. Run "npm run kiosk -- probe … --json" again and keep it there.`,
      );
    json = withProfile(json, profile);
  }
  const parsed = kioskConfiguration.safeParse(json);
  if (parsed.success) return ok(parsed.data);
  const places = parsed.error.issues
    .flatMap(closest)
    .map((issue) => `${pathOf(issue)}: ${expectation(issue)}`)
    .join('; ');
  return refused(
    'invalid',
    `Tệp cấu hình ${path} có chỗ sai, hãy sửa rồi khởi động lại: ${places}.`,
    `The configuration file ${path} is wrong, mend it and start again: ${places}.`,
  );
}

function refused(code: ConfigurationCode, vi: string, en: string): RefusedConfiguration {
  return { ok: false, code, sentence: { vi, en } };
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

/** Of a choice, the alternative that was most likely meant: the one that got further than its first look. */
function closest(issue: $ZodIssue): readonly $ZodIssue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const deep = issue.errors.find((each) => each.some(({ path }) => path.length > 0));
  const atRoot = issue.errors.flat().filter(({ code }) => code === 'invalid_value');
  const [first] = atRoot;
  if (deep) return deep.flatMap(closest).map((each) => ({ ...each, path: [...issue.path, ...each.path] }));
  return first?.code === 'invalid_value'
    ? [
        {
          ...first,
          path: issue.path,
          values: atRoot.flatMap((each) => ('values' in each ? each.values : [])),
        },
      ]
    : [issue];
}

function pathOf(issue: $ZodIssue): string {
  return issue.path.length === 0 ? '(file)' : issue.path.map(String).join('.');
}

/** What was expected, in the words of the schema; the offending value is not repeated. */
function expectation(issue: $ZodIssue): string {
  if (issue.code === 'unrecognized_keys')
    return `unknown key ${issue.keys.map((key) => `"${key}"`).join(', ')}`;
  if (issue.code === 'invalid_value') return `expected ${issue.values.map(String).join(' | ')}`;
  return issue.message.charAt(0).toLowerCase() + issue.message.slice(1);
}
