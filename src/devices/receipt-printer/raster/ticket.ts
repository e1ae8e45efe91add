import type { TicketSlip } from '../../contract.ts';
import { abreast, type Block, type Column, paragraph, rule, space, stack } from './block.ts';
import { codeBeside } from './code.ts';
import { copyMark } from './copy-mark.ts';
import { framedNumber, framedPlace, inner, lintel, sill } from './frame.ts';
import { gapPiece, headPiece } from './head.ts';
import type { Measures } from './measures.ts';
import { kept, type Piece } from './piece.ts';

/** A queue ticket from top to bottom (look.md, 17-phieu-so and 23-phieu-in-lai). */
export function ticketPieces(slip: TicketSlip, measures: Measures): readonly Piece[] {
  const { dots } = measures;
  const column = inner({ left: 0, width: measures.widthDots }, dots(14));
  const { copyMark: mark, counter, group, priority } = slip;
  const copy = mark === null ? [] : [kept('copy', mark, () => copyMark(mark, measures, column))];
  const gap = (height: number) => gapPiece(height, measures);
  return [
    headPiece(slip, measures, column),
    ...copy.flatMap((piece) => [piece, gap(12)]),
    kept('lintel', slip.heading, () => lintel(slip.heading, measures, column)),
    { key: null, make: () => framedNumber(slip.number, measures, column) },
    kept('place', [counter, group, priority], () => framedPlace(slip, measures, column)),
    kept('sill', null, () => stack(sill(measures, column), space(dots(22)))),
    { key: null, make: () => codeBeside({ ...slip, text: null }, measures, column) },
    kept('bring', slip.bring, () => bring(slip.bring, measures, column)),
    ...slip.foot.map((line) =>
      kept('foot', line, () => paragraph(line, measures.text('paper-500', 24), column)),
    ),
    ...copy.flatMap((piece) => [gap(14), piece]),
    gap(24),
  ];
}

/** What to hold ready, with boxes a pen can tick. */
function bring(list: TicketSlip['bring'], measures: Measures, column: Column): Block {
  const { dots } = measures;
  const tear = [space(dots(22)), rule(column, dots(5), dots(10)), space(dots(10))];
  if (list === null) return stack(...tear);
  return stack(
    ...tear,
    paragraph(list.matter, measures.text('paper-800', 32), column),
    paragraph(list.heading, measures.text('paper-600', 27), column),
    space(dots(5)),
    ...list.items.map((item) => tickRow(item, measures, column)),
    space(dots(9)),
    rule(column, dots(5)),
    space(dots(12)),
  );
}

function tickRow(item: string, measures: Measures, column: Column): Block {
  const { dots } = measures;
  const text = measures.text('paper-800', 27);
  const side = Math.max(30, dots(36));
  const left = side + dots(18);
  const words = paragraph(item, text, { left: column.left + left, width: column.width - left });
  const box: Block = {
    height: Math.max(side, words.height),
    draw(context, top) {
      const thick = dots(4);
      context.fillStyle = 'black';
      context.fillRect(column.left, top, side, side);
      context.fillStyle = 'white';
      context.fillRect(column.left + thick, top + thick, side - 2 * thick, side - 2 * thick);
    },
  };
  return stack(space(dots(5)), abreast(box, words), space(dots(5)));
}
