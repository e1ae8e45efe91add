import type { FormBlockOf } from '../form-file.ts';
import { measures, textWidth } from '../page/a4.ts';
import { solid, text } from '../page/mark.ts';
import { type Unit, unit } from '../page/unit.ts';
import { wrap } from '../page/wrap.ts';
import { centred, type Setting } from './setting.ts';

const nation = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
const motto = 'Độc lập - Tự do - Hạnh phúc';

/** National title and motto over a rule as long as the motto (Decree 30/2020/NĐ-CP, appendix I, part II, 1). */
export function layHeading({ left }: FormBlockOf<'heading'>, { ruler }: Setting): Unit[] {
  const title = centred(nation, ruler, { size: 12.5, weight: 'bold' }, 17);
  const line = centred(motto, ruler, { size: 13, weight: 'bold' }, 17);
  const wide = ruler.width(motto, { size: 13, weight: 'bold' });
  const ruleAt = title.height + line.height + 1;
  const from = (textWidth - wide) / 2;
  const corner = left.flatMap((words) => wrap(words, ruler, small, textWidth));
  return [
    ...corner.map((words) =>
      unit(14, [text(textWidth - ruler.width(words, small), small.size, words, small)], true),
    ),
    unit(
      ruleAt + 8,
      [
        ...title.marks,
        ...line.marks.map((mark) => ({ ...mark, ...('y' in mark && { y: mark.y + title.height }) })),
        solid(from, ruleAt, from + wide, ruleAt),
      ],
      true,
    ),
  ];
}

const small = { size: measures.small, weight: 'italic' } as const;

export function layTitle({ text: words, under }: FormBlockOf<'title'>, { ruler }: Setting): Unit[] {
  const title = centred(words, ruler, { size: measures.title, weight: 'bold' }, 20);
  const lines = under === undefined ? null : centred(under, ruler, { size: 11, weight: 'italic' }, 14);
  return [
    unit(title.height + 6, shifted(title.marks, 6), true),
    ...(lines ? [unit(lines.height, lines.marks, true)] : []),
    unit(6, [], true),
  ];
}

function shifted(marks: ReturnType<typeof centred>['marks'], dy: number): typeof marks {
  return marks.map((mark) => (mark.mark === 'line' ? mark : { ...mark, y: mark.y + dy }));
}
