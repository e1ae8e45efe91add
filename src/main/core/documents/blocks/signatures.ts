import type { FormBlockOf } from '../form-file.ts';
import { measures, textWidth } from '../page/a4.ts';
import { dotted, type Mark, moved, type Style, text } from '../page/mark.ts';
import { type Unit, unit } from '../page/unit.ts';
import { centred, noteMark, plain, type Setting } from './setting.ts';

/** Room to sign in, above a name where one is printed. */
const signingRoom = 52;
const gap = 12;
const hintStyle: Style = { size: measures.small, weight: 'italic' };

/** Who signs, side by side, each with room for a hand. Stays in one piece. */
export function laySignatures({ columns }: FormBlockOf<'signatures'>, setting: Setting): Unit[] {
  const { ruler, filled } = setting;
  const size = columns.length > 2 ? 8.6 : measures.text;
  const places = placesOf(columns.length);
  const laid = columns.map((column, index) => {
    const { left, room } = places[index] ?? { left: 0, room: textWidth };
    const note = noteMark(column.note, ruler);
    const head = centred(column.head, ruler, { size, weight: 'bold' }, 14, left, room - note.width);
    const last = head.marks.at(-1);
    const noteAt =
      last?.mark === 'text' ? note.at(last.x + ruler.width(last.text, { size, weight: 'bold' }), last.y) : [];
    const hint = centred(column.under ?? '', ruler, hintStyle, 11.5, left, room);
    const name = (column.field && filled.words(column.field)) ?? '';
    const below = centred(name, ruler, { size, weight: 'bold' }, 14, left, room);
    return { head: { height: head.height, marks: [...head.marks, ...noteAt] }, hint, below };
  });
  const heads = Math.max(...laid.map(({ head }) => head.height));
  const nameAt = heads + Math.max(...laid.map(({ hint }) => hint.height)) + signingRoom * setting.density;
  const marks = laid.flatMap(({ head, hint, below }) => [
    ...head.marks,
    ...down(hint.marks, heads),
    ...down(below.marks, nameAt),
  ]);
  return [unit(nameAt + Math.max(...laid.map(({ below }) => below.height)) + 4, withoutBlanks(marks))];
}

/** One who signs alone signs on the right. */
function placesOf(count: number): { readonly left: number; readonly room: number }[] {
  const width = textWidth / Math.max(2, count);
  const room = width - gap;
  if (count === 1) return [{ left: width + gap / 2, room }];
  return Array.from({ length: count }, (_, index) => ({ left: index * width + gap / 2, room }));
}

function down(marks: readonly Mark[], dy: number): Mark[] {
  return marks.map((mark) => moved(mark, 0, dy));
}

function withoutBlanks(marks: readonly Mark[]): Mark[] {
  return marks.filter((mark) => mark.mark !== 'text' || mark.text !== '');
}

/** "Làm tại ……, ngày … tháng … năm ……", from the right edge. Never filled in: it is the day somebody signs. */
export function layPlaceAndDate({ label }: FormBlockOf<'place-and-date'>, { ruler }: Setting): Unit[] {
  const parts = [
    { words: label, room: label === '' ? 130 : 110 },
    { words: ', ngày', room: 24 },
    { words: 'tháng', room: 24 },
    { words: 'năm', room: 38 },
  ];
  const total = parts.reduce((sum, { words, room }) => sum + ruler.width(words, plain) + room + 6, 0);
  const marks: Mark[] = [];
  let x = textWidth - total;
  for (const { words, room } of parts) {
    marks.push(text(x, 14, words, plain));
    x += ruler.width(words, plain) + 3;
    marks.push(dotted(x, x + room, 16));
    x += room + 3;
  }
  return [unit(8, [], true), unit(24, withoutBlanks(marks), true)];
}
