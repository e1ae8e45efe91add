import type { Language } from '../../../shared/contract/words.ts';
import { a4, margins, textWidth } from './page/a4.ts';
import { markAcross } from './page/across.ts';
import { type Mark, moved, type Page, type Style, solid, text } from './page/mark.ts';
import type { Ruler } from './page/ruler.ts';
import { wrap } from './page/wrap.ts';

/** What is printed at the foot of every page: where and when it came out, and what it is not. */
export interface Stamp {
  /** "máy Suối Mây 1" */
  readonly kioskName: string;
  readonly centreName: string;
  /** "9:41" and "18/11/2026", in the centre's time zone. */
  readonly time: string;
  readonly date: string;
  readonly language: Language;
  /** Practice prints invented data: every page says so. */
  readonly practice: boolean;
}

const style: Style = { size: 8.5, weight: 'regular' };
const lineHeight = 10;

/** The same foot under every page, with its number. */
export function withFeet(
  pages: readonly Page[],
  notes: readonly string[],
  stamp: Stamp,
  ruler: Ruler,
): Page[] {
  return pages.map((page, index) => {
    const number = `${index + 1}/${pages.length}`;
    const { kioskName, centreName, time, date } = stamp;
    const printed = `In tại ${kioskName}, ${centreName}, lúc ${time} ngày ${date}. Trang ${number}.`;
    const english = stamp.language === 'en' ? englishFoot(stamp, number) : [];
    const words = [printed, ...notes, ...english].join(' ');
    return {
      marks: [
        ...page.marks,
        ...footMarks(words, ruler),
        ...(stamp.practice ? markAcross(practiceWords, ruler) : []),
      ],
    };
  });
}

function footMarks(words: string, ruler: Ruler): Mark[] {
  const top = a4.height - margins.bottom + 10;
  const lines = wrap(words, ruler, style, textWidth).slice(0, 4);
  const marks = [
    solid(0, 0, textWidth, 0),
    ...lines.map((line, at) => text(0, 10 + at * lineHeight, line, style)),
  ];
  return marks.map((mark) => moved(mark, margins.left, top));
}

const practiceWords = 'BẢN TẬP, không nộp';

function englishFoot({ kioskName, time, date }: Stamp, number: string): string[] {
  return [
    `Printed at ${kioskName}, ${time} on ${date}, page ${number}: for filling in, not a submitted application.`,
  ];
}
