import type { PrintOutcome } from '../contract.ts';
import type { PrinterProfile } from './profile.ts';
import type { PrinterReply } from './protocol/reply.ts';
import { readOrdered } from './status-bits.ts';

export interface Proof {
  readonly processId: string;
  readonly evidence: Exclude<PrintOutcome['evidence'], 'none'>;
}

/** Ids whose late answer is still believed. Older ones were given up by people long ago. */
const mostAwaited = 200;

/** Which answers prove which job. Answers to ids never asked for, or asked for twice, prove nothing. */
export interface Proofs {
  /** A job whose request for proof is about to be sent. */
  expect(processId: string): void;
  /** A new job begins: ordered answers still owed by earlier ones can no longer be told apart from its own. */
  begin(): void;
  /** The line ended: its ordered answers are lost. An id may still come on the next line. */
  lineEnded(): void;
  read(reply: PrinterReply): Proof | null;
  /** Whether an ordered answer is still to come, from whichever job. */
  owes(): boolean;
}

export function proofs(confirm: PrinterProfile['confirm']): Proofs {
  const ids = new Set<string>();
  /** Jobs whose ordered answer is owed, oldest first; null where it would no longer prove anything. */
  let owed: (string | null)[] = [];

  function readInOrder(byte: number): Proof | null {
    const processId = owed.shift() ?? null;
    // "Processed" with no paper left: the end of the ticket may be missing.
    if (processId === null || readOrdered(byte).paperOut) return null;
    return { processId, evidence: 'ordered-status' };
  }

  return {
    expect(processId) {
      if (confirm === 'process-id') ids.add(processId);
      if (confirm === 'ordered-status') owed.push(processId);
      const oldest = ids.values().next();
      if (ids.size > mostAwaited && !oldest.done) ids.delete(oldest.value);
    },
    begin() {
      owed = owed.map(() => null);
    },
    lineEnded() {
      owed = [];
    },
    read(reply) {
      if (reply.kind === 'ordered') return readInOrder(reply.byte);
      if (reply.kind !== 'process-id' || !ids.delete(reply.processId)) return null;
      return { processId: reply.processId, evidence: 'process-id' };
    },
    owes: () => owed.length > 0,
  };
}
