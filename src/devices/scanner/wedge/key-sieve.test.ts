import fc from 'fast-check';
import { expect, test } from 'vitest';
import { manualClock } from '../../testing/manual-clock.ts';
import { KeySieve } from './key-sieve.ts';
import type { Keystroke } from './keystroke.ts';

const slip = 'MC1:T:SUOI-MAY-1:A018:20261122:7K4QM2XD';
const allowed = [{ prefix: '~', suffix: 'enter', keyGap: 30 } as const];
const plain = { control: false, alt: false, meta: false, repeat: false };

function sieve() {
  const clock = manualClock(0);
  const scans: string[] = [];
  const typed: string[] = [];
  const keys = new KeySieve(allowed, {
    later: clock.later,
    onTyped: (strokes) => typed.push(...strokes.map(({ key }) => key)),
    onScan: (text) => scans.push(text),
  });
  return {
    clock,
    scans,
    typed,
    /** Presses keys `gap` milliseconds apart; capitals come with their Shift, as keyboards send them. */
    async press(text: Iterable<string>, gap = 5, how: Partial<Keystroke> = {}) {
      for (const key of text) {
        await clock.advance(gap);
        if (/^[A-Z:]$/.test(key)) keys.press({ ...plain, key: 'Shift', at: clock.now() });
        keys.press({ ...plain, key, at: clock.now(), ...how });
      }
    },
    rest: () => clock.advance(1_000),
  };
}

test('an allowed scanner: one scan without its prefix, and not a key for the page', async () => {
  const on = sieve();
  await on.press([`~`, ...slip, 'Enter']);
  await on.rest();
  expect(on.scans).toEqual([slip]);
  expect(on.typed).toEqual([]);
});

test.each([
  ['without the prefix', [...slip, 'Enter'], 5],
  ['with another end', ['~', ...slip, 'Tab'], 5],
  ['without an end', ['~', ...slip], 5],
  ['slower than allowed, yet quicker than a hand', ['~', ...slip, 'Enter'], 40],
  ['shorter than any mark', ['~', ...slip.slice(0, 11), 'Enter'], 5],
  ['longer than any mark', ['~', ...'A'.repeat(500), 'Enter'], 5],
  ['small letters: a Shift was missed', ['~', ...slip.toLowerCase(), 'Enter'], 5],
  [
    'a card, whose letters no keyboard carries',
    ['~', ...'001090123456||Nguyeenx Van A|05021990', 'Enter'],
    5,
  ],
  ['a key that is no character', ['~', ...slip, 'F5', 'Enter'], 5],
] as const)('a scanner %s: no scan, and not a key for the page', async (_, keys, gap) => {
  const on = sieve();
  await on.press(keys, gap);
  await on.rest();
  expect(on.scans).toEqual([]);
  expect(on.typed).toEqual([]);
});

test('with Ctrl held: no scan', async () => {
  const on = sieve();
  await on.press(['~', ...slip, 'Enter'], 5, { control: true });
  expect(on.scans).toEqual([]);
});

test('a person types: every key comes to the page in its order', async () => {
  const on = sieve();
  await on.press('Xin chào', 60);
  await on.press(['Backspace', 'Enter'], 120);
  await on.rest();
  expect(on.typed).toEqual([...'Xin chào', 'Backspace', 'Enter']);
});

test('a rolling hand, five keys as quick as a scanner: still a person’s', async () => {
  const on = sieve();
  await on.press('nghie', 20);
  await on.rest();
  expect(on.typed).toEqual([...'nghie']);
});

test('a key held down is repeated for the page', async () => {
  const on = sieve();
  await on.press(['Backspace'], 60);
  await on.press(Array(20).fill('Backspace'), 33, { repeat: true });
  expect(on.typed).toEqual(Array(21).fill('Backspace'));
});

test('a scanner that hesitates midway: its rest does not reach the page', async () => {
  const on = sieve();
  await on.press(['~', ...slip.slice(0, 20)]);
  await on.clock.advance(200);
  await on.press([...slip.slice(36), 'Enter']);
  await on.rest();
  expect(on.scans).toEqual([]);
  expect(on.typed).toEqual([]);
});

test('a second end key belongs to the scan; a person may type soon after it', async () => {
  const on = sieve();
  await on.press(['~', ...slip, 'Enter', 'Enter']);
  await on.clock.advance(400);
  await on.press('7');
  await on.rest();
  expect(on.scans).toEqual([slip]);
  expect(on.typed).toEqual(['7']);
});

test('a person who types on right after a scan loses no more than its echo', async () => {
  const on = sieve();
  await on.press(['~', ...slip, 'Enter']);
  await on.press('xin chao', 120);
  await on.rest();
  expect(on.typed.join('')).toBe('n chao');
});

test('any keys at any time: a scan holds allowed characters only, and no key comes twice or from nowhere', async () => {
  const key = fc.oneof(
    fc.constantFrom('~', 'A', '7', ':', '-', 'Enter', 'Tab', 'Shift', 'F5'),
    fc.string({ minLength: 1, maxLength: 2 }),
  );
  const step = fc.record({ key, wait: fc.nat(80), control: fc.boolean(), repeat: fc.boolean() });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 60 }), async (steps) => {
      const on = sieve();
      for (const { key, wait, ...how } of steps) await on.press([key], wait, how);
      await on.rest();
      for (const scan of on.scans) expect(scan).toMatch(/^[0-9A-Z:-]{12,120}$/);
      const pressed = steps.map((each) => each.key);
      let from = 0;
      for (const each of on.typed)
        from = pressed.indexOf(each, from) + 1 || expect.fail(`${each} was not pressed`);
    }),
  );
});
