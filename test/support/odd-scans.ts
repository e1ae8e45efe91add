import vectors from '../../src/shared/testing/identity-cards.json' with { type: 'json' };

const slip = 'MC1:T:SUOI-MAY-1:A018:20261122:7K4QM2XD';
const pieces = [
  '|',
  '||',
  '\r',
  '\n',
  '\t',
  '\\000026',
  '\\\\',
  ']Q2',
  '\0',
  'Ẩ',
  '̣',
  '😀',
  '001090123456',
  '1945',
];

/** Bytes a mark may hold: whole cards and slips, and the same with something odd done to them. */
export function oddScan(chance: () => number): Buffer {
  const pick = <Each>(from: readonly Each[]): Each => from[Math.floor(chance() * from.length)] as Each;
  const base = Buffer.from(chance() < 0.15 ? slip : pick(vectors).raw);
  const at = Math.floor(chance() * base.length);
  switch (Math.floor(chance() * 9)) {
    case 0:
      return base;
    case 1:
      return base.subarray(0, at);
    case 2:
      return base.subarray(at);
    case 3:
      base[at] = Math.floor(chance() * 256);
      return base;
    case 4:
      return Buffer.concat([base.subarray(0, at), Buffer.from(pick(pieces)), base.subarray(at)]);
    case 5:
      return Buffer.concat([base, Buffer.from(pick(vectors).raw)]);
    case 6:
      return Buffer.from(base.toString('latin1'));
    case 7:
      return Buffer.from(Array.from({ length: at }, () => Math.floor(chance() * 256)));
    default:
      return Buffer.from(base.toString().normalize('NFD'));
  }
}
