import { never } from '../../../shared/result.ts';
import type { Slip } from '../../contract.ts';
import { type Measures, measuresFor } from './measures.ts';
import type { Picture } from './picture.ts';
import { type Piece, PiecePress } from './piece.ts';
import { sheetPieces } from './sheet.ts';
import { ticketPieces } from './ticket.ts';

/** Draws a whole slip as one picture as wide as the head, in dots; a width is a whole number of bytes in every profile. */
export type RenderSlip = (slip: Slip, widthDots: number) => Picture;

export function slipRenderer(): RenderSlip {
  const press = new PiecePress();
  return (slip, widthDots) => press.print(piecesOf(slip, measuresFor(widthDots)), widthDots);
}

function piecesOf(slip: Slip, measures: Measures): readonly Piece[] {
  switch (slip.kind) {
    case 'ticket':
      return ticketPieces(slip, measures);
    case 'sheet':
      return sheetPieces(slip, measures);
    default:
      return never(slip);
  }
}
