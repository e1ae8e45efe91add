import type { Style } from './mark.ts';
import type { Ruler } from './ruler.ts';

const letters = new Intl.Segmenter('vi', { granularity: 'grapheme' });

/**
 * Breaks words into lines. The first line has `first` points, every other `rest`. A word longer than a whole line breaks
 * between letters, never inside one.
 */
export function wrap(words: string, ruler: Ruler, style: Style, first: number, rest = first): string[] {
  const lines: string[] = [];
  let line = '';
  const room = () => (lines.length === 0 ? first : rest);
  const fits = (text: string) => ruler.width(text, style) <= room();
  const close = () => {
    lines.push(line);
    line = '';
  };
  for (const word of words.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (fits(longer)) {
      line = longer;
      continue;
    }
    if (line !== '') close();
    // An empty first line leaves a long word whole where the next line has room for it.
    else if (lines.length === 0 && first < rest && ruler.width(word, style) <= rest) close();
    if (fits(word)) {
      line = word;
      continue;
    }
    for (const { segment } of letters.segment(word)) {
      if (line !== '' && !fits(line + segment)) close();
      line += segment;
    }
  }
  close();
  return lines;
}
