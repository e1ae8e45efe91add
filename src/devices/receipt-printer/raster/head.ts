import { type Column, paragraph, space, stack } from './block.ts';
import type { Measures } from './measures.ts';
import { kept, type Piece } from './piece.ts';

/** Whose slip this is, at its top. */
export function headPiece(
  { centreTitle, centreName }: { readonly centreTitle: string; readonly centreName: string },
  measures: Measures,
  column: Column,
): Piece {
  return kept('head', [centreTitle, centreName], () =>
    stack(
      space(measures.dots(14)),
      paragraph(centreTitle, measures.text('paper-600', 27, { align: 'centre' }), column),
      paragraph(centreName, measures.text('paper-800', 32, { align: 'centre' }), column),
      space(measures.dots(8)),
    ),
  );
}

export function gapPiece(height: number, measures: Measures): Piece {
  return kept('gap', height, () => space(measures.dots(height)));
}
