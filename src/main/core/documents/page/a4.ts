/** ISO 216 A4 in points of 1/72 inch. */
export const a4 = { width: 595, height: 842 } as const;

/**
 * Where words may stand, in points. Left 25 mm leaves room for the file's holes; the foot lies below `bottom`. Decree
 * 30/2020/NĐ-CP (appendix I) asks for 30–35 mm of other documents; the ministries' own forms are set wider.
 */
export const margins = { left: 65, right: 48, top: 40, bottom: 54 } as const;

export const textWidth = a4.width - margins.left - margins.right;
export const textHeight = a4.height - margins.top - margins.bottom;

/** Sizes and distances on the page, in points. */
export const measures = {
  text: 12.5,
  small: 9.5,
  cell: 11,
  title: 15,
  /** From one dotted line to the next: a hand needs 7 mm. */
  row: 20,
  /** From one line of reading text to the next. */
  reading: 16,
  note: 11.3,
  gap: 5,
  /** Side of a tick box. */
  box: 10,
  /** Side of a figure's box. */
  figure: 16,
} as const;
