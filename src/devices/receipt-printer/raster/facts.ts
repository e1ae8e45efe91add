import { type Block, beside, type Column, paragraph, space, stack } from './block.ts';
import type { Measures } from './measures.ts';
import { widthOf } from './text.ts';

export interface Fact {
  readonly label: string;
  readonly value: string;
}

/** Where labels and values stand; values stand under their labels where one label is too long for a column of its own. */
export type FactTable =
  | { readonly kind: 'columns'; readonly labels: Column; readonly values: Column }
  | { readonly kind: 'stacked'; readonly all: Column };

/** Labels are never wrapped beside their values: two texts wrapped abreast are read as one. */
const widestLabels = 0.4;

export function factTable(facts: readonly Fact[], measures: Measures, column: Column): FactTable {
  const style = measures.text('paper-500', 27);
  const least = measures.dots(142);
  const needed = Math.ceil(Math.max(least, ...facts.map(({ label }) => widthOf(label, style))));
  if (needed > column.width * widestLabels) return { kind: 'stacked', all: column };
  const gap = measures.dots(12);
  return {
    kind: 'columns',
    labels: { left: column.left, width: needed },
    values: { left: column.left + needed + gap, width: column.width - needed - gap },
  };
}

export function factRow({ label, value }: Fact, table: FactTable, measures: Measures): Block {
  const key = measures.text('paper-500', 27);
  const bold = measures.text('paper-800', 27);
  const words =
    table.kind === 'columns'
      ? beside(paragraph(label, key, table.labels), paragraph(value, bold, table.values))
      : stack(paragraph(label, key, table.all), paragraph(value, bold, table.all));
  return stack(space(measures.dots(2)), words, space(measures.dots(2)));
}
