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

/** Sizes tried for the foot: what it says must never be cut off by a long name. */
const sizes = [8.5, 7.5, 6.5, 5.5];
const mostLines = 3;
const lineHeight = 10;

/** The same foot under every page, with its number. What the page is not comes first. */
export function withFeet(
  pages: readonly Page[],
  notes: readonly string[],
  stamp: Stamp,
  ruler: Ruler,
): Page[] {
  return pages.map((page, index) => {
    const number = `${index + 1}/${pages.length}`;
    const english = stamp.language === 'en' ? [notSubmitted] : [];
    const words = [...english, ...notes, printedAt(stamp, number)].join(' ');
    const marks = [...page.marks, ...footMarks(words, ruler)];
    return { marks: stamp.practice ? [...marks, ...markAcross(practiceWords, ruler)] : marks };
  });
}

function printedAt({ kioskName, centreName, time, date }: Stamp, number: string): string {
  return `Trang ${number}. In lúc ${time} ngày ${date} tại ${kioskName}, ${centreName}.`;
}

function footMarks(words: string, ruler: Ruler): Mark[] {
  const top = a4.height - margins.bottom + 10;
  const { lines, style } = footLines(words, ruler);
  const marks = [
    solid(0, 0, textWidth, 0),
    ...lines.map((line, at) => text(0, 10 + at * lineHeight, line, style)),
  ];
  return marks.map((mark) => moved(mark, margins.left, top));
}

/** At the largest size at which all of it fits; names come last, so only they can be cut. */
function footLines(words: string, ruler: Ruler): { readonly lines: string[]; readonly style: Style } {
  const tries = sizes.map((size): { lines: string[]; style: Style } => {
    const style: Style = { size, weight: 'regular' };
    return { lines: wrap(words, ruler, style, textWidth), style };
  });
  const fitting = tries.find(({ lines }) => lines.length <= mostLines) ?? tries.at(-1);
  if (!fitting) throw new Error('a foot has no size');
  return { ...fitting, lines: fitting.lines.slice(0, mostLines) };
}

const practiceWords = 'BẢN TẬP, không nộp';
const notSubmitted = 'For filling in; this is not a submitted application.';
