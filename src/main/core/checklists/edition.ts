import { createHash } from 'node:crypto';
import { canonicalJson } from '../../../shared/canonical-json.ts';
import { slipAlphabet } from '../../../shared/slip-code.ts';
import type { ProcedureRecord } from '../procedures/catalogue-file.ts';
import type { ProcedureCase } from './cases.ts';

/**
 * Four letters that stand for the papers and questions of a procedure as they are now. A checklist printed under other
 * letters is told as outdated: its ticks name papers by their place.
 */
export function editionOf({ code, documents }: ProcedureRecord, { questions }: ProcedureCase): string {
  const asked = questions.map(({ id, question }) => ({
    id,
    options: question.kind === 'choice' ? question.options.map((each) => each.id) : null,
  }));
  const hash = createHash('sha256').update(canonicalJson({ code, documents, asked })).digest();
  return [...hash.subarray(0, 4)].map((byte) => slipAlphabet.charAt(byte & 31)).join('');
}
