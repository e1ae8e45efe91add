import { abreast, type Block, type Column, type ParagraphStyle, paragraph, space, stack } from './block.ts';
import type { Measures } from './measures.ts';
import { moduleDotsFor, qrBlock, qrModules, qrSide, quietModules } from './qr.ts';
import { widthOf } from './text.ts';

export interface Code {
  readonly qr: string;
  /** What it is for. */
  readonly text: string | null;
  readonly facts: readonly { readonly label: string; readonly value: string }[];
}

/** The QR with its words beside it, or under it where a narrow head leaves them no room. */
export function codeBeside(code: Code, measures: Measures, column: Column): Block {
  const { dots } = measures;
  const modules = qrModules(code.qr);
  const smallest = measures.widthDots >= 512 ? 6 : 4;
  const moduleDots = moduleDotsFor(modules, Math.round(measures.widthDots * 0.46), smallest, 8);
  const side = qrSide(modules, moduleDots);
  const beside = { left: side, width: column.left + column.width - side };
  const parts = partsOf(code, measures);
  const words = (where: Column, align: 'left' | 'centre') =>
    stack(...parts.map(({ text, style }) => paragraph(text, { ...style, align }, where)));
  const needed = Math.max(0, ...parts.map(longestWord));
  if (parts.length > 0 && needed <= beside.width) {
    return abreast(qrBlock(modules, moduleDots, 0), words(beside, 'left'));
  }
  const middle = Math.round((measures.widthDots - side) / 2);
  const below = parts.length === 0 ? [] : [space(quietModules * moduleDots), words(column, 'centre')];
  return stack(qrBlock(modules, moduleDots, middle), space(dots(2)), ...below);
}

interface Part {
  readonly text: string;
  readonly style: ParagraphStyle;
}

function partsOf({ text, facts }: Code, measures: Measures): readonly Part[] {
  const key = measures.text('paper-600', 27);
  const value = measures.text('paper-800', 40);
  return [
    ...(text === null ? [] : [{ text, style: key }]),
    ...facts.flatMap((fact) => [
      { text: fact.label, style: key },
      { text: fact.value, style: value },
    ]),
  ];
}

function longestWord({ text, style }: Part): number {
  return Math.max(...text.split(/\s+/).map((word) => widthOf(word, style)));
}
