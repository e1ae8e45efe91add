import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { failed, ok, type Result } from '../../../shared/result.ts';
import { type FormFile, formFile } from './form-file.ts';

/** The forms that ship with the kiosk. */
export const shippedForms = fileURLToPath(new URL('../../../../assets/forms', import.meta.url));

export type FormTrouble = 'unreadable' | 'not-json' | 'breaks-its-schema' | 'stands-twice';

/**
 * Every form of a folder, by file name. A form that cannot be used is told to `onTrouble` and left out; the others work.
 * `detail` names the file and the first wrong place.
 */
export function readForms(
  folder: string,
  onTrouble: (code: FormTrouble, detail: string) => void,
): readonly FormFile[] {
  const forms: FormFile[] = [];
  for (const name of formNames(folder, onTrouble)) {
    const read = readForm(join(folder, name));
    if (!read.ok) onTrouble(read.code, `${name}: ${read.detail ?? ''}`);
    else if (forms.some(({ id }) => id === read.value.id))
      onTrouble('stands-twice', `${name}: ${read.value.id}`);
    else forms.push(read.value);
  }
  return forms;
}

function formNames(folder: string, onTrouble: (code: FormTrouble, detail: string) => void): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .sort();
  } catch {
    onTrouble('unreadable', folder);
    return [];
  }
}

function readForm(file: string): Result<FormFile, FormTrouble> {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return failed('unreadable');
  }
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return failed('not-json');
  }
  const parsed = formFile.safeParse(json);
  if (parsed.success) return ok(parsed.data);
  const issue = parsed.error.issues[0];
  return failed('breaks-its-schema', `${issue?.path.join('.')}: ${issue?.message}`);
}
