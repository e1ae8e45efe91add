import { a4, textWidth } from './a4.ts';
import { type Mark, type Style, text } from './mark.ts';
import type { Ruler } from './ruler.ts';

const bold: Style = { size: 13, weight: 'bold' };
const widest = textWidth - 20;

/** A framed mark at the head and at the end of a page, so that no cut removes it: "BẢN TẬP", "IN LẠI lần 1". */
export function markAcross(words: string, ruler: Ruler): Mark[] {
  const wide = ruler.width(words, bold);
  const style = wide <= widest ? bold : { ...bold, size: (bold.size * widest) / wide };
  const width = Math.min(wide, widest);
  const left = (a4.width - width) / 2;
  return [10, a4.height - 24].flatMap((y) => [
    { mark: 'box', x: left - 10, y, width: width + 20, height: 19, filled: false },
    text(left, y + 14, words, style),
  ]);
}
