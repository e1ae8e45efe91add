import { understand } from '../../src/main/core/assistant/understand.ts';
import { readCatalogue } from '../../src/main/core/procedures/read-catalogue.ts';
import { openFinder } from '../../src/main/core/search/finder.ts';
import { findableOf } from '../../src/main/core/search/search.ts';
import { readSpeech } from '../../src/main/core/search/speech-file.ts';
import type { Labelled } from './questions.ts';
import type { Made } from './score.ts';

/** Opens the look-up over the catalogue that ships, as the kiosk does. */
export function openLookUp(): { ask(question: Labelled): Made; close(): void } {
  const read = readCatalogue('assets/catalogue');
  const speech = readSpeech('assets/catalogue');
  if (!read.ok || !speech.ok) throw new Error(JSON.stringify([read, speech]));
  const { catalogue, everyday } = read.value;
  const stored = catalogue.procedures.map((record) => ({
    record,
    everyday: everyday.procedures[record.code] ?? null,
  }));
  const finder = openFinder(stored.map(findableOf), speech.value);
  return {
    ask({ text, after }) {
      const { codes, aspect } = understand(finder, speech.value, text, after ?? null);
      return { codes, aspect };
    },
    close: () => finder.close(),
  };
}
