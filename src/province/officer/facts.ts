import type { DossierRow } from '../dossiers/rows.ts';
import type { NewsItem } from '../news/list.ts';
import type { ClockWords } from '../page/clock-words.ts';
import { type Html, html } from '../page/html.ts';
import type { PaymentRow } from '../payments/rows.ts';
import { paymentStates } from './words.ts';

/** 16.000 đồng */
export function dong(amountVnd: number): string {
  return `${String(amountVnd).replace(/\B(?=(\d{3})+$)/g, '.')} đồng`;
}

export function feeBox({ feeVnd }: DossierRow, payments: readonly PaymentRow[]): Html {
  const fee = feeVnd === null ? 'cán bộ tính' : feeVnd === 0 ? 'không thu' : dong(feeVnd);
  const lines = payments.map(
    ({ amountVnd, state }) =>
      html`<li>${dong(amountVnd)} <span class="state ${state}">${paymentStates[state]}</span></li>`,
  );
  return html`<section><h1>Lệ phí</h1><p>${fee}</p>${lines.length > 0 ? html`<ul class="papers">${lines}</ul>` : null}</section>`;
}

/** What happened, oldest first, in the words the citizen gets. */
export function history(
  { submittedAt }: DossierRow,
  news: readonly NewsItem[],
  words: ClockWords,
  now: number,
): Html {
  const steps = [
    { at: submittedAt, text: 'Nộp ở kiosk' },
    ...news.map((item) => ({ at: item.at, text: tell(item) })),
  ];
  return html`<section><h1>Diễn biến</h1><ol class="steps">${steps.map(
    ({ at, text }) => html`<li><b>${words.moment(at, now)}</b> ${text}</li>`,
  )}</ol></section>`;
}

function tell(item: NewsItem): string {
  switch (item.kind) {
    case 'dossier.received':
      return `Tỉnh nhận, mã ${item.reference}`;
    case 'dossier.accepted':
      return `Tiếp nhận, mã hồ sơ ${item.dossierCode}${item.appointment ? `, hẹn ${dayWords(item.appointment)}` : ''}`;
    case 'dossier.needs-more':
      return `Yêu cầu bổ sung: ${item.note}`;
    case 'dossier.result-ready':
      return `Có kết quả: ${item.where}`;
    case 'dossier.refused':
      return `Từ chối: ${item.note}`;
    default:
      return item.kind;
  }
}

const dayWords = (day: unknown) => String(day).split('-').reverse().join('/');
