import { frameOf } from './frame.ts';
import { type Html, html } from './html.ts';
import type { Overview } from './overview.ts';
import { kioskTable, ticketTable } from './tables.ts';

/** The first page of the reference province, in Vietnamese: what it received, from whom, when. */
export function pageOf(overview: Overview): string {
  const { now, words, keeps } = overview;
  return frameOf({
    title: 'Đã nhận từ các kiosk',
    now,
    words,
    keeps,
    current: 'received',
    isLive: true,
    body: html`${figures(overview)}
<section aria-labelledby="kiosks"><h1 id="kiosks">Các kiosk</h1>${kioskTable(overview)}</section>
<section aria-labelledby="tickets"><h1 id="tickets">Số mới nhận</h1>${ticketTable(overview)}</section>`,
    foot: html`Mã tiếp nhận TN-… do tỉnh cấp cho từng mục, <b>không phải mã hồ sơ</b>. Trang không chứa tên người dân. ${doorWords(overview)}`,
  });
}

function doorWords({ door }: Overview): string {
  return door === 'open'
    ? 'Cửa đang mở: nhận cả kiosk chưa đăng ký; để chỉ nhận kiosk có chữ ký, hãy chạy với --enrolled-only.'
    : 'Chỉ nhận kiosk đã đăng ký và có chữ ký đúng.';
}

function figures({ kiosks }: Overview): Html {
  const sum = (read: (line: Overview['kiosks'][number]) => number) =>
    kiosks.reduce((total, each) => total + read(each), 0);
  const unread = sum((each) => each.unread);
  return html`<dl class="figures">
<div><dd>${sum((each) => each.ticketsToday)}</dd><dt>số cấp hôm nay</dt></div>
<div><dd>${kiosks.length}</dd><dt>kiosk đã liên lạc</dt></div>
<div><dd>${sum((each) => each.duplicates)}</dd><dt>mục gửi lại, đã bỏ qua</dt></div>
<div class="${unread > 0 ? 'attention' : ''}"><dd>${unread}</dd><dt>mục chờ tỉnh nâng cấp để đọc</dt></div>
</dl>`;
}
