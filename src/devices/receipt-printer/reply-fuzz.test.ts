import { expect, test } from 'vitest';
import { replyNoise, seeded } from '../testing/reply-noise.ts';
import { firstState, next, type PrinterState, statusOf } from './printer-state.ts';
import { type Proof, proofs } from './proofs.ts';
import { classOf, type Dialect, demultiplexer } from './protocol/demultiplexer.ts';
import type { PrinterReply } from './protocol/reply.ts';
import { readAsb, readOrdered, readStatus } from './status-bits.ts';

/** A longer run: `FUZZ_BYTES=100000000 npm test -- src/devices/receipt-printer/reply-fuzz.test.ts` */
const wanted = Number(process.env.FUZZ_BYTES ?? 1_000_000);
const seed = Number(process.env.FUZZ_SEED ?? 20_261_122);
const idOf = (job: number) => `!${job.toString(36).padStart(3, '0').slice(-3)}`;
const questions = [1, 2, 3, 4] as const;
const isFlow = (byte: number) => byte === 0x11 || byte === 0x13;

function through(state: PrinterState, reply: PrinterReply): PrinterState {
  switch (reply.kind) {
    case 'asb':
      return next(state, { kind: 'sensed', sensed: readAsb(reply.bytes) });
    case 'status':
      return next(state, { kind: 'sensed', sensed: readStatus(questions[reply.byte % 4] ?? 1, reply.byte) });
    case 'ordered':
      return next(state, { kind: 'sensed', sensed: readOrdered(reply.byte) });
    default:
      return next(state, { kind: 'heard' });
  }
}

/** What was said since the proof was asked for, as an oracle without any parser: is this id's answer in it, whole? */
function wasSaid(heard: readonly number[], id: string): boolean {
  const said = String.fromCharCode(...heard.filter((byte) => !isFlow(byte)));
  return said.includes(`7"${id}\0`);
}

test.each<[string, 'process-id' | 'ordered-status', Dialect]>([
  ['proof by id', 'process-id', 'epson'],
  ['proof by order', 'ordered-status', 'epson'],
  ['proof by order, FULL STATUS', 'ordered-status', 'custom'],
])(
  '%s: random and damaged replies never throw, and prove only what was asked for and said',
  (_, confirm, dialect) => {
    const chance = seeded(seed);
    const reader = demultiplexer(dialect);
    const awaited = proofs(confirm);
    let state = next(firstState, { kind: 'line-up' });
    let heard: number[] = [];
    const asked = new Set<string>();
    let [job, bytes, proven] = [0, 0, 0];
    while (bytes < wanted / 3) {
      if (chance() < 0.02) {
        job += 1;
        asked.add(idOf(job));
        awaited.begin();
        awaited.expect(idOf(job));
      }
      const chunk = replyNoise(chance, [idOf(job), idOf(job + 1), idOf(Math.max(0, job - 300))]);
      bytes += chunk.length;
      heard = [...heard, ...chunk].slice(-4096);
      for (const reply of reader.feed(chunk)) {
        state = through(state, reply);
        const proof = awaited.read(reply);
        if (proof) {
          proven += 1;
          check(proof, reply);
        }
      }
      const { health, reasons } = statusOf(state, true);
      expect(health === 'blocked').toBe(health !== 'ready' && health !== 'degraded');
      expect(reasons.length > 0).toBe(health !== 'ready');
    }
    // The noise holds honest answers too: a reader that proved nothing would pass for the wrong reason.
    expect(proven).toBeGreaterThan(0);

    function check(proof: Proof, reply: PrinterReply): void {
      expect(proof.evidence).toBe(confirm);
      // Each once: asked for, and not proven before.
      expect(asked.delete(proof.processId)).toBe(true);
      if (confirm === 'process-id') expect(wasSaid(heard, proof.processId)).toBe(true);
      // An answer of one byte names no job: only the last one asked can be meant.
      else
        expect([proof.processId, classOf(reply.kind === 'ordered' ? reply.byte : 0xff)]).toEqual([
          idOf(job),
          'plain',
        ]);
    }
  },
  120_000,
);
