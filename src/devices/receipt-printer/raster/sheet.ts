import { never } from '../../../shared/result.ts';
import type { SheetBlock, SheetSlip } from '../../contract.ts';
import { type Column, paragraph, rule, space, stack } from './block.ts';
import { codeBeside } from './code.ts';
import { copyMark } from './copy-mark.ts';
import { factRow, factTable } from './facts.ts';
import { inner, lintel } from './frame.ts';
import { gapPiece, headPiece } from './head.ts';
import { listHeading, listItem } from './list.ts';
import type { Measures } from './measures.ts';
import { kept, once, type Piece } from './piece.ts';
import { plate } from './plate.ts';
import { stepRow } from './steps.ts';

/** A sheet from top to bottom (look.md, 18-phieu-can-mang and 24-phieu-giu-ho-so). Long lists come in small pieces. */
export function sheetPieces(slip: SheetSlip, measures: Measures): readonly Piece[] {
  const column = inner({ left: 0, width: measures.widthDots }, measures.dots(14));
  const gap = (height: number) => gapPiece(height, measures);
  const { title } = slip;
  const marks = [slip.practiceMark, slip.copyMark]
    .filter((words) => words !== null)
    .map((words) => kept('copy', words, () => copyMark(words, measures, column)));
  const foot = slip.foot.filter((line) => line.trim() !== '');
  const ruled = slip.blocks.at(-1)?.block === 'rule' || foot.length === 0;
  return [
    headPiece(slip, measures, column),
    ...marks.flatMap((mark) => [mark, gap(12)]),
    kept('lintel', slip.heading, () => lintel(slip.heading, measures, column)),
    gap(8),
    ...(title === null
      ? []
      : [kept('title', title, () => paragraph(title, measures.text('paper-800', 38), column)), gap(4)]),
    ...slip.blocks.flatMap((block) => blockPieces(block, measures, column)),
    ...(ruled ? [] : blockPieces({ block: 'rule', tear: false }, measures, column)),
    ...foot.map((line) => kept('foot', line, () => paragraph(line, measures.text('paper-500', 24), column))),
    ...marks.flatMap((mark) => [gap(14), mark]),
    gap(24),
  ];
}

function blockPieces(block: SheetBlock, measures: Measures, column: Column): readonly Piece[] {
  const { dots } = measures;
  switch (block.block) {
    case 'text':
      return [
        once(() => stack(paragraph(block.text, textStyle(block.weight, measures), column), space(dots(6)))),
      ];
    case 'list': {
      const { heading, items } = block;
      return [
        ...(heading === null ? [] : [kept('list', heading, () => listHeading(heading, measures, column))]),
        ...items.map((item) => kept('item', item, () => listItem(item, measures, column))),
      ];
    }
    case 'facts': {
      const table = factTable(block.facts, measures, column);
      return block.facts.map((fact) => once(() => factRow(fact, table, measures)));
    }
    case 'code':
      return [once(() => stack(space(dots(16)), codeBeside(block, measures, column), space(dots(16))))];
    case 'plate':
      return [once(() => stack(space(dots(8)), plate(block, measures, column), space(dots(8))))];
    case 'steps':
      return block.steps.map((step) => kept('step', step, () => stepRow(step, measures, column)));
    case 'rule':
      return [kept('rule', block.tear, () => between(block.tear, measures, column))];
    default:
      return never(block);
  }
}

function textStyle(weight: 'normal' | 'strong' | 'big', measures: Measures) {
  switch (weight) {
    case 'normal':
      return measures.text('paper-600', 27);
    case 'strong':
      return measures.text('paper-800', 32);
    case 'big':
      return measures.text('paper-800', 38);
    default:
      return never(weight);
  }
}

function between(tear: boolean, measures: Measures, column: Column) {
  const { dots } = measures;
  const line = tear ? rule(column, dots(5), dots(10)) : rule(column, dots(5));
  return stack(space(dots(12)), line, space(dots(10)));
}
