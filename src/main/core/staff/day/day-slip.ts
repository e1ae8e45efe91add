import type { SheetBlock, SheetSlip } from '../../../../devices/contract.ts';
import type { DayFigures } from '../../../../shared/contract/staff.ts';
import type { KioskConfiguration } from '../../configuration/schema.ts';
import { localClock } from '../../tickets/local-time.ts';

/** The paper a closed day leaves: its figures, what has not arrived at the province, and the seal of the audit chain. */
export function daySlip(
  figures: DayFigures,
  { centre, kiosk }: Pick<KioskConfiguration, 'centre' | 'kiosk'>,
  wallMs: number,
): SheetSlip {
  const { time, date } = localClock(wallMs, centre.timeZone, 'vi');
  const list = (heading: string, tally: DayFigures['byService']): SheetBlock[] => [
    { block: 'text', text: heading, weight: 'strong' },
    { block: 'facts', facts: tally.map(({ name, count }) => ({ label: name, value: `${count}` })) },
  ];
  return {
    kind: 'sheet',
    language: 'vi',
    centreTitle: centre.title.vi,
    centreName: centre.name.vi.toUpperCase(),
    heading: 'KẾT THÚC NGÀY',
    title: `Ngày ${written(figures.day)}, ${kiosk.name}`,
    blocks: [
      { block: 'facts', facts: [{ label: 'Số đã cấp', value: `${figures.numbers}` }] },
      ...list('Theo việc', figures.byService),
      { block: 'rule', tear: false },
      ...list('Đã dùng máy để', figures.byChannel),
      { block: 'rule', tear: false },
      ...list('Số đến tay người dân', figures.byOutcome),
      { block: 'rule', tear: false },
      ...(figures.ratings.length > 0 ? list('Đánh giá', figures.ratings) : []),
      {
        block: 'facts',
        facts: [
          { label: 'Bỏ giữa chừng', value: `${figures.abandoned}` },
          { label: 'Chưa gửi lên tỉnh', value: `${figures.unsent}` },
          { label: 'Tỉnh trả lại', value: `${figures.parked}` },
        ],
      },
      { block: 'rule', tear: false },
      {
        block: 'facts',
        facts: [
          { label: 'Nhật ký, dòng', value: `${figures.head.seq}` },
          { label: 'Dấu niêm', value: grouped(figures.head.hash.slice(0, 16)) },
        ],
      },
    ],
    foot: [`Kết thúc lúc ${time}, ${date}.`, 'Mục chưa gửi vẫn nằm trong máy và tự gửi khi có mạng.'],
    practiceMark: null,
    copyMark: null,
  };
}

/** 2026-11-22 → 22/11/2026 */
function written(day: string): string {
  return day.split('-').reverse().join('/');
}

function grouped(hash: string): string {
  return (hash.match(/.{4}/gu) ?? []).join(' ');
}
