import { clockWords } from '../page/clock-words.ts';
import { frameOf } from '../page/frame.ts';
import { type Html, html } from '../page/html.ts';
import { type CallbackRow, strayCallbacks } from '../payments/callback-rows.ts';
import { newestPayments, type PaymentRow } from '../payments/rows.ts';
import { dong } from './facts.ts';
import type { Office } from './office.ts';
import { paymentStates, strayOutcomes } from './words.ts';

const MOST = 200;

/** Payments kiosks have shown, and a bank to be played by hand. */
export async function paymentsPage({ database, now, timeZone }: Office): Promise<string> {
  const at = now();
  const words = clockWords(timeZone);
  const payments = await newestPayments(database, MOST);
  const stray = await strayCallbacks(database, MOST);
  return frameOf({
    title: 'Thanh toán',
    now: at,
    words,
    keeps: database.keeps,
    current: 'payments',
    isLive: true,
    body: html`<section aria-labelledby="payments"><h1 id="payments">Mã đã hiện ở kiosk</h1>${table(payments, (ms) => words.moment(ms, at))}</section>
${stray.length > 0 ? html`<section aria-labelledby="stray"><h1 id="stray">Tiền cần người xem</h1>${strayTable(stray, (ms) => words.moment(ms, at))}</section>` : null}`,
    foot: html`Nút "Giả ngân hàng báo có" gửi một thông báo có chữ ký như ngân hàng gửi; bấm hai lần vẫn là một lần chuyển.`,
  });
}

type Moment = (ms: number) => string;

function table(rows: readonly PaymentRow[], moment: Moment): Html {
  if (rows.length === 0)
    return html`<p class="empty"><b>Chưa có khoản nào.</b> Mã trả tiền hiện ở kiosk sẽ có ở đây.</p>`;
  return html`<table class="payments">
<thead><tr><th scope="col" class="n">Số tiền</th><th scope="col">Nội dung</th><th scope="col">Tài khoản</th><th scope="col">Trạng thái</th><th scope="col">Hiện lúc</th><th scope="col">Kiosk</th><th scope="col"></th></tr></thead>
<tbody>${rows.map((each) => line(each, moment))}</tbody></table>`;
}

function line(row: PaymentRow, moment: Moment): Html {
  const confirmed = row.confirmedAt && html` <span class="quiet">${moment(row.confirmedAt.getTime())}</span>`;
  const button =
    row.state === 'confirmed'
      ? html`<span class="quiet">${row.bankReference}</span>`
      : html`<form method="post" action="/can-bo/thanh-toan/${row.paymentId}/da-tra"><button>Giả ngân hàng báo có</button></form>`;
  return html`<tr><th scope="row" class="n strong">${dong(row.amountVnd)}</th><td class="reference">${row.purpose}</td>
<td>${row.payee.name} <span class="quiet">${row.payee.account}</span></td>
<td><span class="state ${row.state}">${paymentStates[row.state]}</span>${confirmed}</td>
<td>${moment(row.shownAt)}</td><td>${row.kioskId}</td><td class="n">${button}</td></tr>`;
}

function strayTable(rows: readonly CallbackRow[], moment: Moment): Html {
  return html`<table><thead><tr><th scope="col" class="n">Số tiền</th><th scope="col">Nội dung</th><th scope="col">Mã của ngân hàng</th><th scope="col">Nhận lúc</th><th scope="col">Vì sao</th></tr></thead>
<tbody>${rows.map(
    (
      each,
    ) => html`<tr><th scope="row" class="n">${dong(each.amountVnd)}</th><td>${each.purpose}</td><td>${each.bankReference}</td>
<td>${moment(each.receivedAt.getTime())}</td><td><span class="tag amber">${each.outcome === 'confirmed' ? '' : strayOutcomes[each.outcome]}</span></td></tr>`,
  )}</tbody></table>`;
}
