import { readFrame } from '../../../shared/contract/frame.ts';
import type { KioskContract } from '../../../shared/contract/kiosk.ts';
import type { Server } from '../../../shared/contract/server.ts';
import { listeners, type Off, type Wire } from '../../../shared/contract/wire.ts';

/** A screen's line that can lead to two kiosks. */
export interface PracticeLine {
  /** As the real kiosk sees it. */
  readonly real: Wire;
  begin(practice: Pick<Server<KioskContract>, 'attach'>): void;
  end(): void;
  close(): void;
}

/**
 * What the real kiosk answers also in practice: the state of things, and what only reads. Everything else goes to the
 * practice kiosk, so that a command nobody thought of here writes nothing real.
 */
const realCommands =
  /^(practice|staff|centre|readiness|network|scanner|catalogue|procedures|assistant)\.|^checklists\.(questions|make|recall)$|^documents\.(forms|preview)$/;

/** What the practice kiosk tells: the fate of its papers. Its network and printer are the real one's to tell. */
const practiceEvents: readonly string[] = ['print.changed', 'document.changed', 'dossier.changed'];

export function openLine(wire: Wire, onDown: () => void): PracticeLine {
  const toReal = listeners<string>();
  const toPractice = listeners<string>();
  let offPractice: Off | null = null;

  const offs = [
    wire.onText((text) => {
      if (offPractice && isPracticed(text)) toPractice.tell(text);
      else toReal.tell(text);
    }),
    wire.onState((up) => {
      if (!up) onDown();
    }),
  ];
  const end = (texts: typeof toReal, mayTell: (text: string) => boolean): Wire => ({
    send: (text) => !mayTell(text) || wire.send(text),
    onText: texts.add,
    onState: (listener) => wire.onState(listener),
    isUp: () => wire.isUp(),
  });

  return {
    real: end(toReal, () => true),
    begin(practice) {
      offPractice ??= practice.attach(end(toPractice, isToldInPractice));
    },
    end() {
      offPractice?.();
      offPractice = null;
    },
    close() {
      for (const off of offs) off();
    },
  };
}

function isPracticed(text: string): boolean {
  const read = readFrame(text);
  return read.ok && read.value.kind === 'call' && !realCommands.test(read.value.command);
}

function isToldInPractice(text: string): boolean {
  const read = readFrame(text);
  return read.ok && (read.value.kind !== 'event' || practiceEvents.includes(read.value.event));
}
