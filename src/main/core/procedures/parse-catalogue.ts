import type { ZodType } from 'zod';
import { type Calendar, yearCalendar } from '../../../shared/contract/calendar.ts';
import { failed, ok, type Result } from '../../../shared/result.ts';
import {
  type CatalogueFile,
  catalogueFile,
  type EverydayFile,
  everydayFile,
  type FirstScreenFile,
  firstScreenFile,
  type LawFile,
  type LocalFeesFile,
  lawFile,
  localFeesFile,
} from './catalogue-file.ts';

/** What the files of a catalogue hold. */
export interface CatalogueContents {
  readonly catalogue: CatalogueFile;
  readonly everyday: EverydayFile;
  readonly firstScreen: FirstScreenFile;
  readonly law: LawFile;
  readonly localFees: LocalFeesFile | null;
  readonly calendar: Calendar;
  /** Texts of the parts other capabilities own, by name: `catalogue/cases.json`. */
  readonly parts: ReadonlyMap<string, string>;
}

export type CatalogueTrouble = 'missing' | 'not-json' | 'breaks-its-schema' | 'names-an-unknown-procedure';

type Files = ReadonlyMap<string, Uint8Array>;
type Read<Value> = Result<Value, CatalogueTrouble>;

/** Parses every file by its schema; `detail` names the file and the first wrong place. */
export function parseCatalogue(
  files: Files,
  partSchemas: Readonly<Record<string, ZodType>> = {},
): Read<CatalogueContents> {
  const catalogue = parse(files, 'catalogue/procedures.json', catalogueFile);
  if (!catalogue.ok) return catalogue;
  const everyday = parse(files, 'catalogue/everyday.json', everydayFile);
  if (!everyday.ok) return everyday;
  const firstScreen = parse(files, 'catalogue/first-screen.json', firstScreenFile);
  if (!firstScreen.ok) return firstScreen;
  const law = parse(files, 'catalogue/law.json', lawFile);
  if (!law.ok) return law;
  const localFees = files.has(localFeesName) ? parse(files, localFeesName, localFeesFile) : ok(null);
  if (!localFees.ok) return localFees;
  const calendar = all(
    [...files.keys()].filter((name) => name.startsWith('calendar/')),
    (name) => parse(files, name, yearCalendar),
  );
  if (!calendar.ok) return calendar;
  const others = all(
    [...files.keys()].filter((name) => !name.startsWith('calendar/') && !own.has(name)),
    (name) => {
      const read = parse(files, name, partSchemas[name]);
      return read.ok ? ok([name, JSON.stringify(read.value)] as const) : read;
    },
  );
  if (!others.ok) return others;

  const known = new Set(catalogue.value.procedures.map(({ code }) => code));
  const named = [
    ...Object.keys(everyday.value.procedures),
    ...firstScreen.value.tiles.flatMap((tile) => tile.procedures),
    ...(localFees.value?.fees ?? []).map(({ code }) => code),
  ];
  const unknown = named.find((code) => !known.has(code));
  if (unknown !== undefined) return failed('names-an-unknown-procedure', unknown);
  return ok({
    catalogue: catalogue.value,
    everyday: everyday.value,
    firstScreen: firstScreen.value,
    law: law.value,
    localFees: localFees.value,
    calendar: calendar.value,
    parts: new Map(others.value),
  });
}

const localFeesName = 'catalogue/local-fees.json';
const own: ReadonlySet<string> = new Set([
  'catalogue/procedures.json',
  'catalogue/everyday.json',
  'catalogue/first-screen.json',
  'catalogue/law.json',
  localFeesName,
]);

function parse<Value>(files: Files, name: string, schema: ZodType<Value>): Read<Value>;
function parse(files: Files, name: string, schema: ZodType | undefined): Read<unknown>;
function parse(files: Files, name: string, schema: ZodType | undefined): Read<unknown> {
  const bytes = files.get(name);
  if (!bytes) return failed('missing', name);
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return failed('not-json', name);
  }
  if (!schema) return ok(json);
  const parsed = schema.safeParse(json);
  if (parsed.success) return ok(parsed.data);
  const issue = parsed.error.issues[0];
  return failed('breaks-its-schema', `${name}: ${issue?.path.join('.')}: ${issue?.message}`);
}

function all<Value>(names: readonly string[], read: (name: string) => Read<Value>): Read<Value[]> {
  const values: Value[] = [];
  for (const name of names) {
    const one = read(name);
    if (!one.ok) return one;
    values.push(one.value);
  }
  return ok(values);
}
