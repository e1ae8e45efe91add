import fc from 'fast-check';
import { expect, test } from 'vitest';
import { burstGap, type Keystroke, keyboardWedge, shortestBurst } from './keyboard-wedge.ts';

const slip = 'MC1:T:SUOI-MAY-1:A018:20261122:7K4QM2XD';

/** Types keys `gap` milliseconds apart; capitals come with their Shift, as keyboards send them. */
async function typed(text: string, { gap = 5, end = 'Enter', ctrl = false } = {}) {
  const wedge = keyboardWedge();
  await wedge.open(new AbortController().signal);
  const scans: string[] = [];
  wedge.onBytes((bytes) => scans.push(Buffer.from(bytes).toString()));
  let at = 0;
  const press = (key: string, control = false) => {
    at += gap;
    const stroke: Keystroke = { key, control, alt: false, meta: false, at };
    wedge.press(stroke);
  };
  for (const key of text) {
    if (/[A-Z:]/.test(key)) press('Shift');
    press(key, ctrl);
  }
  press(end);
  return { scans, press };
}

test.each(['Enter', 'Tab'])('a slip typed by a scanner, ended by %s: one scan', async (end) => {
  expect((await typed(slip, { end })).scans).toEqual([`${slip}\r`]);
});

test.each([
  ['typed by a person', slip, { gap: burstGap + 1 }],
  ['shorter than any slip', slip.slice(0, shortestBurst - 1), {}],
  ['longer than any slip', 'A'.repeat(500), {}],
  ['a card, whose letters no keyboard carries', '001090123456||Nguyeenx Van A|05021990|Nam', {}],
  ['small letters: a Shift was missed', slip.toLowerCase(), {}],
  ['with Ctrl held', slip, { ctrl: true }],
  ['ended by nothing', slip, { end: 'Shift' }],
  ['ended by Escape', slip, { end: 'Escape' }],
])('%s: no scan', async (_, text, how) => {
  expect((await typed(text, how)).scans).toEqual([]);
});

test('a wrong key spoils its burst and no other', async () => {
  const { scans, press } = await typed(`é${slip}`);
  expect(scans).toEqual([]);
  for (const key of slip) press(key);
  press('Enter');
  expect(scans).toEqual([`${slip}\r`]);
});

test('any keys at any time: what comes out holds allowed characters only, and whole scans', async () => {
  const wedge = keyboardWedge();
  await wedge.open(new AbortController().signal);
  wedge.onBytes((bytes) => {
    expect(Buffer.from(bytes).toString()).toMatch(/^[0-9A-Z:-]{12,120}\r$/);
  });
  const key = fc.oneof(
    fc.constantFrom('A', '7', ':', '-', 'Enter', 'Tab', 'Shift', 'F5'),
    fc.string({ maxLength: 2 }),
  );
  const stroke = fc.record({
    key,
    control: fc.boolean(),
    alt: fc.boolean(),
    meta: fc.boolean(),
    at: fc.nat(10_000),
  });
  fc.assert(fc.property(fc.array(stroke, { maxLength: 60 }), (strokes) => strokes.forEach(wedge.press)));
});

test('not opened: nothing comes out', () => {
  const wedge = keyboardWedge();
  wedge.onBytes(() => expect.fail('a scan'));
  [...slip, 'Enter'].forEach((key, at) => {
    wedge.press({ key, control: false, alt: false, meta: false, at });
  });
});
