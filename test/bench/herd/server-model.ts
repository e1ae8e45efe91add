import { admission } from '../../../src/province/api/admission.ts';
import { turns } from '../../../src/province/api/turns.ts';
import { provinceWaits } from '../../../src/province/waits.ts';
import type { Agenda } from './agenda.ts';

/** The reference province's own default. */
const places = 32;
/** One batch at one of the database's connections. */
const workMs = 40;

export type Reply = { readonly taken: true } | { readonly taken: false; readonly retryAfterMs: number };

export interface ServerModel {
  receive(kioskId: string, nowMs: number, answer: (reply: Reply, nowMs: number) => void): void;
}

interface Pass {
  begin(nowMs: number): void;
  leave(nowMs: number): void;
}
export type Gate = (kioskId: string, nowMs: number) => Pass | number;

/** The province's own code: a number is the Retry-After, in milliseconds. */
export function gateOfTurns(): Gate {
  const order = turns(places, provinceWaits);
  return (kioskId, nowMs) => {
    const turn = order.ask(kioskId, nowMs);
    // On the wire Retry-After counts whole seconds.
    return turn.admitted ? turn : Math.ceil(turn.retryAfterMs / 1000) * 1000;
  };
}

/** A queue of one second's work, and the same fixed word for all others. */
export function gateOfPlaces(perSecond: number): Gate {
  const admit = admission(perSecond);
  return () => {
    const leave = admit.enter();
    return leave ? { begin: () => {}, leave } : provinceWaits.busy.ms;
  };
}

/** Does `perSecond` batches, several at a time, in the order they were let in. */
export function serverModel(agenda: Agenda, gate: Gate, perSecond: number): ServerModel {
  const workers = Math.round((perSecond * workMs) / 1000);
  const queue: ((nowMs: number) => void)[] = [];
  let working = 0;

  function work(pass: Pass, answer: (reply: Reply, nowMs: number) => void, nowMs: number): void {
    working += 1;
    agenda.add(nowMs + workMs, (doneMs) => {
      working -= 1;
      pass.leave(doneMs);
      answer({ taken: true }, doneMs);
      queue.shift()?.(doneMs);
    });
  }

  return {
    receive(kioskId, nowMs, answer) {
      const pass = gate(kioskId, nowMs);
      if (typeof pass === 'number') return answer({ taken: false, retryAfterMs: pass }, nowMs);
      pass.begin(nowMs);
      if (working < workers) work(pass, answer, nowMs);
      else queue.push((at) => work(pass, answer, at));
    },
  };
}
