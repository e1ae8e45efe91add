import type { Database } from '../store/database.ts';
import type { ClockWords } from './clock-words.ts';
import { type Html, html } from './html.ts';

export interface Frame {
  readonly title: string;
  readonly now: number;
  readonly words: ClockWords;
  readonly keeps: Database['keeps'];
  readonly current: Place | null;
  readonly body: Html;
  readonly foot: Html;
  /** The whole body is brought up to date by itself; not where somebody writes. */
  readonly isLive: boolean;
}

type Place = 'kiosks' | 'received' | 'dossiers' | 'appointments' | 'payments' | 'voices';

const PLACES: readonly { readonly id: Place; readonly path: string; readonly name: string }[] = [
  { id: 'received', path: '/', name: 'Đã nhận' },
  { id: 'kiosks', path: '/may', name: 'Các kiosk' },
  { id: 'dossiers', path: '/can-bo', name: 'Hồ sơ' },
  { id: 'appointments', path: '/can-bo/so-tai-nha', name: 'Số lấy ở nhà' },
  { id: 'payments', path: '/can-bo/thanh-toan', name: 'Thanh toán' },
  { id: 'voices', path: '/can-bo/y-kien', name: 'Ý kiến' },
];

const MARK = html`<svg class="mark" viewBox="0 0 84 84" aria-hidden="true"><path d="M0 0H84V84H0z" fill="#8b1a1e"/><path d="M14 18H70V24H14z" fill="#f6dfae"/><path d="M24 32H60V84H24z" fill="#fff9ec"/><path d="M24 32L43 40V84H24z" fill="#cf9f48"/><circle cx="37.5" cy="62" r="2.8" fill="#64101a"/></svg>`;

/** Acknowledged and then forgotten would break the promise: said where nobody can miss it. */
const FORGETS = html`<p class="forgets"><b>Chạy thử.</b> Dữ liệu chỉ ở trong bộ nhớ và mất khi tắt máy chủ; để giữ lại, hãy chạy với --data hoặc DATABASE_URL.</p>`;

/** What every page of the province stands in. */
export function frameOf({ title, now, words, keeps, current, body, foot, isLive }: Frame): string {
  const refresh = isLive ? html`<noscript><meta http-equiv="refresh" content="10"></noscript>` : null;
  const links = PLACES.map(
    ({ id, path, name }) =>
      html`<a href="${path}"${id === current ? html` aria-current="page"` : null}>${name}</a>`,
  );
  return html`<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · Máy chủ tỉnh mẫu</title>
<link rel="icon" href="/page/mark.svg" type="image/svg+xml">
<link rel="stylesheet" href="/page/page.css">
<link rel="stylesheet" href="/page/officer.css">
${refresh}
<script src="/page/page.js" defer></script>
</head>
<body>
<header>
<div class="who">${MARK}<p>Máy chủ tỉnh mẫu<b>${title}</b></p></div>
<nav aria-label="Các trang">${links}</nav>
<div class="when" data-live="when"><b>${words.minute(now)}</b>${words.date(now)}</div>
</header>
<p class="lost" hidden></p>${keeps === 'memory' ? FORGETS : null}
<main${isLive ? html` data-live="main"` : null}>
${body}
</main>
<footer>${foot} <a href="/openapi.json">Mô tả giao diện (OpenAPI)</a></footer>
</body>
</html>
`.text;
}
