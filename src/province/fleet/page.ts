import type { ClockWords } from '../page/clock-words.ts';
import { frameOf } from '../page/frame.ts';
import { type Html, html } from '../page/html.ts';
import type { Database } from '../store/database.ts';
import { needsOf, needWords } from './needs.ts';
import type { FleetKiosk } from './rows.ts';

export interface FleetView {
  readonly kiosks: readonly FleetKiosk[];
  /** Only those somebody should drive to. */
  readonly onlyNeedy: boolean;
  readonly now: number;
  readonly words: ClockWords;
  readonly keeps: Database['keeps'];
}

/** Every kiosk by commune, and which of them need a visit. */
export function fleetPage(view: FleetView): string {
  const { kiosks, onlyNeedy, now } = view;
  const needy = kiosks.filter((each) => needsOf(each, now).length > 0);
  const communes = Map.groupBy(onlyNeedy ? needy : kiosks, ({ centreId }) => centreId ?? '(chưa nghiệm thu)');
  const filter = onlyNeedy
    ? html`<a href="/may">Xem tất cả ${kiosks.length} kiosk</a>`
    : html`<a href="/may?can-den=1">Chỉ xem ${needy.length} kiosk cần đến</a>`;
  return frameOf({
    ...view,
    title: 'Các kiosk',
    current: 'kiosks',
    isLive: true,
    body: html`<h1>${needy.length} trên ${kiosks.length} kiosk cần người đến</h1><p>${filter}</p>
${[...communes].sort(([one], [other]) => one.localeCompare(other, 'vi')).map(([commune, list]) => table(commune, list, view))}`,
    foot: html`Không có dữ liệu của người dân ở trang này.`,
  });
}

function table(commune: string, kiosks: readonly FleetKiosk[], view: FleetView): Html {
  return html`<h2>${commune}</h2><table class="kiosks">
<thead><tr><th scope="col">Kiosk</th><th scope="col">Cần đến vì</th><th scope="col">Liên lạc lần cuối</th><th scope="col">Phiên bản</th><th scope="col" class="n">Khởi động 24 giờ</th><th scope="col">Nghiệm thu</th></tr></thead>
<tbody>${kiosks.map((each) => row(each, view))}</tbody></table>`;
}

function row(kiosk: FleetKiosk, { now, words }: FleetView): Html {
  const needs = needsOf(kiosk, now);
  const at = kiosk.lastContact.getTime();
  const why = needs.map((need) => html`<span class="tag amber">${needWords[need]}</span> `);
  return html`<tr><th scope="row">${kiosk.kioskId}</th><td>${needs.length > 0 ? why : html`<span class="state ok">ổn</span>`}</td>
<td>${words.moment(at, now)} <span class="quiet">${words.ago(at, now)}</span></td><td>${kiosk.version ?? '–'}</td>
<td class="n">${kiosk.starts}</td><td>${kiosk.acceptedAt === null ? '–' : words.moment(kiosk.acceptedAt, now)}</td></tr>`;
}
