import { writeFileSync } from 'node:fs';
import { createCanvas, GlobalFonts } from '@napi-rs/canvas';

const size = { width: 1280, height: 960 };

/**
 * A film of one picture for Chromium's fake camera: a sheet with these words, or nothing but dark.
 * Y4M as of https://wiki.multimedia.cx/index.php/YUV4MPEG2, planes of BT.601.
 */
export function writeFilm(file: string, words: string | null): void {
  GlobalFonts.registerFromPath(
    'node_modules/@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf',
    'Film',
  );
  const canvas = createCanvas(size.width, size.height);
  const pen = canvas.getContext('2d');
  pen.fillStyle = words === null ? '#000' : '#665';
  pen.fillRect(0, 0, size.width, size.height);
  if (words !== null) {
    pen.fillStyle = '#fff';
    pen.fillRect(80, 60, size.width - 160, size.height - 120);
    pen.fillStyle = '#000';
    pen.font = '64px Film';
    for (const [line, text] of words.split('\n').entries()) pen.fillText(text, 140, 220 + line * 110);
  }
  const frame = planes(pen.getImageData(0, 0, size.width, size.height).data);
  const head = `YUV4MPEG2 W${size.width} H${size.height} F10:1 Ip A1:1 C420jpeg\n`;
  writeFileSync(file, Buffer.concat([Buffer.from(head), Buffer.from('FRAME\n'), frame]));
}

function planes(points: Uint8ClampedArray): Buffer {
  const { width, height } = size;
  const frame = Buffer.alloc((width * height * 3) / 2, 128);
  for (let at = 0; at < width * height; at += 1) {
    const [r = 0, g = 0, b = 0] = points.subarray(at * 4, at * 4 + 3);
    frame[at] = Math.round(16 + 0.257 * r + 0.504 * g + 0.098 * b);
  }
  return frame;
}
