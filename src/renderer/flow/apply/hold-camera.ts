import { type EventObject, fromCallback } from 'xstate';
import type { CameraTrouble, LivePicture, TakenPicture } from '../common/document-camera.ts';
import type { KioskPorts } from '../common/ports.ts';

export type CameraNews =
  | { readonly type: 'camera.opened'; readonly live: LivePicture }
  | { readonly type: 'camera.failed'; readonly why: CameraTrouble }
  | { readonly type: 'picture.taken'; readonly picture: TakenPicture };

/** The camera is on as long as the state that shows its picture, and no longer. */
export const holdCamera = fromCallback<
  { readonly type: 'take' } & EventObject,
  { readonly ports: KioskPorts; readonly name: string },
  CameraNews
>(({ input: { ports, name }, sendBack, receive }) => {
  let live: LivePicture | null = null;
  let over = false;
  const fail = (why: CameraTrouble) => sendBack({ type: 'camera.failed', why });
  void ports.camera.open(name).then((opened) => {
    if (!opened.ok) return fail(opened.code);
    if (over) return opened.value.close();
    live = opened.value;
    live.onLost(() => fail('lost'));
    sendBack({ type: 'camera.opened', live });
  });
  receive(() => {
    void live?.take().then((taken) => {
      if (taken.ok) sendBack({ type: 'picture.taken', picture: taken.value });
      else fail(taken.code);
    });
  });
  return () => {
    over = true;
    live?.close();
  };
});
