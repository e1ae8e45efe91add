import { expect, test } from 'vitest';
import type { Client } from '../../shared/contract/client.ts';
import type { CounterContract } from '../../shared/contract/queue/counter.ts';
import { askWish, type Wish } from './wish.ts';

const wish: Wish = { name: 'counter.callNext', input: { key: '0198c0de-0000-7000-8000-000000000001' } };

function asking(answers: readonly object[]) {
  const asked: unknown[] = [];
  const left = new AbortController();
  const client = {
    call: async (name: string, input: unknown) => {
      asked.push({ name, input });
      const answer = answers[asked.length - 1];
      if (!answer) left.abort();
      return answer ?? { ok: false, code: 'unreachable' };
    },
  } as unknown as Client<CounterContract>;
  const outcome = askWish(
    wish,
    { client: () => client, pause: async () => undefined, oneAnswer: 1, askAgain: 1 },
    left.signal,
  );
  return { outcome, asked };
}

test('the line cut in the middle: the same wish with the same key is asked until it is answered', async () => {
  const { outcome, asked } = asking([
    { ok: false, code: 'unreachable' },
    { ok: false, code: 'late' },
    { ok: true, value: 'view' },
  ]);
  expect(await outcome).toEqual({ ok: true, value: 'view' });
  expect(new Set(asked.map((each) => JSON.stringify(each))).size).toBe(1);
  expect(asked).toHaveLength(3);
});

test('what the queue refuses is not asked again', async () => {
  const { outcome, asked } = asking([{ ok: false, code: 'nobody-waits' }]);
  expect(await outcome).toEqual({ ok: false, code: 'nobody-waits' });
  expect(asked).toHaveLength(1);
});

test('a wish the officer no longer waits for is given up', async () => {
  expect(await asking([]).outcome).toBeNull();
});
