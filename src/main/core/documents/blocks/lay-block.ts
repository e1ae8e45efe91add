import { never } from '../../../../shared/result.ts';
import type { FormBlock, FormBlockOf } from '../form-file.ts';
import { measures, textWidth } from '../page/a4.ts';
import { solid } from '../page/mark.ts';
import { space, type Unit, unit } from '../page/unit.ts';
import { layFigures } from './figures.ts';
import { layHeading, layTitle } from './heading.ts';
import { layLine } from './line.ts';
import { paragraph, plain, type Setting, strong } from './setting.ts';
import { layPlaceAndDate, laySignatures } from './signatures.ts';
import { layTable } from './table.ts';

/** A block of a form as units of a page. */
export function layBlock(block: FormBlock, setting: Setting): Unit[] {
  switch (block.block) {
    case 'heading':
      return layHeading(block, setting);
    case 'title':
      return layTitle(block, setting);
    case 'addressed':
      return layAddressed(block, setting);
    case 'section':
      return [space(measures.gap), ...section(block.text, setting)];
    case 'text':
      return layText(block, setting);
    case 'line':
      return layLine(block, setting);
    case 'figures':
      return layFigures(block, setting);
    case 'table':
      return layTable(block, setting);
    case 'place-and-date':
      return layPlaceAndDate(block, setting);
    case 'signatures':
      return laySignatures(block, setting);
    case 'notes':
      return layNotes(block, setting);
    default:
      return never(block);
  }
}

function layAddressed({ label, field, note }: FormBlockOf<'addressed'>, setting: Setting): Unit[] {
  const pieces = [{ label, field, note, share: 1, rows: 1 }];
  return [...layLine({ block: 'line', pieces }, setting), space(4)];
}

function section(words: string, { ruler }: Setting): Unit[] {
  return paragraph(words, ruler, strong, measures.reading + 3, { keepWithNext: true });
}

function layText({ text, style }: FormBlockOf<'text'>, { ruler }: Setting): Unit[] {
  const weights = { plain: 'regular', italic: 'italic', strong: 'bold' } as const;
  return [...paragraph(text, ruler, { ...plain, weight: weights[style] }, measures.reading + 1), space(2)];
}

function layNotes({ heading, items }: FormBlockOf<'notes'>, { ruler }: Setting): Unit[] {
  const small = { size: measures.small, weight: 'regular' } as const;
  return [
    unit(12, [solid(0, 8, textWidth * 0.3, 8)], true),
    ...paragraph(heading, ruler, { ...small, weight: 'bold' }, measures.note, { keepWithNext: true }),
    ...items.flatMap((item, index) =>
      paragraph(`(${index + 1}) ${item}`, ruler, small, measures.note, { left: 15 }),
    ),
  ];
}
