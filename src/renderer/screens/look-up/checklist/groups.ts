import type { Checklist, ChecklistPaper } from '../../../../shared/contract/checklists.ts';
import type { PrintableForm } from '../../../../shared/contract/documents.ts';

/** Papers that stand under one heading. `perhaps` papers have a condition each, or none that is known. */
export type PaperGroup =
  | { readonly kind: 'submit' | 'present' | 'perhaps'; readonly papers: readonly ChecklistPaper[] }
  | { readonly kind: 'onlyIf'; readonly paper: ChecklistPaper };

/** What is handed in, what is only shown, then what only some people need; each in the record's order. */
export function groupsOf({ papers }: Pick<Checklist, 'papers'>): readonly PaperGroup[] {
  const sure = papers.filter(isNeeded);
  const shown = sure.filter(({ kind }) => kind === 'present');
  const handedIn = sure.filter(({ kind }) => kind !== 'present');
  const perhaps = papers.filter((paper) => !isNeeded(paper));
  const unnamed = perhaps.filter(({ onlyIf }) => onlyIf === null);
  return [
    ...group('submit', handedIn),
    ...group('present', shown),
    ...perhaps.filter(({ onlyIf }) => onlyIf !== null).map((paper) => ({ kind: 'onlyIf' as const, paper })),
    ...group('perhaps', unnamed),
  ];
}

/** Papers this person needs and has not ticked; what is needed only in some cases is never missing. */
export function missingPapers(
  { papers }: Pick<Checklist, 'papers'>,
  have: readonly number[],
): readonly ChecklistPaper[] {
  return papers.filter((paper) => isNeeded(paper) && !have.includes(paper.place));
}

/** The form to fill for this paper, while it may be printed. */
export function formOf(
  { formId }: Pick<ChecklistPaper, 'formId'>,
  forms: readonly PrintableForm[],
): PrintableForm | null {
  return forms.find(({ id }) => id === formId) ?? null;
}

/** Forms that belong to none of the papers listed: they stand in a list of their own. */
export function formsApart(
  { papers }: Pick<Checklist, 'papers'>,
  forms: readonly PrintableForm[],
): readonly PrintableForm[] {
  return forms.filter(({ id }) => !papers.some(({ formId }) => formId === id));
}

export const pictogramOf: Readonly<Record<ChecklistPaper['kind'], string>> = {
  form: 'to-khai',
  submit: 'ban-chinh',
  present: 'can-cuoc',
  conditional: 'uy-quyen',
};

function isNeeded({ need }: ChecklistPaper): boolean {
  return need !== 'only-if';
}

function group(
  kind: 'submit' | 'present' | 'perhaps',
  papers: readonly ChecklistPaper[],
): readonly PaperGroup[] {
  return papers.length > 0 ? [{ kind, papers }] : [];
}
