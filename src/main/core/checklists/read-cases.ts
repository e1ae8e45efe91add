import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { failed, ok, type Result } from '../../../shared/result.ts';
import { type CaseFile, caseFile } from './case-file.ts';

/** Reads `cases.json` of a catalogue's folder; `detail` names the first wrong place. */
export function readCases(
  folder: string,
  read: (path: string) => string = (path) => readFileSync(path, 'utf8'),
): Result<CaseFile, 'missing' | 'not-json' | 'breaks-its-schema'> {
  let text: string;
  try {
    text = read(join(folder, 'cases.json'));
  } catch {
    return failed('missing');
  }
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return failed('not-json');
  }
  const parsed = caseFile.safeParse(json);
  if (parsed.success) return ok(parsed.data);
  const issue = parsed.error.issues[0];
  return failed('breaks-its-schema', `${issue?.path.join('.')}: ${issue?.message}`);
}
