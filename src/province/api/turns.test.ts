import { describe, expect, it } from 'vitest';
import { provinceWaits as waits } from '../waits.ts';
import { type Admitted, type Turn, turns } from './turns.ts';
import { serviceRate } from './turns-rate.ts';

const admitted = (turn: Turn): Admitted => {
  if (!turn.admitted) throw new Error(`told to wait ${turn.retryAfterMs} ms`);
  return turn;
};
const wait = (turn: Turn): number => (turn.admitted ? 0 : turn.retryAfterMs);

/** Four kiosks are at work, so that whoever is new has to wait; what they hold is booked. */
function full(places = 4) {
  const order = turns(places, waits);
  const inside = Array.from({ length: places }, (_, kiosk) => {
    const turn = order.ask(`first-${kiosk}`, 0);
    if (turn.admitted) turn.begin(0);
    return turn;
  });
  return { order, inside: inside.filter((turn) => turn.admitted) };
}

describe('turns', () => {
  it('nothing is going on: everybody is let in', () => {
    const order = turns(32, waits);
    for (let kiosk = 0; kiosk < 200; kiosk += 1) {
      const turn = admitted(order.ask(`${kiosk}`, kiosk * 200));
      turn.begin(kiosk * 200);
      turn.leave(kiosk * 200 + 10);
    }
  });

  it('a crowd comes at once: each is told a time of its own, one after the other', () => {
    const { order } = full();
    const told = Array.from({ length: 100 }, (_, kiosk) => wait(order.ask(`late-${kiosk}`, 0)));
    expect(Math.min(...told)).toBeGreaterThanOrEqual(waits.turnAtLeast.ms);
    expect(told.slice(50)).toEqual([...new Set(told.slice(50))].sort((a, b) => a - b));
  });

  it('a kiosk that asks again before its turn is told the same turn, and books no second one', () => {
    const { order } = full();
    for (let kiosk = 0; kiosk < 100; kiosk += 1) order.ask(`late-${kiosk}`, 0);
    const first = wait(order.ask('impatient', 0));
    for (let again = 1; again <= 500; again += 1)
      expect(wait(order.ask('impatient', again))).toBeCloseTo(first - again);
    expect(wait(order.ask('next', 500)) - (first - 500)).toBeLessThan(100);
  });

  it('its turn has come: it goes before those who are new, and may bring all it holds', () => {
    const { order, inside } = full(8);
    const due = wait(order.ask('promised', 0));
    for (let kiosk = 0; kiosk < 1_000; kiosk += 1) order.ask(`crowd-${kiosk}`, 0);
    inside.slice(4).forEach((turn) => {
      admitted(turn).leave(due - 1);
    });
    for (let batch = 0; batch < 4; batch += 1) {
      const at = due + batch * 100;
      expect(order.ask(`new-${batch}`, at).admitted).toBe(false);
      const turn = admitted(order.ask('promised', at));
      turn.begin(at);
      turn.leave(at + 50);
    }
  });

  it('a line that dies before the body came gives its place back', () => {
    const order = turns(1, waits);
    for (let kiosk = 0; kiosk < 100; kiosk += 1) admitted(order.ask(`${kiosk}`, 0)).leave(0);
    expect(order.ask('next', 0).admitted).toBe(true);
  });

  it('bodies that creep in over slow lines hold no place of those that are there', () => {
    const order = turns(4, waits);
    for (let kiosk = 0; kiosk < 10; kiosk += 1) admitted(order.ask(`slow-${kiosk}`, 0));
    expect(order.ask('quick', 0).admitted).toBe(true);
  });

  it('work is given back twice: one place, not two', () => {
    const order = turns(1, waits);
    const first = admitted(order.ask('a', 0));
    first.begin(0);
    first.leave(1);
    first.leave(2);
    admitted(order.ask('b', 2)).begin(2);
    expect(order.ask('c', 2).admitted).toBe(false);
  });

  it('turns nobody came for are forgotten', () => {
    const { order, inside } = full();
    const due = wait(order.ask('gone', 0));
    for (const turn of inside) admitted(turn).leave(1);
    expect(order.ask('gone', due + waits.turnKept.ms + 1).admitted).toBe(true);
  });
});

describe('service rate', () => {
  it('is what gets done while the hands are full; an idle time after it takes nothing away', () => {
    const rate = serviceRate(2);
    for (let batch = 0; batch < 2; batch += 1) rate.begin(0);
    for (let at = 20; at <= 4_000; at += 20) {
      rate.end(at);
      rate.begin(at);
    }
    expect(rate.now(4_000)).toBeCloseTo(50, -1);
    rate.end(4_001);
    rate.end(4_001);
    expect(rate.now(3_600_000)).toBeCloseTo(50, -1);
  });

  it('follows a database that grows slow', () => {
    const rate = serviceRate(1);
    rate.begin(0);
    rate.begin(0);
    const turnOver = (from: number, to: number, step: number) => {
      for (let at = from; at < to; at += step) {
        rate.end(at);
        rate.begin(at);
      }
    };
    turnOver(0, 5_000, 10);
    expect(rate.now(5_000)).toBeGreaterThan(90);
    turnOver(5_000, 25_000, 100);
    expect(rate.now(25_000)).toBeLessThan(15);
  });
});
