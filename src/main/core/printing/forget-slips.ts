import { slip } from '../../../devices/contract.ts';
import type { PrintState, PrintSubject } from '../../../shared/contract/printing.ts';
import type { Moment } from '../clock.ts';
import type { Readable, Writable } from '../store/database.ts';

/** How long the words of a slip that carries a secret are kept. Milliseconds. */
export interface SlipKept {
  /** After a print that is certain: somebody may still stand at the machine and want it again. */
  readonly printedMs: number;
  /** After one in doubt, which an officer may still have to print again. */
  readonly inDoubtMs: number;
}

export interface DueSlip {
  readonly seq: number;
  readonly slip: string;
  readonly state: PrintState;
  readonly wall_ms: number;
  readonly uptime_ms: number;
  readonly boot_id: string;
}

/** Settled slips of these kinds whose time is over and whose words are still there. */
export function dueSlips(
  database: Readable,
  kinds: readonly PrintSubject['kind'][],
  now: Moment,
  kept: SlipKept,
): DueSlip[] {
  return kinds
    .flatMap((kind) =>
      database.all<DueSlip>(
        `SELECT seq, slip, state, wall_ms, uptime_ms, boot_id FROM print_job
         WHERE subject_kind = ? AND state IN ('printed', 'voided', 'unconfirmed', 'failed-unsent')
           AND slip NOT LIKE '%"blocks":[]%'`,
        kind,
      ),
    )
    .filter((job) => {
      const certain = job.state === 'printed' || job.state === 'voided';
      return ageOf(job, now) >= (certain ? kept.printedMs : kept.inDoubtMs);
    });
}

/** By the time this machine was on; of an earlier boot only the clock can tell. */
function ageOf(job: DueSlip, now: Moment): number {
  return job.boot_id === now.bootId ? now.uptimeMs - job.uptime_ms : now.wallMs - job.wall_ms;
}

/** The journal keeps that they were printed, not what opens a dossier. */
export function forgetSlips(database: Writable, due: readonly DueSlip[]): void {
  for (const job of due) {
    const told = slip.parse(JSON.parse(job.slip));
    if (told.kind !== 'sheet') continue;
    const bare = { ...told, title: null, blocks: [], foot: [erased[told.language]] };
    database.run('UPDATE print_job SET slip = ? WHERE seq = ?', JSON.stringify(bare), job.seq);
  }
}

const erased = {
  vi: 'Máy đã xóa nội dung phiếu này. Xin đưa phiếu cũ vào máy, hoặc gọi cán bộ.',
  en: 'The words of this slip were erased. Please show the slip you have, or call an officer.',
};
