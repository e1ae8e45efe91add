import type { PrintChange } from '../../../../shared/contract/printing.ts';
import type { StaffTask, StaffTaskKind } from '../../../../shared/contract/staff.ts';
import type { Wire } from '../../../../shared/contract/wire.ts';
import { failed, ok, type Result } from '../../../../shared/result.ts';
import { appendAudit } from '../../audit/audit.ts';
import type { Clock } from '../../clock.ts';
import type { KioskConfiguration } from '../../configuration/schema.ts';
import type { Ids } from '../../ids.ts';
import { enqueuePrint, voidJob } from '../../printing/journal.ts';
import type { Writable } from '../../store/database.ts';
import type { Store } from '../../store/store.ts';
import type { Seen } from '../around.ts';
import { type Standing, stepByHand, stepSeen, stepsOf } from './step.ts';
import { testSlip } from './test-slip.ts';

export interface TasksOutside {
  readonly store: Store;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly configuration: Pick<KioskConfiguration, 'centre' | 'kiosk'>;
  readonly seen: () => Seen;
  readonly onTask: (task: StaffTask, line: Wire) => void;
  readonly onPrintAsked: () => void;
  /** The scanner's card is up: whatever is shown to it from now on counts. */
  readonly onShow: (line: Wire) => void;
  /** In the transaction that writes a task down as done. */
  readonly onDone: (kind: StaffTaskKind, database: Writable, testJobId: string | null) => void;
}

export interface Tasks {
  begin(kind: StaffTaskKind, line: Wire): StaffTask;
  stepDone(line: Wire): Result<StaffTask, 'no-task' | 'disk-full'>;
  end(line: Wire): void;
  /** Something with a sensor changed. */
  look(): void;
  takePrint(change: PrintChange): void;
}

interface Running extends Standing {
  readonly line: Wire;
  readonly begunMs: number;
  readonly test: Pick<PrintChange, 'jobId' | 'state' | 'reasons'> | null;
}

/** The one guided task under way. Sensors move it on, a printed test slip ends it, and the audit chain keeps its time. */
export function openTasks(outside: TasksOutside): Tasks {
  const { store, clock, ids } = outside;
  let running: Running | null = null;

  function toldOf(task: Running): StaffTask {
    const { kind, step, test, begunMs } = task;
    const reasons = kind === 'a4' ? outside.seen().a4.reasons : outside.seen().printer.reasons;
    return {
      kind,
      steps: [...stepsOf[kind]],
      step,
      reasons: ['scanner', 'network', 'power'].includes(kind) ? [] : [...reasons],
      test: test?.state ?? null,
      ms: clock.now().uptimeMs - begunMs,
    };
  }

  function look(): void {
    if (!running || running.step === null) return;
    const seen = outside.seen();
    const missedPaper = running.missedPaper || seen.printer.reasons.includes('paper-out');
    const step = stepSeen({ ...running, missedPaper }, seen);
    go({ ...running, missedPaper }, step);
  }

  function go(from: Running, step: Running['step']): void {
    const { kind, line } = from;
    running = step === from.step ? from : { ...from, step, since: clock.now().wallMs, test: null };
    if (step === from.step) return;
    if (step === 'test') print();
    if (step === 'show') outside.onShow(line);
    if (step === null) {
      const ms = clock.now().uptimeMs - from.begunMs;
      // The repair is done, whether or not a full disk lets it be written down.
      void store.write((database) => {
        outside.onDone(kind, database, from.test?.jobId ?? null);
        appendAudit(database, { kind: 'staff.task-done', body: { task: kind, ms } }, clock.now());
      });
    }
    tell();
  }

  function tell(): void {
    if (running) outside.onTask(toldOf(running), running.line);
  }

  /** Another test slip. The one before is decided about: it was a test, and nobody waits for it. */
  function print(): boolean {
    if (!running) return false;
    const moment = clock.now();
    const jobId = ids.mint();
    const before = running.test;
    const written = store.write((database) => {
      if (before) voidJob(database, before.jobId, moment.wallMs);
      const subject = { kind: 'test', id: jobId } as const;
      const slip = testSlip(outside.configuration, jobId, moment.wallMs);
      enqueuePrint(database, { id: jobId, requestKey: jobId, subject, copy: 0, slip }, moment);
    });
    if (!written.ok) return false;
    running = { ...running, test: { jobId, state: 'queued', reasons: [] } };
    outside.onPrintAsked();
    return true;
  }

  return {
    look,
    begin(kind, line) {
      const { uptimeMs, wallMs } = clock.now();
      const [step = null] = stepsOf[kind];
      running = { kind, step, missedPaper: false, since: wallMs, line, begunMs: uptimeMs, test: null };
      look();
      return toldOf(running);
    },
    stepDone(line) {
      if (running?.line !== line || running.step === null) return failed('no-task');
      if (running.step === 'test') {
        if (!print()) return failed('disk-full');
        tell();
      } else go(running, stepByHand(running));
      return ok(toldOf(running));
    },
    end(line) {
      if (running?.line === line) running = null;
    },
    takePrint({ jobId, state, reasons }) {
      if (running?.test?.jobId !== jobId) return;
      running = { ...running, test: { jobId, state, reasons } };
      if (state === 'printed') go(running, null);
      else tell();
    },
  };
}
