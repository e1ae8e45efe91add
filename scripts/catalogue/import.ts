import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { capture } from './capture.ts';
import { corrections } from './corrections.ts';
import { recordOf } from './record-of.ts';

const file = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const read = (path: string): unknown => JSON.parse(readFileSync(file(path), 'utf8'));

/** The catalogue file (schema 2) made of the capture and the corrections. */
export function importedCatalogue(): string {
  const captured = capture.parse(read('capture-2026-07-18.json'));
  const known = corrections.parse(read('corrections.json'));
  const codes = new Set(captured.procedures.map(({ code }) => code));
  const strangers = [known.fees, known.times, known.doubts, known.forms]
    .flatMap((each) => Object.keys(each))
    .filter((code) => !codes.has(code));
  if (strangers.length > 0) throw new Error(`corrections for unknown procedures: ${strangers.join(', ')}`);
  const catalogue = {
    schema: 2,
    asOf: captured.asOf,
    source: captured.source,
    procedures: captured.procedures.map((record) => recordOf(record, known)),
  };
  return `${JSON.stringify(catalogue, null, 1)}\n`;
}

if (import.meta.main) writeFileSync(file('../../assets/catalogue/procedures.json'), importedCatalogue());
