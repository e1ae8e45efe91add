import { failed, ok } from '../../shared/result.ts';
import type { DocumentCamera, LivePicture } from '../flow/common/document-camera.ts';
import { pictureOf } from './picture.ts';

type Trouble = 'missing' | 'refused' | 'in-use';

/** What is asked of a camera: as many points as an A4 page of 300 dpi has, of those it can. */
const wanted = { width: { ideal: 3_508 }, height: { ideal: 2_480 } };

/** The document camera as the browser has it (W3C Media Capture and Streams). No other camera is ever opened. */
export function browserCamera(media: MediaDevices | undefined): DocumentCamera {
  return {
    async open(name) {
      if (!media) return failed('missing');
      try {
        const id = name === '' ? null : await idOf(media, name);
        if (id === undefined) return failed('missing');
        const which = id === null ? {} : { deviceId: { exact: id } };
        return ok(await live(await media.getUserMedia({ audio: false, video: { ...wanted, ...which } })));
      } catch (error) {
        return failed(troubleOf(error));
      }
    },
  };
}

/** Cameras have no names for a page before it was let use one: then one is opened and closed at once. */
async function idOf(media: MediaDevices, name: string): Promise<string | undefined> {
  const cameras = async () => (await media.enumerateDevices()).filter(({ kind }) => kind === 'videoinput');
  let known = await cameras();
  if (known.length > 0 && known.every(({ label }) => label === '')) {
    for (const track of (await media.getUserMedia({ video: true })).getTracks()) track.stop();
    known = await cameras();
  }
  return known.find(({ label }) => label.includes(name))?.deviceId;
}

async function live(stream: MediaStream): Promise<LivePicture> {
  const video = document.createElement('video');
  video.muted = true;
  video.srcObject = stream;
  await video.play();
  const [track] = stream.getVideoTracks();
  const isLive = () => track?.readyState === 'live' && !track.muted;
  return {
    stream,
    take: async (): ReturnType<LivePicture['take']> =>
      isLive() ? await pictureOf(video, video.videoWidth, video.videoHeight) : failed('lost'),
    onLost(listener) {
      track?.addEventListener('ended', listener);
      return () => track?.removeEventListener('ended', listener);
    },
    close() {
      for (const each of stream.getTracks()) each.stop();
      video.srcObject = null;
    },
  };
}

/** https://www.w3.org/TR/mediacapture-streams/#dom-mediadevices-getusermedia names these. */
function troubleOf(error: unknown): Trouble {
  const name = error instanceof Error ? error.name : '';
  if (name === 'NotFoundError' || name === 'OverconstrainedError') return 'missing';
  return name === 'NotAllowedError' || name === 'SecurityError' ? 'refused' : 'in-use';
}
