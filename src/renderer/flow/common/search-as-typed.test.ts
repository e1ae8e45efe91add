import { expect, test } from 'vitest';
import { failed } from '../../../shared/result.ts';
import { flowBench } from '../flow-bench.ts';
import type { FlowName } from '../starts.ts';
import { waits } from './waits.ts';

test.each<Extract<FlowName, 'take-number' | 'look-up' | 'apply'>>(['take-number', 'look-up', 'apply'])(
  'a search that core refuses is said on a page of its own, in %s',
  async (flow) => {
    const bench = flowBench({ 'procedures.search': () => failed('no-catalogue') });
    await bench.settle();
    bench.actor.send({ type: 'touched' });
    bench.actor.send({ type: 'door.touched' });
    bench.actor.send({ type: 'flow.wanted', start: { flow, from: null } });
    await bench.settle();
    bench.sendTo(flow, { type: 'typing.wanted' });
    bench.sendTo(flow, { type: 'key.letter', letter: 'K' });
    await bench.pass(waits.searchAfter);
    expect(bench.snapshotOf(flow)?.context.refusal).toBe('no-catalogue');
    expect(bench.page()).toBe('refused');
  },
);
