import { expect, test } from 'vitest';
import { waits } from './common/waits.ts';
import { flowBench } from './flow-bench.ts';
import { watchUsage } from './watch-usage.ts';

function watched() {
  const bench = flowBench();
  const told: unknown[] = [];
  const call = (_: string, input: unknown) => {
    told.push(input);
    return Promise.resolve({ ok: true, value: {} });
  };
  watchUsage(bench.actor, { call } as unknown as Parameters<typeof watchUsage>[1]);
  return { bench, told };
}

test('who walks away is counted at the page they left', async () => {
  const { bench, told } = watched();
  await bench.toPriority();
  expect(told).toEqual([]);
  await bench.pass(waits.idle);
  await bench.pass(waits.nobodyThere);
  expect(told).toEqual([{ flow: 'take-number', leftAt: 'priority' }]);
});

test('who holds a number has not given up', async () => {
  const { bench, told } = watched();
  await bench.toTicket();
  await bench.pass(waits.idle);
  await bench.pass(waits.nobodyThere);
  expect(told).toEqual([{ flow: 'take-number', leftAt: null }]);
});
