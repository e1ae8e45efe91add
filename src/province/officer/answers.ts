import type { Answer } from '../../shared/form/answer.ts';
import type { QuestionPage } from '../../shared/form/form.ts';
import { spellAnswer } from '../../shared/form/spell.ts';
import { neededPapers, shownPages } from '../../shared/form/walk.ts';
import type { OpenDossier } from '../dossiers/open-dossier.ts';
import type { HandedPaper } from '../dossiers/rows.ts';
import { type Html, html } from '../page/html.ts';
import type { PageRow } from '../pages/rows.ts';

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
export function papersOf(
  dossierId: string,
  { form, answers }: OpenDossier,
  handed: readonly HandedPaper[],
  pages: readonly PageRow[],
): Html | null {
  const needed = neededPapers(form, answers);
  if (needed.length === 0) return null;
  const lines = needed.map(({ id, name }) => {
    const paper = handed.find(({ paperId }) => paperId === id);
    const own = pages.filter(({ paperId }) => paperId === id);
    return html`<li>${name.vi} <span class="tag">${how(paper)}</span>${pictures(dossierId, name.vi, own)}</li>`;
  });
  const missing = pages.filter(({ isComplete }) => !isComplete).length;
  return html`<section><h1>Giấy tờ</h1>${missing > 0 ? waiting(missing, pages.length) : null}<ul class="papers">${lines}</ul></section>`;
}

/** Each page opens in full; one that is not there yet says so. */
function pictures(dossierId: string, name: string, pages: readonly PageRow[]): Html | null {
  if (pages.length === 0) return null;
  return html`<div class="pages">${pages.map(({ sha256, isComplete }, index) => {
    const label = `${name}, trang ${index + 1}`;
    const address = `/can-bo/ho-so/${dossierId}/trang/${sha256}`;
    return isComplete
      ? html`<a href="${address}"><img src="${address}" alt="${label}"></a>`
      : html`<span class="missing">Trang ${index + 1} chưa tới</span>`;
  })}</div>`;
}

const waiting = (missing: number, all: number) =>
  html`<p class="notice bad" role="status">Hồ sơ chưa đủ: còn ${missing} trong ${all} trang ảnh chưa tới. Kiosk tự gửi tiếp khi có mạng.</p>`;

function how(paper: HandedPaper | undefined): string {
  if (!paper) return 'chưa có';
  return paper.how === 'photographed' ? `ảnh chụp, ${paper.pages.length} trang` : 'bản chính, xem tại quầy';
}
