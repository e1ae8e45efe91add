import { failed, ok, type Result } from '../../../shared/result.ts';
import type { Logger } from '../logger.ts';
import { type CaseFile, caseFile } from './case-file.ts';

/** The part of a catalogue that holds the cases. */
export const casesName = 'catalogue/cases.json';

/** Reads the text of `cases.json`; `detail` names the first wrong place. */
export function readCases(text: string): Result<CaseFile, 'not-json' | 'breaks-its-schema'> {
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

/**
 * The cases of the catalogue in use, read once for each. Null where it has none or they cannot be read: then nothing is
 * asked, and every paper shows in the record's words.
 */
export function casesInUse(
  procedures: {
    facts(): { readonly version: number } | undefined;
    part(name: string): string | undefined;
  },
  log: Pick<Logger, 'warn'>,
): () => CaseFile | null {
  let version: number | undefined;
  let cases: CaseFile | null = null;
  return () => {
    const now = procedures.facts()?.version;
    if (now !== version) {
      version = now;
      cases = readPart(procedures.part(casesName), log);
    }
    return cases;
  };
}

function readPart(text: string | undefined, log: Pick<Logger, 'warn'>): CaseFile | null {
  if (text === undefined) return null;
  const read = readCases(text);
  if (read.ok) return read.value;
  log.warn({ code: read.code, detail: read.detail }, 'cases refused, nothing is asked');
  return null;
}
