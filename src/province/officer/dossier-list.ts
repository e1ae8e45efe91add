import { type DossierRow, dossiersOfDay } from '../dossiers/rows.ts';
import { type ClockWords, clockWords } from '../page/clock-words.ts';
import { frameOf } from '../page/frame.ts';
import { type Html, html } from '../page/html.ts';
import { countPages, type PageCount } from '../pages/rows.ts';
import type { Office } from './office.ts';
import { dossierStates } from './words.ts';

const MOST = 200;

/** Dossiers of the day and every older one that is still open. No answer of anybody is on it. */
export async function dossierListPage(office: Office): Promise<string> {
  const { database, now, timeZone } = office;
  const at = now();
  const words = clockWords(timeZone);
  const rows = await dossiersOfDay(database, at, timeZone, MOST);
  const pages = await countPages(
    database,
    rows.map(({ dossierId }) => dossierId),
  );
  return frameOf({
    title: 'Hồ sơ trong ngày',
    now: at,
    words,
    keeps: database.keeps,
    current: 'dossiers',
    isLive: true,
    body: html`${figures(rows)}<section aria-labelledby="dossiers"><h1 id="dossiers">Hồ sơ</h1>${table(rows, (row) => line(row, pages.get(row.dossierId), office, words, at))}</section>`,
    foot: html`Bảng này không chứa nội dung khai. Mã hồ sơ chỉ do tỉnh cấp, khi cán bộ tiếp nhận.`,
  });
}

function figures(rows: readonly DossierRow[]): Html {
  const count = (status: DossierRow['status']) => rows.filter((each) => each.status === status).length;
  const waiting = count('received');
  return html`<dl class="figures">
<div class="${waiting > 0 ? 'attention' : ''}"><dd>${waiting}</dd><dt>chờ tiếp nhận</dt></div>
<div><dd>${count('accepted')}</dd><dt>đã tiếp nhận, đang giải quyết</dt></div>
<div><dd>${count('needs-more')}</dd><dt>chờ người dân bổ sung</dt></div>
<div><dd>${count('result-ready')}</dd><dt>có kết quả hôm nay</dt></div>
</dl>`;
}

function table(rows: readonly DossierRow[], lineOf: (row: DossierRow) => Html): Html {
  if (rows.length === 0)
    return html`<p class="empty"><b>Hôm nay chưa có hồ sơ nào.</b> Hồ sơ nộp ở kiosk sẽ hiện ở đây.</p>`;
  return html`<table class="dossiers">
<thead><tr><th scope="col">Hồ sơ</th><th scope="col">Việc</th><th scope="col">Trạng thái</th><th scope="col">Số</th><th scope="col">Nộp lúc (giờ kiosk)</th><th scope="col">Tỉnh nhận lúc</th><th scope="col">Mã hồ sơ</th></tr></thead>
<tbody>${rows.map(lineOf)}</tbody>
</table>`;
}

function line(
  row: DossierRow,
  pages: PageCount | undefined,
  { procedureNames }: Office,
  words: ClockWords,
  now: number,
): Html {
  const unverified = html` <span class="tag amber">giờ chưa xác minh</span>`;
  return html`<tr><th scope="row" class="reference"><a href="/can-bo/ho-so/${row.dossierId}">${row.localReference}</a></th>
<td>${procedureNames.get(row.procedureCode) ?? row.procedureCode}</td>
<td>${stateTag(row.status)}${pagesTag(pages)}</td>
<td class="strong">${row.ticketLabel ?? '–'}</td>
<td>${words.moment(row.submittedAt, now)}${row.clockVerified ? null : unverified}</td>
<td>${words.moment(row.receivedAt.getTime(), now)}</td>
<td class="reference">${row.dossierCode ?? html`<span class="quiet">chưa có</span>`}</td></tr>`;
}

/** A dossier is whole only when all its pages are. */
function pagesTag(pages: PageCount | undefined): Html | null {
  if (!pages || pages.missing === 0) return null;
  return html` <span class="tag amber">chưa đủ: ${pages.all - pages.missing}/${pages.all} trang ảnh</span>`;
}

export function stateTag(status: DossierRow['status']): Html {
  return html`<span class="state ${status}">${dossierStates[status]}</span>`;
}
