import { never } from '../../../../shared/result.ts';
import type { FormBlock, FormBlockOf } from '../form-file.ts';
import { measures, textWidth } from '../page/a4.ts';
import { solid } from '../page/mark.ts';
import { space, type Unit, unit } from '../page/unit.ts';
import { layFigures } from './figures.ts';
import { layHeading, layTitle } from './heading.ts';
import { layLine } from './line.ts';
import { paragraph, plain, type Sheet, strong } from './sheet.ts';
import { layPlaceAndDate, laySignatures } from './signatures.ts';
import { layTable } from './table.ts';

/** A block of a form as units of a page. */
export function layBlock(block: FormBlock, sheet: Sheet): Unit[] {
  switch (block.block) {
    case 'heading':
      return layHeading(block, sheet);
    case 'title':
      return layTitle(block, sheet);
    case 'addressed':
      return layAddressed(block, sheet);
    case 'section':
      return [space(measures.gap), ...section(block.text, sheet)];
    case 'text':
      return layText(block, sheet);
    case 'line':
      return layLine(block, sheet);
    case 'figures':
      return layFigures(block, sheet);
    case 'table':
      return layTable(block, sheet);
    case 'place-and-date':
      return layPlaceAndDate(block, sheet);
    case 'signatures':
      return laySignatures(block, sheet);
    case 'notes':
      return layNotes(block, sheet);
    default:
      return never(block);
  }
}

function layAddressed({ label, field, note }: FormBlockOf<'addressed'>, sheet: Sheet): Unit[] {
  const pieces = [{ label, field, note, share: 1, rows: 1 }];
  return [...layLine({ block: 'line', pieces }, sheet), space(4)];
}

function section(words: string, { ruler }: Sheet): Unit[] {
  return paragraph(words, ruler, strong, measures.reading + 3, { keepWithNext: true });
}

function layText({ text, style }: FormBlockOf<'text'>, { ruler }: Sheet): Unit[] {
  const weights = { plain: 'regular', italic: 'italic', strong: 'bold' } as const;
  return [...paragraph(text, ruler, { ...plain, weight: weights[style] }, measures.reading + 1), space(2)];
}

function layNotes({ heading, items }: FormBlockOf<'notes'>, { ruler }: Sheet): Unit[] {
  const small = { size: measures.small, weight: 'regular' } as const;
  return [
    unit(12, [solid(0, 8, textWidth * 0.3, 8)], true),
    ...paragraph(heading, ruler, { ...small, weight: 'bold' }, measures.note, { keepWithNext: true }),
    ...items.flatMap((item, index) =>
      paragraph(`(${index + 1}) ${item}`, ruler, small, measures.note, { left: 15 }),
    ),
  ];
}
