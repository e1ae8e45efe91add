import { encode } from 'uqr';
import { writeAppointmentMark } from '../../shared/appointment-mark.ts';
import { type AppointmentRow, newestAppointments } from '../appointments/rows.ts';
import { clockWords } from '../page/clock-words.ts';
import { frameOf } from '../page/frame.ts';
import { type Html, html } from '../page/html.ts';
import { readProcedureNames } from '../page/procedure-names.ts';
import type { Office } from './office.ts';

const MOST = 50;
const names = readProcedureNames();

/** Numbers taken at home, each with its QR; the form plays the app or website of the province. */
export async function appointmentsPage({ database, now, timeZone }: Office, isBad: boolean): Promise<string> {
  const at = now();
  const words = clockWords(timeZone);
  const rows = await newestAppointments(database, MOST);
  return frameOf({
    title: 'Số lấy ở nhà',
    now: at,
    words,
    keeps: database.keeps,
    current: 'appointments',
    isLive: false,
    body: html`<section><h1>Cấp số hẹn</h1>${isBad ? html`<p class="empty"><b>Chưa cấp.</b> Xin xem lại từng ô.</p>` : null}${form(words.day(at))}</section>
<section><h1>Số đã cấp</h1>${rows.length > 0 ? table(rows) : html`<p class="empty"><b>Chưa cấp số nào.</b></p>`}</section>`,
    foot: html`Người dân đưa mã vào máy quét của ki-ốt đúng ngày để nhận số thứ tự; đưa lại vẫn là số ấy.`,
  });
}

function form(today: string): Html {
  const options = [...names].map(([code, name]) => html`<option value="${code}">${name}</option>`);
  return html`<form method="post" action="/can-bo/so-tai-nha" class="act">
<label>Trung tâm<input name="centreId" required maxlength="40" value="suoi-may"></label>
<label>Việc<select name="procedureCode">${options}</select></label>
<label>Ngày<input type="date" name="day" required value="${today}"></label>
<label>Giờ<input type="time" name="time" required value="08:00"></label>
<button class="main">Cấp số</button></form>`;
}

function table(rows: readonly AppointmentRow[]): Html {
  return html`<table><thead><tr><th scope="col">Mã</th><th scope="col">Việc</th><th scope="col">Hẹn</th><th scope="col">Nơi</th><th scope="col">Số thứ tự</th><th scope="col">QR</th></tr></thead>
<tbody>${rows.map(
    (
      row,
    ) => html`<tr><th scope="row" class="reference">${row.code}</th><td>${names.get(row.procedureCode) ?? row.procedureCode}</td>
<td>${row.time}, ${row.day.split('-').reverse().join('/')}</td><td>${row.centreId}</td><td>${row.ticketLabel ?? html`<span class="quiet">chưa đến</span>`}</td>
<td>${qr(writeAppointmentMark(row))}</td></tr>`,
  )}</tbody></table>`;
}

function qr(text: string): Html {
  const { data, size } = encode(text, { ecc: 'M', border: 4 });
  const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
  return html`<svg viewBox="0 0 ${size} ${size}" width="140" height="140" shape-rendering="crispEdges" role="img" aria-label="${text}"><path d="M0 0H${size}V${size}H0z" fill="#fff"/><path d="${path}"/></svg>`;
}
