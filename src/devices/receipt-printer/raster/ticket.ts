import type { TicketSlip } from '../../contract.ts';
import { abreast, type Block, type Column, paragraph, rule, space, stack } from './block.ts';
import { copyMark } from './copy-mark.ts';
import { framedNumber, framedPlace, inner, lintel, sill } from './frame.ts';
import type { Measures } from './measures.ts';
import type { Piece } from './piece.ts';
import { moduleDotsFor, qrBlock, qrModules, qrSide, quietModules } from './qr.ts';
import { widthOf } from './text.ts';

/** A queue ticket from top to bottom (look.md, 17-phieu-so and 23-phieu-in-lai). */
export function ticketPieces(slip: TicketSlip, measures: Measures): readonly Piece[] {
  const { dots } = measures;
  const column = inner({ left: 0, width: measures.widthDots }, dots(14));
  const kept = (name: string, words: unknown, make: () => Block): Piece => ({
    key: JSON.stringify([name, words]),
    make,
  });
  const { copyMark: mark, counter, group, priority } = slip;
  const copy = mark === null ? [] : [kept('copy', mark, () => copyMark(mark, measures, column))];
  const gap = (height: number): Piece => kept('gap', height, () => space(dots(height)));
  return [
    kept('head', [slip.centreTitle, slip.centreName], () => head(slip, measures, column)),
    ...copy.flatMap((piece) => [piece, gap(12)]),
    kept('lintel', slip.heading, () => lintel(slip.heading, measures, column)),
    { key: null, make: () => framedNumber(slip.number, measures, column) },
    kept('place', [counter, group, priority], () => framedPlace(slip, measures, column)),
    kept('sill', null, () => stack(sill(measures, column), space(dots(22)))),
    { key: null, make: () => codeAndFacts(slip, measures, column) },
    kept('bring', slip.bring, () => bring(slip.bring, measures, column)),
    ...slip.foot.map((line) =>
      kept('foot', line, () => paragraph(line, measures.text('paper-500', 24), column)),
    ),
    ...copy.flatMap((piece) => [gap(14), piece]),
    gap(24),
  ];
}

function head(slip: TicketSlip, measures: Measures, column: Column): Block {
  return stack(
    space(measures.dots(14)),
    paragraph(slip.centreTitle, measures.text('paper-600', 27, { align: 'centre' }), column),
    paragraph(slip.centreName, measures.text('paper-800', 32, { align: 'centre' }), column),
    space(measures.dots(8)),
  );
}

/** The QR with its facts beside it, or under it where a narrow head leaves them no room. */
function codeAndFacts(slip: TicketSlip, measures: Measures, column: Column): Block {
  const { dots } = measures;
  const modules = qrModules(slip.qr);
  const smallest = measures.widthDots >= 512 ? 6 : 4;
  const moduleDots = moduleDotsFor(modules, Math.round(measures.widthDots * 0.46), smallest, 8);
  const side = qrSide(modules, moduleDots);
  const beside = { left: side, width: column.left + column.width - side };
  const key = measures.text('paper-600', 27);
  const value = measures.text('paper-800', 40);
  const facts = (where: Column, align: 'left' | 'centre') =>
    stack(
      ...slip.facts.flatMap((fact) => [
        paragraph(fact.label, { ...key, align }, where),
        paragraph(fact.value, { ...value, align }, where),
      ]),
    );
  const needed = Math.max(0, ...slip.facts.map((fact) => longestWord(fact, key, value)));
  if (slip.facts.length > 0 && needed <= beside.width) {
    return abreast(qrBlock(modules, moduleDots, 0), facts(beside, 'left'));
  }
  const middle = Math.round((measures.widthDots - side) / 2);
  const below = slip.facts.length === 0 ? [] : [space(quietModules * moduleDots), facts(column, 'centre')];
  return stack(qrBlock(modules, moduleDots, middle), space(dots(2)), ...below);
}

function longestWord(
  fact: { readonly label: string; readonly value: string },
  key: Parameters<typeof widthOf>[1],
  value: Parameters<typeof widthOf>[1],
): number {
  const widths = (text: string, style: typeof key) => text.split(/\s+/).map((word) => widthOf(word, style));
  return Math.max(...widths(fact.label, key), ...widths(fact.value, value));
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
