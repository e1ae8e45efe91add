import { clockWords } from '../page/clock-words.ts';
import { frameOf } from '../page/frame.ts';
import { type Html, html } from '../page/html.ts';
import { openSuggestion } from '../voices/open-suggestion.ts';
import { newestSuggestions, reasonsSince, scoresSince } from '../voices/rows.ts';
import type { Office } from './office.ts';

const DAYS_MS = 30 * 86_400_000;
const MOST = 50;

const SCORES = ['Rất không hài lòng', 'Không hài lòng', 'Bình thường', 'Hài lòng', 'Rất hài lòng'];

const REASONS: ReadonlyMap<string, string> = new Map([
  ['long-wait', 'Chờ lâu'],
  ['unclear', 'Hướng dẫn khó hiểu'],
  ['came-back-again', 'Phải đi lại nhiều lần'],
  ['attitude', 'Thái độ phục vụ'],
  ['machine', 'Máy khó dùng'],
  ['other', 'Lý do khác'],
]);

/** What people think: scores of thirty days, and their own words. Nobody is named. */
export async function voicesPage({ database, now, timeZone, keys }: Office): Promise<string> {
  const at = now();
  const words = clockWords(timeZone);
  const since = words.day(at - DAYS_MS);
  const scores = new Map((await scoresSince(database, since)).map(({ score, count }) => [score, count]));
  const reasons = await reasonsSince(database, since);
  const texts = await Promise.all(
    (await newestSuggestions(database, MOST)).map(async (row) => {
      const opened = await openSuggestion(keys, row);
      return html`<li><b>${row.day}</b> ${opened.ok ? opened.value : html`<span class="quiet">không đọc được</span>`}</li>`;
    }),
  );
  return frameOf({
    title: 'Ý kiến người dân',
    now: at,
    words,
    keeps: database.keeps,
    current: 'voices',
    isLive: true,
    body: html`<section><h1>Đánh giá trong 30 ngày</h1>${scoreTable(scores)}${reasonList(reasons)}</section>
<section><h1>Góp ý</h1>${texts.length > 0 ? html`<ul class="texts">${texts}</ul>` : html`<p class="empty"><b>Chưa có góp ý nào.</b></p>`}</section>`,
    foot: html`Đánh giá không kèm tên, số thứ tự hay giờ phút.`,
  });
}

function scoreTable(scores: ReadonlyMap<number, number>): Html {
  const lines = [5, 4, 3, 2, 1].map((score) => {
    const count = scores.get(score) ?? 0;
    const most = Math.max(1, ...scores.values());
    return html`<tr><th scope="row">${SCORES[score - 1] ?? score}</th><td class="n strong">${count}</td><td class="bar"><meter min="0" max="${most}" value="${count}"></meter></td></tr>`;
  });
  return html`<table class="scores"><tbody>${lines}</tbody></table>`;
}

function reasonList(reasons: readonly { reason: string; count: number }[]): Html | null {
  if (reasons.length === 0) return null;
  return html`<p class="reasons">Lý do khi không hài lòng: ${reasons.map(
    ({ reason, count }) => html`<span class="tag">${REASONS.get(reason) ?? reason}: ${count}</span> `,
  )}</p>`;
}
