import type { SheetSlip } from '../../../../devices/contract.ts';
import { failed, ok, type Result } from '../../../../shared/result.ts';
import { a4, margins, textWidth } from '../page/a4.ts';
import { markAcross } from '../page/across.ts';
import { pdfOf } from '../page/draw.ts';
import { loadFaces } from '../page/fonts.ts';
import { type Mark, type Page, type Style, text } from '../page/mark.ts';
import { paginate } from '../page/paginate.ts';
import { canDraw, type Faces, type Ruler, ruler } from '../page/ruler.ts';
import { space, type Unit, unit } from '../page/unit.ts';
import { layBlock, lines } from './blocks.ts';

/**
 * A slip of the receipt printer (a checklist, a kept submission, where one stands) as an A4 PDF: the same words in larger
 * letters. Takes as many pages as it needs.
 */
export function makeSlipPage(slip: SheetSlip, faces: Faces = loadFaces()): Result<Uint8Array, 'no-font'> {
  const pages = laySlip(slip, faces);
  return pages.ok ? ok(pdfOf(pages.value, slip.title ?? slip.heading, faces)) : pages;
}

/** Its pages, for the printer or for a screen. */
export function laySlip(slip: SheetSlip, faces: Faces = loadFaces()): Result<Page[], 'no-font'> {
  const measure = ruler(faces);
  if (!canDraw(measure)) return failed('no-font');
  const pages = paginate([
    ...headOf(slip, measure),
    ...slip.blocks.flatMap((block) => layBlock(block, measure)),
    space(6),
    ...slip.foot.flatMap((line) => lines(line, footStyle, 0, measure)),
  ]);
  return ok(pages.map((page, index) => withEnds(page, `${index + 1}/${pages.length}`, slip, measure)));
}

const footStyle: Style = { size: 10.5, weight: 'regular' };

/** The centre, what this paper is on a black beam, and its matter. */
function headOf({ centreTitle, centreName, heading, title }: SheetSlip, measure: Ruler): Unit[] {
  const beam: Style = { size: 17, weight: 'bold' };
  const onBeam = middle(heading, beam, 22, measure);
  return [
    unit(17, [middle(centreTitle, { size: 12, weight: 'regular' }, 13, measure)], true),
    unit(26, [middle(centreName, { size: 14, weight: 'bold' }, 15, measure)], true),
    unit(
      40,
      [
        { mark: 'box', x: 0, y: 0, width: textWidth, height: 32, filled: true },
        onBeam.mark === 'text' ? { ...onBeam, white: true } : onBeam,
      ],
      true,
    ),
    ...(title === null
      ? []
      : lines(title, { size: 18, weight: 'bold' }, 0, measure).map((one) => ({
          ...one,
          keepWithNext: true,
        }))),
  ];
}

/** One line in the middle, smaller where it is too long. */
function middle(words: string, style: Style, y: number, measure: Ruler): Mark {
  const wide = measure.width(words, style);
  const fitting = wide <= textWidth ? style : { ...style, size: (style.size * textWidth) / wide };
  return text((textWidth - Math.min(wide, textWidth)) / 2, y, words, fitting);
}

function withEnds(page: Page, number: string, slip: SheetSlip, measure: Ruler): Page {
  const words = slip.language === 'vi' ? `Trang ${number}` : `Page ${number}`;
  const x = a4.width - margins.right - measure.width(words, footStyle);
  const across = [slip.practiceMark, slip.copyMark].filter((each) => each !== null).join(' · ');
  return {
    marks: [
      ...page.marks,
      text(x, a4.height - 26, words, footStyle),
      ...(across === '' ? [] : markAcross(across, measure)),
    ],
  };
}
