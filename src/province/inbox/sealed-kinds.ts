import { z } from 'zod';
import type { ProvinceForms } from '../dossiers/forms.ts';
import { openDossier } from '../dossiers/open-dossier.ts';
import type { ProvinceKeys } from '../sealing/keys.ts';
import { sealed } from '../sealing/unseal.ts';
import { openSuggestion } from '../voices/open-suggestion.ts';
import type { ContentChecks, ContentVerdict } from './contents.ts';

const dossier = z.object({
  dossierId: z.string(),
  procedureCode: z.string(),
  form: z.object({ id: z.string(), version: z.int() }),
  papers: z.array(z.object({ paperId: z.string() })),
  sealed,
});
const suggestion = z.object({ suggestionId: z.string(), sealed });

/** Looks into what was sealed for this province before it is acknowledged: unreadable is told, never swallowed. */
export function sealedKinds(keys: ProvinceKeys, forms: ProvinceForms): ContentChecks {
  return new Map([
    [
      'dossier.submitted',
      async (payload): Promise<ContentVerdict> => {
        const given = dossier.parse(payload);
        const opened = await openDossier(keys, forms, given);
        if (!opened.ok) return opened.code === 'unknown-form' ? 'unread' : opened.code;
        const known = new Set(opened.value.form.papers.map(({ id }) => id));
        return given.papers.every(({ paperId }) => known.has(paperId)) ? 'fits' : 'bad-content';
      },
    ],
    [
      'suggestion.given',
      async (payload): Promise<ContentVerdict> => {
        const opened = await openSuggestion(keys, suggestion.parse(payload));
        return opened.ok ? 'fits' : opened.code;
      },
    ],
  ]);
}
