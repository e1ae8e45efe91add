import { crc32, deflateSync } from 'node:zlib';

/** A PNG of black-and-white rows, 1 bit a dot (W3C PNG, colour type 0). Rows: most significant bit left, 1 = black. */
export function blackAndWhitePng(widthDots: number, rows: readonly Uint8Array[]): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(widthDots, 0);
  header.writeUInt32BE(rows.length, 4);
  header.set([1, 0, 0, 0, 0], 8);
  // Each row: filter 0, then the dots; PNG's 1 is white.
  const dots = Buffer.concat(rows.map((row) => Buffer.from([0, ...row.map((byte) => ~byte & 0xff)])));
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    // 203 dpi, in dots a metre: programs that read letters go by it.
    chunk('pHYs', Buffer.from([0, 0, 0x1f, 0x38, 0, 0, 0x1f, 0x38, 1])),
    chunk('IDAT', deflateSync(dots)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}
