/** Each weight is a family of its own: a renderer that matches weights by itself may pick a neighbour. */
export type Weight = 'regular' | 'bold' | 'italic';

export interface Style {
  /** Points. */
  readonly size: number;
  readonly weight: Weight;
}

/** Something drawn, in points from the left top corner of what it belongs to. Text stands on its base line `y`. */
export type Mark =
  | {
      readonly mark: 'text';
      readonly x: number;
      readonly y: number;
      readonly text: string;
      readonly style: Style;
      /** Printed white: it stands on something black. */
      readonly white?: true;
    }
  | {
      readonly mark: 'line';
      readonly from: readonly [number, number];
      readonly to: readonly [number, number];
      readonly look: 'solid' | 'dotted';
    }
  | {
      readonly mark: 'box';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly filled: boolean;
    };

export interface Page {
  readonly marks: readonly Mark[];
}

export function moved(mark: Mark, dx: number, dy: number): Mark {
  if (mark.mark !== 'line') return { ...mark, x: mark.x + dx, y: mark.y + dy };
  const { from, to } = mark;
  return { ...mark, from: [from[0] + dx, from[1] + dy], to: [to[0] + dx, to[1] + dy] };
}

export function text(x: number, y: number, words: string, style: Style): Mark {
  return { mark: 'text', x, y, text: words, style };
}

export function dotted(fromX: number, toX: number, y: number): Mark {
  return { mark: 'line', from: [fromX, y], to: [toX, y], look: 'dotted' };
}

export function solid(fromX: number, fromY: number, toX: number, toY: number): Mark {
  return { mark: 'line', from: [fromX, fromY], to: [toX, toY], look: 'solid' };
}
