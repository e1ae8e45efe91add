import { failed, ok } from '../../shared/result.ts';
import type { CameraTrouble, DocumentCamera } from '../flow/common/document-camera.ts';

const a4 = { width: 1_240, height: 1_754 };
/** What would have been taken: nobody looks at its bytes. */
const bytes = Uint8Array.of(0xff, 0xd8, 0xff, 0xd9);
const sha256 = 'b5a2c5c2b1e0c9d3f4a6978812345678901234567890abcdef1234567890abcd';

/** `never-opens` and `never-takes` keep whoever asks waiting. */
export type FakeCameraState = 'works' | 'never-opens' | 'never-takes' | CameraTrouble;

/** A camera over an invented contract. Without a document to draw in (a test of the charts) it has nothing to show. */
export function fakeCamera(state: FakeCameraState): DocumentCamera {
  return {
    async open() {
      if (state === 'never-opens') return await never();
      if (state === 'missing' || state === 'refused' || state === 'in-use') return failed(state);
      const picture = typeof document === 'undefined' ? null : paper();
      return ok({
        stream: picture?.captureStream(5) ?? ({} as MediaStream),
        take: async () => {
          if (state === 'never-takes') return await never();
          if (state !== 'works') return failed(state);
          return ok({ bytes, sha256, small: picture?.toDataURL('image/jpeg') ?? '' });
        },
        onLost: () => () => undefined,
        close: () => undefined,
      });
    },
  };
}

const never = <Value>() => new Promise<Value>(() => undefined);

function paper(): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, a4);
  const pen = canvas.getContext('2d');
  if (!pen) return canvas;
  const draw = () => {
    pen.fillStyle = '#5b5348';
    pen.fillRect(0, 0, a4.width, a4.height);
    pen.fillStyle = '#fffdf6';
    pen.fillRect(90, 120, a4.width - 180, a4.height - 240);
    pen.fillStyle = '#1c1a17';
    pen.textAlign = 'center';
    pen.font = '600 58px "Be Vietnam Pro"';
    pen.fillText('HỢP ĐỒNG THUÊ NHÀ', a4.width / 2, 300);
    pen.textAlign = 'left';
    pen.font = '500 32px "Be Vietnam Pro"';
    for (let line = 0; line < 18; line += 1)
      pen.fillText('Bên cho thuê và bên thuê cùng thỏa thuận những điều sau đây', 150, 420 + line * 62);
  };
  draw();
  // A canvas gives a new frame of its stream only when something is drawn.
  setInterval(draw, 200);
  return canvas;
}
