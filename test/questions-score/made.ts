import { understand } from '../../src/main/core/assistant/understand.ts';
import { readCatalogue } from '../../src/main/core/procedures/read-catalogue.ts';
import { openSearch } from '../../src/main/core/search/search.ts';
import type { Labelled } from './questions.ts';
import type { Made } from './score.ts';

export interface LookUp {
  ask(question: Labelled): Made;
  close(): void;
}

/** Opens the look-up over the catalogue that ships, as the kiosk does. */
export function openLookUp(): LookUp {
  const read = readCatalogue('assets/catalogue');
  if (!read.ok) throw new Error(`${read.code} ${read.detail}`);
  const { catalogue, everyday, parts } = read.value;
  const all = catalogue.procedures.map((record) => ({
    record,
    everyday: everyday.procedures[record.code] ?? null,
  }));
  const search = openSearch(
    {
      facts: () => ({ version: 1 }),
      all: () => all,
      find: (code) => all.find(({ record }) => record.code === code),
      part: (name) => parts.get(name),
    },
    { warn: (_facts: object, message: string) => fail(message) },
  );
  const current = search.inUse();
  if (!current) throw new Error('no catalogue');
  return {
    ask({ text, after }) {
      const { codes, aspect } = understand(current, text, after ?? null);
      return { codes, aspect };
    },
    close: () => search.close(),
  };
}

function fail(message: string): never {
  throw new Error(message);
}
