import { type Html, html } from './html.ts';
import type { Overview } from './overview.ts';

/** A kiosk that was silent for longer is marked; it may simply have no network. */
const SILENT_MS = 15 * 60_000;

export function kioskTable(overview: Overview): Html {
  if (overview.kiosks.length === 0)
    return html`<p class="empty"><b>Chưa có kiosk nào liên lạc.</b> Kiosk gửi đến địa chỉ này ngay khi có mạng; trang tự cập nhật.</p>`;
  return html`<table class="kiosks">
<thead><tr><th scope="col">Kiosk</th><th scope="col">Đăng ký</th><th scope="col">Liên lạc lần cuối</th><th scope="col" class="n">Số hôm nay</th><th scope="col" class="n">Gửi lại, đã bỏ qua</th><th scope="col" class="n">Chờ đọc</th></tr></thead>
<tbody>${overview.kiosks.map((each) => kioskRow(each, overview))}</tbody>
</table>`;
}

function kioskRow(line: Overview['kiosks'][number], { now, words }: Overview): Html {
  const at = line.lastContact.getTime();
  const silent = now - at > SILENT_MS;
  return html`<tr><th scope="row">${line.kioskId}</th>
<td>${standing(line)}</td>
<td><span class="state ${silent ? 'waiting' : 'ok'}">${silent ? 'Im lặng' : 'Đang liên lạc'}</span> ${words.moment(at, now)} <span class="quiet">${words.ago(at, now)}</span></td>
<td class="n strong">${line.ticketsToday}</td><td class="n">${line.duplicates}</td><td class="n">${line.unread}</td></tr>`;
}

/** Whether what it sends is proven to be its own, and whether its log was tampered with. */
function standing({ enrolled, findings }: Overview['kiosks'][number]): Html {
  const cut = findings.includes('truncated') ? html` <span class="tag amber">nhật ký bị cắt</span>` : null;
  const anew = findings.includes('rewritten')
    ? html` <span class="tag amber">nhật ký bị viết lại</span>`
    : null;
  return html`${enrolled ? 'Có chữ ký' : html`<span class="quiet">chưa đăng ký</span>`}${cut}${anew}`;
}

export function ticketTable(overview: Overview): Html {
  if (overview.tickets.length === 0)
    return html`<p class="empty"><b>Chưa nhận được số nào.</b> Bà con lấy số ở kiosk, số sẽ hiện ở đây.</p>`;
  return html`<table class="tickets">
<thead><tr><th scope="col">Số</th><th scope="col">Việc</th><th scope="col">Cấp lúc (giờ kiosk)</th><th scope="col">Tỉnh nhận lúc</th><th scope="col">Mã tiếp nhận</th><th scope="col">Kiosk</th></tr></thead>
<tbody>${overview.tickets.map((each) => ticketRow(each, overview))}</tbody>
</table>`;
}

function ticketRow(ticket: Overview['tickets'][number], overview: Overview): Html {
  const { now, words } = overview;
  const unverified = html` <span class="tag amber">giờ chưa xác minh</span>`;
  return html`<tr><th scope="row" class="number">${ticket.label}</th>
<td>${matter(ticket, overview)}${ticket.priority === null ? null : html` <span class="tag">ưu tiên</span>`}</td>
<td>${words.moment(ticket.issuedAt, now)}${ticket.clockVerified ? null : unverified}</td>
<td>${words.moment(ticket.receivedAt.getTime(), now)}</td>
<td class="reference">${ticket.reference}</td><td>${ticket.kioskId}</td></tr>`;
}

function matter({ procedureCode, groupId }: Overview['tickets'][number], { procedureNames }: Overview): Html {
  if (procedureCode === null) return html`Việc khác <span class="quiet">nhóm ${groupId}</span>`;
  const name = procedureNames.get(procedureCode);
  return name === undefined
    ? html`${procedureCode}`
    : html`${name} <span class="quiet">${procedureCode}</span>`;
}
