import {
  type FaultScript,
  type FaultStep,
  runFaultScript,
  type ScriptOutside,
} from '../../../devices/simulated/fault-script.ts';

/** How a script goes on; `step` counts from 0 and is the next one to be done. */
export interface Playing {
  readonly script: string;
  readonly step: number;
  readonly of: number;
  readonly next: FaultStep | null;
  /** What the screen has to say after the last step; null: nothing is hindered; undefined: the script does not say. */
  readonly says: FaultStep['says'];
  readonly end: 'done' | 'stopped' | `refused ${string}` | null;
}

export interface Player {
  state(): Playing | null;
  /** Begins a script; one that plays is stopped first. */
  play(name: string, script: FaultScript): void;
  /** The word a step with `after: "next"` waits for. */
  next(): void;
  stop(): void;
}

export interface PlayerOutside {
  readonly hand: ScriptOutside['hand'];
  readonly later: (ms: number, task: () => void) => () => void;
}

/** Plays one script at a time. */
export function scriptPlayer({ hand, later }: PlayerOutside): Player {
  let playing: Playing | null = null;
  let goOn: () => void = () => {};
  let stopNow: () => void = () => {};

  function play(script: string, { steps, name }: FaultScript): void {
    stopNow();
    let stopped = false;
    let mine: Playing = {
      script,
      step: 0,
      of: steps.length,
      next: steps[0] ?? null,
      says: undefined,
      end: null,
    };
    const show = (change: Partial<Playing>) => {
      const current = playing === mine;
      mine = { ...mine, ...change };
      if (current) playing = mine;
    };
    playing = mine;
    stopNow = () => {
      stopped = true;
      goOn();
    };
    void runFaultScript(
      { name, steps },
      {
        hand,
        wait: (after) =>
          new Promise((resolve) => {
            const off = after === 'next' ? () => {} : later(after, resolve);
            goOn = () => {
              off();
              resolve();
            };
          }),
        onStep: ({ says }, index) => show({ step: index + 1, next: steps[index + 1] ?? null, says }),
        stopped: () => stopped,
      },
    ).then((result) => show({ end: result.ok ? result.value : `refused ${result.detail ?? ''}` }));
  }

  return {
    state: () => playing,
    play,
    next() {
      if (playing?.next?.after === 'next') goOn();
    },
    stop: () => stopNow(),
  };
}
