import type { FaultDeed, ReplyDeed } from './faults.ts';

export function isReplyDeed(deed: FaultDeed): deed is Extract<FaultDeed, { kind: ReplyDeed }> {
  return ['no-reply', 'late-reply', 'wrong-id', 'garbled-reply', 'double-reply'].includes(deed.kind);
}

/** What is said instead of an honest answer. */
export function spoil(reply: Uint8Array, deed: ReplyDeed): readonly Uint8Array[] {
  switch (deed) {
    case 'no-reply':
      return [];
    case 'late-reply':
      return [reply];
    case 'wrong-id':
      return [Uint8Array.of(0x37, 0x22, 0x21, 0x21, 0x21, 0x21, 0)];
    case 'garbled-reply':
      return [reply.map((byte) => byte ^ 0x81)];
    case 'double-reply':
      return [reply, reply];
  }
}
