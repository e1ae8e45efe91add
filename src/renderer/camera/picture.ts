import { failed, ok, type Result } from '../../shared/result.ts';
import type { TakenPicture } from '../flow/common/document-camera.ts';

/** Good enough to read small print by; at 300 dpi about 1 MB. */
const quality = 0.85;
/** The longer side of the picture that is looked at on the screen, in points. */
const smallSide = 900;
/** Mean light of 255 below which a picture shows nothing: a covered lens, or no lamp. */
const darkest = 16;

/** What stands before the camera now, as it is kept: drawn anew, so that nothing but the picture is in it. */
export async function pictureOf(
  source: CanvasImageSource,
  width: number,
  height: number,
): Promise<Result<TakenPicture, 'lost' | 'black'>> {
  if (width === 0 || height === 0) return failed('lost');
  const whole = drawn(source, width, height);
  if (isBlack(whole)) return failed('black');
  const bytes = await jpegOf(whole);
  if (!bytes) return failed('lost');
  const scale = Math.min(1, smallSide / Math.max(width, height));
  const small = drawn(whole, Math.round(width * scale), Math.round(height * scale));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const sha256 = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return ok({ bytes, sha256, small: small.toDataURL('image/jpeg', quality) });
}

function drawn(source: CanvasImageSource, width: number, height: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  canvas.getContext('2d')?.drawImage(source, 0, 0, width, height);
  return canvas;
}

function isBlack(picture: HTMLCanvasElement): boolean {
  const side = 32;
  const points = drawn(picture, side, side).getContext('2d')?.getImageData(0, 0, side, side).data;
  if (!points) return true;
  let light = 0;
  for (let at = 0; at < points.length; at += 4)
    light += Math.max(points[at] ?? 0, points[at + 1] ?? 0, points[at + 2] ?? 0);
  return light / (side * side) < darkest;
}

async function jpegOf(canvas: HTMLCanvasElement): Promise<Uint8Array<ArrayBuffer> | null> {
  const blob = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, 'image/jpeg', quality);
  });
  return blob && new Uint8Array(await blob.arrayBuffer());
}
