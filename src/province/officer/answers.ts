import type { Answer } from '../../shared/form/answer.ts';
import type { QuestionPage } from '../../shared/form/form.ts';
import { spellAnswer } from '../../shared/form/spell.ts';
import { neededPapers, shownPages } from '../../shared/form/walk.ts';
import type { OpenDossier } from '../dossiers/open-dossier.ts';
import type { HandedPaper } from '../dossiers/rows.ts';
import { type Html, html } from '../page/html.ts';

/** Question by question in the form's own order, uncovered: the officer compares them with the papers. */
export function answersOf({ form, answers }: OpenDossier): Html {
  const shown = shownPages(form, answers).filter(({ field }) => field.kind !== 'card');
  const groups = form.groups.map(({ id, name }) => ({
    name,
    pages: shown.filter(({ group }) => group === id),
  }));
  return html`${groups
    .filter(({ pages }) => pages.length > 0)
    .map(
      ({ name, pages }) =>
        html`<section><h1>${name.vi}</h1><dl class="answers">${pages.map((page) =>
          line(page, answers[page.id]),
        )}</dl></section>`,
    )}`;
}

function line(page: QuestionPage, given: Answer | undefined): Html {
  const words =
    given === undefined ? html`<span class="quiet">để trống</span>` : html`${spellAnswer(page, given, 'vi')}`;
  return html`<div><dt>${page.label.vi}</dt><dd>${words}</dd></div>`;
}

/** Papers of this case, and how each came. */
export function papersOf({ form, answers }: OpenDossier, handed: readonly HandedPaper[]): Html | null {
  const needed = neededPapers(form, answers);
  if (needed.length === 0) return null;
  const lines = needed.map(({ id, name }) => {
    const paper = handed.find(({ paperId }) => paperId === id);
    return html`<li>${name.vi} <span class="tag">${how(paper)}</span></li>`;
  });
  return html`<section><h1>Giấy tờ</h1><ul class="papers">${lines}</ul></section>`;
}

function how(paper: HandedPaper | undefined): string {
  if (!paper) return 'chưa có';
  return paper.how === 'photographed' ? `ảnh chụp, ${paper.pages.length} trang` : 'bản chính, xem tại quầy';
}
