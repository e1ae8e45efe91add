import { expect, test } from 'vitest';
import { type Rig, rig } from '../testing/rig.ts';

async function printed(): Promise<Rig> {
  const on = rig('custom-vkp80');
  await on.ready();
  expect(await on.print('A001')).toMatchObject({ verdict: 'printed', evidence: 'ordered-status' });
  await on.clock.advance(1_000);
  expect(on.collected).toEqual(['presented']);
  return on;
}

test('a slip is held out, and taken', async () => {
  const on = await printed();
  await on.clock.advance(10_000);
  on.model.takeSlip();
  await on.clock.advance(1_000);
  expect(on.collected).toEqual(['presented', 'taken']);
  await on.clock.advance(60_000);
  expect(on.model.facts().mouth).toEqual({ taken: 1, retracted: 0, pushedOut: 0 });
});

test('nobody comes: drawn back in after a while, and told as not collected', async () => {
  const on = await printed();
  await on.clock.advance(40_000);
  expect(on.collected).toEqual(['presented', 'retracted']);
  expect(on.model.facts().mouth.retracted).toBe(1);
});

test('the next ticket does not push an earlier one into a stranger’s hand', async () => {
  const on = await printed();
  expect((await on.print('A002')).verdict).toBe('printed');
  await on.clock.advance(1_000);
  expect(on.collected).toEqual(['presented', 'retracted', 'presented']);
  expect(on.model.facts().mouth).toEqual({ taken: 0, retracted: 1, pushedOut: 0 });
});

test('taken a moment before it would be drawn back: taken', async () => {
  const on = await printed();
  on.model.takeSlip();
  expect((await on.print('A002')).verdict).toBe('printed');
  expect(on.collected.slice(0, 2)).toEqual(['presented', 'taken']);
  expect(on.model.facts().mouth.retracted).toBe(0);
});

test('a hand quicker than the first look: nothing is claimed', async () => {
  const on = rig('custom-vkp80');
  await on.ready();
  on.model.plan([{ at: { on: 'proof' }, do: { kind: 'late-reply', ms: 500 } }]);
  on.model.onSheet(() => on.clock.later(400, () => on.model.takeSlip()));
  expect((await on.print('A001')).verdict).toBe('printed');
  await on.clock.advance(60_000);
  expect(on.model.facts().mouth.taken).toBe(1);
  expect(on.collected).toEqual([]);
});

test('the line lost while a slip is held out: nothing more is claimed of it, and the next one is followed', async () => {
  const on = await printed();
  on.model.drop();
  on.model.takeSlip();
  await on.clock.advance(10_000);
  expect(on.collected).toEqual(['presented']);
  expect((await on.print('A002')).verdict).toBe('printed');
  await on.clock.advance(1_000);
  expect(on.collected).toEqual(['presented', 'presented']);
});
