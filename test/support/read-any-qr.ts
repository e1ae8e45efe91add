import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readQr } from './read-paper.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** The one QR on a picture as two readers of different makers see it: zbar and ZXing. */
export async function readByBoth(png: Buffer): Promise<{ zbar: string; zxing: string }> {
  const file = join(temporaryFolder(), 'code.png');
  writeFileSync(file, png);
  const zxing = spawnSync('ZXingReader', ['-format', 'QRCode', '-bytes', file]);
  const zbar = await readQr(png);
  return {
    zbar: zbar.toString('latin1').replace(/\n$/, ''),
    zxing: zxing.stdout.toString('latin1').replace(/\n$/, ''),
  };
}
