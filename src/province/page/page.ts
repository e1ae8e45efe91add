import { type Html, html } from './html.ts';
import type { Overview } from './overview.ts';
import { kioskTable, ticketTable } from './tables.ts';

const MARK = html`<svg class="mark" viewBox="0 0 84 84" aria-hidden="true"><path d="M0 0H84V84H0z" fill="#8b1a1e"/><path d="M14 18H70V24H14z" fill="#f6dfae"/><path d="M24 32H60V84H24z" fill="#fff9ec"/><path d="M24 32L43 40V84H24z" fill="#cf9f48"/><circle cx="37.5" cy="62" r="2.8" fill="#64101a"/></svg>`;

/** Acknowledged and then forgotten would break the promise: said where nobody can miss it. */
const FORGETS = html`<p class="forgets"><b>Chạy thử.</b> Dữ liệu chỉ ở trong bộ nhớ và mất khi tắt máy chủ; để giữ lại, hãy chạy với --data hoặc DATABASE_URL.</p>`;

/** The page of the reference province, in Vietnamese: what it received, from whom, when. */
export function pageOf(overview: Overview): string {
  const { now, words } = overview;
  return html`<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Tỉnh đã nhận · Máy chủ tỉnh mẫu</title>
<link rel="icon" href="/page/mark.svg" type="image/svg+xml">
<link rel="stylesheet" href="/page/page.css">
<noscript><meta http-equiv="refresh" content="10"></noscript>
<script src="/page/page.js" defer></script>
</head>
<body>
<header>
<div class="who">${MARK}<p>Máy chủ tỉnh mẫu<b>Đã nhận từ các kiosk</b></p></div>
<div class="when" data-live="when"><b>${words.minute(now)}</b>${words.date(now)}</div>
</header>
<p class="lost" hidden></p>${overview.keeps === 'memory' ? FORGETS : null}
<main data-live="main">
${figures(overview)}
<section aria-labelledby="kiosks"><h1 id="kiosks">Các kiosk</h1>${kioskTable(overview)}</section>
<section aria-labelledby="tickets"><h1 id="tickets">Số mới nhận</h1>${ticketTable(overview)}</section>
</main>
<footer>Mã tiếp nhận TN-… do tỉnh cấp cho từng mục, <b>không phải mã hồ sơ</b>. Trang không chứa tên người dân. <a href="/openapi.json">Mô tả giao diện (OpenAPI)</a></footer>
</body>
</html>
`.text;
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
