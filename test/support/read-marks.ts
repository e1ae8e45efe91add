import {
  cropPng,
  inkRows,
  type Paper,
  type Run,
  readLetters,
  readPng,
  runs,
  withoutHatching,
} from './read-paper.ts';

/** The words of the hatched bands of a slip, in order: "IN LẠI lần 2", "BẢN TẬP". */
export async function readMarks(png: Buffer): Promise<readonly string[]> {
  const paper = await readPng(png);
  const edge = Math.round((8 * paper.width) / 576);
  const bands = inkRows(paper, { left: edge, right: paper.width - edge }, 0, paper.height);
  const plain = new Set(withoutHatching(paper, bands));
  const marks: string[] = [];
  for (const band of bands.filter((each) => !plain.has(each))) {
    const plate = plateOf(paper, band);
    if (plate) marks.push(await readLetters(cropPng(paper, plate), 7));
  }
  return marks;
}

/** The white plate between the hatching: the widest white of a row just under the frame, above the letters. */
function plateOf(paper: Paper, band: Run) {
  const inset = Math.round((11 * paper.width) / 576);
  const white = runs(paper.width, (x) => !paper.isBlack(x, band.from + inset));
  const [widest] = white.toSorted((one, other) => other.to - other.from - (one.to - one.from));
  return widest && { left: widest.from, right: widest.to, top: band.from + inset, bottom: band.to - inset };
}
