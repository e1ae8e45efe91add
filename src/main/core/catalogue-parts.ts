import { caseFile } from './checklists/case-file.ts';
import type { PartSchemas } from './procedures/open-bundle.ts';
import { lifeEventsFile, speechFile } from './search/speech-file.ts';

/** Files of the signed catalogue that other capabilities own: one that breaks its schema refuses the whole catalogue. */
export const catalogueParts: PartSchemas = {
  'catalogue/cases.json': caseFile,
  'catalogue/speech.json': speechFile,
  'catalogue/life-events.json': lifeEventsFile,
};
