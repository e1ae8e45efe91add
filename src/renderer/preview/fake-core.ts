import type { KioskContract } from '../../shared/contract/kiosk.ts';
import { kioskContract } from '../../shared/contract/kiosk.ts';
import type { PrintChange } from '../../shared/contract/printing.ts';
import type { ReadinessStatus } from '../../shared/contract/readiness.ts';
import type { ScannerStatus } from '../../shared/contract/scanner.ts';
import { type Handlers, type Server, serve } from '../../shared/contract/server.ts';
import { wirePair } from '../../shared/contract/wire.ts';
import { failed, ok } from '../../shared/result.ts';
import { applyHandlers } from './fake-apply.ts';
import { detailsOf, lookUpHandlers } from './fake-look-up.ts';
import { fakePapers } from './fake-papers.ts';
import { fakePayments } from './fake-payments.ts';
import { fakeSetUp } from './fake-set-up.ts';
import { fakeStaff } from './fake-staff.ts';
import { opinionHandlers, trackHandlers } from './fake-track.ts';
import { centre, online, previewNow, ticket, tiles } from './invented.ts';
import type { FakeCoreSetting } from './setting.ts';

export function fakeCore(setting: FakeCoreSetting) {
  const { near, far } = wirePair();
  const outside = { onRefused: () => undefined, onCrash: () => undefined };
  const server: Server<KioskContract> = serve(kioskContract, handlersOf(setting), outside);
  server.attach(far);
  return { wire: near, emit: server.emit };
}

/** Answers for every command; tests replace single ones. */
export function handlersOf(setting: FakeCoreSetting): Handlers<KioskContract> {
  const issued = { ...ticket, ...setting.ticket };
  const job = jobOf(setting);
  const answered = <Answer>(command: string, answer: Answer): Answer | Promise<Answer> =>
    setting.silent?.includes(command) ? new Promise<Answer>(() => undefined) : answer;
  return {
    'centre.describe': () =>
      answered(
        'centre.describe',
        ok({
          ...centre,
          documentCamera: setting.camera ? { name: '' } : null,
          now: previewNow,
          session: setting.idleMs ? { idleMs: setting.idleMs, warningMs: 1_000_000_000 } : centre.session,
          priorityGroups: setting.priorityGroups === false ? [] : centre.priorityGroups,
        }),
      ),
    'practice.begin': () => (setting.noPractice ? failed('unavailable') : ok({ practising: true as const })),
    'practice.end': () => ok({ practising: false as const }),
    'speech.voices': () => ok({ recorded: { vi: [], en: [] }, synthetic: setting.voice ? ['vi', 'en'] : [] }),
    'speech.speak': () => failed('no-voice'),
    'network.status': () => ok(setting.network ?? online),
    'procedures.firstScreen': () =>
      answered(
        'procedures.firstScreen',
        setting.noCatalogue ? failed('no-catalogue') : ok({ tiles: [...tiles] }),
      ),
    'procedures.search': ({ text }) => answered('procedures.search', ok(found(text))),
    'procedures.show': ({ code }) => {
      const details = detailsOf(code, setting);
      return details ? answered('procedures.show', ok(details)) : failed('unknown-procedure');
    },
    'tickets.take': () => answered('tickets.take', setting.refusal ? failed(setting.refusal) : ok(issued)),
    'printing.printer': () => ok({ health: 'ready' as const, reasons: job.reasons, since: previewNow }),
    'printing.jobs': () => ok({ jobs: [job] }),
    'printing.reprint': () =>
      answered('printing.reprint', ok({ ...job, copy: job.copy + 1, state: 'queued' as const })),
    ...lookUpHandlers(setting, answered, job),
    ...applyHandlers(setting, answered, job),
    ...fakePapers(setting),
    ...opinionHandlers(setting),
    ...(setting.tracked || setting.trackRefusal ? trackHandlers(setting, job) : {}),
    ...fakePayments(setting, () => previewNow),
    'printing.documentPrinter': () =>
      ok(
        setting.printsA4
          ? { health: 'ready' as const, reasons: [], since: previewNow }
          : { health: 'disabled' as const, reasons: ['not-configured' as const], since: previewNow },
      ),
    'printing.documents': () => failed('unknown-subject'),
    'queue.status': () => ok({ hall: setting.hall ?? null }),
    'queue.where': () => failed('no-queue'),
    'catalogue.status': () => ok({ current: null, previous: null, refused: null }),
    ...fakeStaff(setting),
    ...fakeSetUp,
    'readiness.status': () => ok({ closed: null, ...(setting.readiness ?? readinessOf(setting.network)) }),
    'scanner.status': () => ok(noScanner),
    'scanner.arm': () => ok(noScanner),
    'scanner.disarm': () => ok(noScanner),
  };
}

/** Every device works; the network as it is set. */
function readinessOf(network: typeof online | undefined): Omit<ReadinessStatus, 'closed'> {
  return { numbers: 'on-paper', lines: network?.state === 'offline' ? ['network-offline'] : [] };
}

const noScanner: ScannerStatus = {
  health: 'disabled',
  reasons: ['not-configured'],
  since: previewNow,
  armed: null,
  counts: { told: 0, dropped: 0, repeated: 0, flawed: 0 },
};

function jobOf({ print }: FakeCoreSetting): PrintChange {
  return {
    jobId: '0b9f8f0e-4c43-4c6e-8a39-3f6de7a2c0aa',
    subject: { kind: 'ticket', id: ticket.id },
    copy: print?.copy ?? 0,
    state: print?.state ?? 'sending',
    bands: { sent: print?.sent ?? 5, total: 8 },
    reasons: print?.reason ? [print.reason] : [],
    collected: print?.collected ?? null,
  };
}

/** A search good enough to look at: letters without marks, anywhere in the name. */
function found(text: string) {
  const wanted = folded(text);
  const all = tiles.flatMap((tile) => tile.matters);
  const matters = all.filter(({ name }) => folded(name.vi).includes(wanted));
  return { matters: matters.slice(0, 24), more: false };
}

function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll(/[đĐ]/gu, 'd').toLowerCase();
}
