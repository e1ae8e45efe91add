import { openDossier } from '../dossiers/open-dossier.ts';
import { type DossierRow, dossierById } from '../dossiers/rows.ts';
import { newsOf } from '../news/list.ts';
import { clockWords } from '../page/clock-words.ts';
import { frameOf } from '../page/frame.ts';
import { type Html, html } from '../page/html.ts';
import { pagesOfDossier } from '../pages/rows.ts';
import { paymentsOfDossier } from '../payments/rows.ts';
import { actForms } from './act-forms.ts';
import { answersOf, papersOf } from './answers.ts';
import { stateTag } from './dossier-list.ts';
import { feeBox, history } from './facts.ts';
import type { Office } from './office.ts';
import { actOutcomes, dossierTroubles } from './words.ts';

/** One dossier, opened for the officer: what was answered, what was handed in, what can be done. */
export async function dossierPage(
  office: Office,
  dossierId: string,
  outcome: string | undefined,
): Promise<string | null> {
  const { database, now, timeZone } = office;
  const row = await dossierById(database, dossierId);
  if (!row) return null;
  const opened = await openDossier(office.keys, office.forms, {
    ...row,
    form: { id: row.formId, version: row.formVersion },
  });
  const at = now();
  const words = clockWords(timeZone);
  const news = await newsOf(database, dossierId);
  const pages = await pagesOfDossier(database, dossierId);
  const payments = await paymentsOfDossier(database, dossierId);
  return frameOf({
    title: nameOf(office, row),
    now: at,
    words,
    keeps: database.keeps,
    current: 'dossiers',
    isLive: false,
    body: html`${notice(outcome)}${head(row)}
<div class="desk"><div>
${opened.ok ? answersOf(opened.value) : html`<p class="notice bad">${dossierTroubles[opened.code]}</p>`}
${opened.ok ? papersOf(dossierId, opened.value, row.papers, pages) : null}
</div><aside>
${actForms(row)}
${feeBox(row, payments)}
${history(row, news, words, at)}
</aside></div>`,
    foot: html`Nội dung khai chỉ mở ra trên trang này; trong cơ sở dữ liệu nó vẫn niêm phong.`,
  });
}

function notice(outcome: string | undefined): Html | null {
  const known = Object.entries(actOutcomes).find(([code]) => code === outcome)?.[1];
  return known
    ? html`<p class="notice ${known.good ? 'good' : 'bad'}" role="status">${known.sentence}</p>`
    : null;
}

function head(row: DossierRow): Html {
  const ticket =
    row.ticketLabel === null ? null : html`<div><dt>Số thứ tự</dt><dd>${row.ticketLabel}</dd></div>`;
  return html`<dl class="head">
<div><dt>Trạng thái</dt><dd>${stateTag(row.status)}</dd></div>
<div><dt>Mã hồ sơ</dt><dd>${row.dossierCode ?? html`<span class="quiet">cấp khi tiếp nhận</span>`}</dd></div>
<div><dt>Phiếu của kiosk</dt><dd>${row.localReference}</dd></div>
<div><dt>Tỉnh tiếp nhận</dt><dd>${row.reference}</dd></div>
${ticket}
</dl>`;
}

const nameOf = ({ procedureNames }: Office, { procedureCode }: DossierRow) =>
  procedureNames.get(procedureCode) ?? procedureCode;
