import { type AnyActorRef, type EventObject, fromCallback, fromPromise } from 'xstate';
import type { Answer, Input } from '../../../shared/contract/define.ts';
import type { KioskContract } from '../../../shared/contract/kiosk.ts';
import { pieceBytes } from '../../../shared/contract/papers.ts';
import type { Result } from '../../../shared/result.ts';
import { asking } from '../common/asking.ts';
import type { TakenPicture } from '../common/document-camera.ts';
import { keepAsking } from '../common/keep-asking.ts';
import type { KioskPorts } from '../common/ports.ts';
import { waits } from '../common/waits.ts';

type KeepRequest = Input<KioskContract, 'papers.keep'>;
type KeepAnswer = Answer<KioskContract, 'papers.keep'>;

export const askPages = asking('papers.ofDraft');
export const askRemovePage = asking('papers.remove');

/** Hands a picture to core piece by piece, and waits until it lies on disk; a core that forgot the pieces gets them again. */
export const askKeepPage = fromPromise<
  KeepAnswer,
  {
    readonly ports: KioskPorts;
    readonly picture: TakenPicture;
    readonly question: Omit<KeepRequest, 'pieces' | 'sha256'>;
  }
>(async ({ input: { ports, picture, question }, signal }) => {
  const pieces = piecesOf(picture.bytes);
  const ask = <Value, Code extends string>(work: () => Promise<Result<Value, Code>>) =>
    keepAsking(work, ports.later, signal);
  const request: KeepRequest = { ...question, pieces: pieces.length, sha256: picture.sha256 };
  for (;;) {
    for (const [index, data] of pieces.entries()) {
      const piece = { requestKey: question.requestKey, index, data };
      const sent = await ask(() => ports.call('papers.piece', piece, waits.oneAnswer));
      if (!sent.ok) return sent;
    }
    const kept = await ask(() => ports.call('papers.keep', request, waits.oneAnswer));
    if (kept.ok || kept.code !== 'pieces-missing' || signal.aborted) return kept;
  }
});

/** A page that was taken before this flow began, as a data URL; null where it cannot be opened any more. */
export const fetchPicture = fromPromise<
  string | null,
  { readonly ports: KioskPorts; readonly draftId: string; readonly pageId: string }
>(async ({ input: { ports, draftId, pageId }, signal }) => {
  const parts: string[] = [];
  for (let index = 0; ; index += 1) {
    const piece = await keepAsking(
      () => ports.call('papers.picture', { draftId, pageId, index }, waits.oneAnswer),
      ports.later,
      signal,
    );
    if (!piece.ok) return null;
    parts.push(atob(piece.value.data));
    if (index + 1 >= piece.value.pieces) return `data:image/jpeg;base64,${btoa(parts.join(''))}`;
  }
});

/** Whatever ends the flow: pages of drafts nobody keeps are erased at once. */
export const forgetPagesAtEnd = fromCallback<
  EventObject,
  { readonly ports: KioskPorts; readonly flow: AnyActorRef }
>(({ input: { ports, flow } }) => {
  const drafts = new Set<string>();
  const watching = flow.subscribe(
    (snapshot: { context: { draftId: string | null; pages: readonly unknown[] } }) => {
      const { draftId, pages } = snapshot.context;
      if (draftId !== null && pages.length > 0) drafts.add(draftId);
    },
  );
  return () => {
    watching.unsubscribe();
    for (const draftId of drafts) void ports.call('papers.forget', { draftId });
  };
});

function piecesOf(bytes: Uint8Array): string[] {
  return Array.from({ length: Math.ceil(bytes.length / pieceBytes) }, (_, index) =>
    base64(bytes.subarray(index * pieceBytes, (index + 1) * pieceBytes)),
  );
}

function base64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8_192)
    text += String.fromCharCode(...bytes.subarray(at, at + 8_192));
  return btoa(text);
}
