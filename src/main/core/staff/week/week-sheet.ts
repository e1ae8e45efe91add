import type { SheetBlock, SheetSlip } from '../../../../devices/contract.ts';
import type { KioskConfiguration } from '../../configuration/schema.ts';
import type { WeekFigures } from './week-figures.ts';

/** Facts one block of a slip holds. */
const mostFacts = 20;

/** The week for the head of the centre, on one or two A4 pages. Counts alone: nobody is in it. */
export function weekSheet(
  figures: WeekFigures,
  { centre, kiosk }: Pick<KioskConfiguration, 'centre' | 'kiosk'>,
): SheetSlip {
  return {
    kind: 'sheet',
    language: 'vi',
    centreTitle: centre.title.vi,
    centreName: centre.name.vi.toUpperCase(),
    heading: 'SỬ DỤNG MÁY TRONG TUẦN',
    title: `${kiosk.name}, từ ${written(figures.from)} đến ${written(figures.to)}`,
    blocks: [
      ...part('Số đã cấp theo giờ', figures.byHour),
      ...part('Việc được hỏi nhiều nhất', figures.byMatter),
      ...part('Thời gian chờ đến lượt', figures.waiting),
      ...part('Bỏ giữa chừng, ở trang nào', figures.leftAt),
      ...part('Máy tạm ngừng', figures.stops),
      strong(`Thủ tục chưa ai hỏi trong tuần: ${figures.neverUsed.count}`),
      plain(figures.neverUsed.some.join('; ') || 'Không có.'),
    ],
    foot: ['Chỉ là số đếm: không có tên, số giấy tờ hay giờ phút của ai.'],
    practiceMark: null,
    copyMark: null,
  };
}

function part(heading: string, facts: WeekFigures['byHour']): SheetBlock[] {
  if (facts.length === 0) return [strong(heading), plain('Không có.')];
  const block: SheetBlock = {
    block: 'facts',
    facts: facts.slice(0, mostFacts).map(({ name, value }) => ({ label: name.slice(0, 200), value })),
  };
  return [strong(heading), block];
}

const strong = (text: string): SheetBlock => ({ block: 'text', text, weight: 'strong' });
const plain = (text: string): SheetBlock => ({ block: 'text', text: text.slice(0, 600), weight: 'normal' });

function written(day: string): string {
  return day.split('-').reverse().join('/');
}
