import { expect, test } from 'vitest';
import { hostileFrame } from '../../../test/support/hostile-frames.ts';
import { seededChance } from '../../../test/support/seeded-chance.ts';
import { sized } from '../../../test/support/sized.ts';
import { longestFrame, readFrame } from '../../shared/contract/frame.ts';
import { kioskContract } from '../../shared/contract/kiosk.ts';
import { serve } from '../../shared/contract/server.ts';
import { wirePair } from '../../shared/contract/wire.ts';
import { handlersOf } from './fake-core.ts';

test('hostile frames are refused or answered, one by one; none crashes a handler, and an honest one is served after them', async () => {
  const crashes: string[] = [];
  const replies: string[] = [];
  const { near, far } = wirePair();
  const server = serve(kioskContract, handlersOf({}), {
    onRefused: () => undefined,
    onCrash: (command, error) => crashes.push(`${command}: ${error}`),
  });
  server.attach(far);
  near.onText((text) => replies.push(text));
  const chance = seededChance(8);
  const count = sized(5_000, 100_000);
  for (let turn = 0; turn < count; turn += 1) {
    near.send(hostileFrame(chance, turn));
    if (turn % 1_000 === 0) await new Promise((resolve) => setImmediate(resolve));
  }
  await new Promise((resolve) => setImmediate(resolve));
  expect(crashes).toEqual([]);
  expect(replies.filter((each) => !readFrame(each).ok)).toEqual([]);
  expect(server.refused()).toBeGreaterThan(count / 2);
  expect(Object.prototype).not.toHaveProperty('ok');
  replies.length = 0;
  near.send(JSON.stringify({ kind: 'call', id: 'honest', command: 'network.status', input: {} }));
  await new Promise((resolve) => setImmediate(resolve));
  expect(replies.join()).toContain('"id":"honest","result":{"ok":true');
}, 600_000);

test('ten megabytes are no frame', () => {
  expect(
    readFrame(`{"kind":"call","id":"1","command":"x","input":"${'A'.repeat(10_000_000)}"}`),
  ).toMatchObject({
    ok: false,
    code: 'too-long',
  });
  expect(longestFrame).toBeLessThan(10_000_000);
});
