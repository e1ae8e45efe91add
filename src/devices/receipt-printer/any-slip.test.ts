import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Slip, slip } from '../contract.ts';
import { slipRenderer } from './raster/render-slip.ts';

/** What nobody would write and a catalogue or a keyboard may still bring: blanks, marks alone, other scripts, control signs. */
const sign = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...'ẤỄỘgjyầặNG 0123456789-:,.') },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      ' ',
      '\t',
      '\n',
      '\u0000',
      '\u0301',
      '\u200b',
      '\u202e',
      '\ufeff',
      '한',
      '👩‍👩‍👧',
      '\ud83d',
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }) },
);
const text = (maxLength: number, minLength = 0) =>
  fc
    .array(sign, { minLength, maxLength })
    .map((signs) => signs.join('').slice(0, maxLength))
    .filter((made) => made.length >= minLength);
const line = text(200);
const maybe = (of: fc.Arbitrary<string>) => fc.option(of);
const facts = (maxLength: number) => fc.array(fc.record({ label: line, value: line }), { maxLength });
const language = fc.constantFrom('vi', 'en');

const ticket = fc.record({
  kind: fc.constant('ticket'),
  language,
  centreTitle: line,
  centreName: line,
  heading: line,
  number: text(8, 2),
  counter: line,
  group: line,
  priority: maybe(line),
  qr: fc.string({ minLength: 8, maxLength: 120 }),
  facts: facts(4),
  bring: fc.option(fc.record({ matter: line, heading: line, items: fc.array(line, { maxLength: 4 }) })),
  foot: fc.array(line, { maxLength: 6 }),
  copyMark: maybe(line),
});

const block = fc.oneof(
  fc.record({ block: fc.constant('text'), text: line, weight: fc.constantFrom('normal', 'strong', 'big') }),
  fc.record({
    block: fc.constant('list'),
    heading: maybe(line),
    items: fc.array(fc.record({ text: line, note: maybe(line), box: fc.boolean() }), { maxLength: 3 }),
  }),
  fc.record({ block: fc.constant('facts'), facts: facts(3) }),
  fc.record({
    block: fc.constant('code'),
    qr: fc.string({ minLength: 8, maxLength: 300 }),
    text: maybe(line),
    facts: facts(4),
  }),
  fc.record({ block: fc.constant('plate'), label: line, value: text(24, 1), note: maybe(line) }),
  fc.record({
    block: fc.constant('steps'),
    steps: fc.array(fc.record({ text: line, mark: fc.constantFrom('done', 'now', 'ahead') }), {
      maxLength: 3,
    }),
  }),
  fc.record({ block: fc.constant('rule'), tear: fc.boolean() }),
);
const sheet = fc.record({
  kind: fc.constant('sheet'),
  language,
  centreTitle: line,
  centreName: line,
  heading: line,
  title: maybe(line),
  blocks: fc.array(block, { maxLength: 4 }),
  foot: fc.array(line, { maxLength: 2 }),
  practiceMark: maybe(line),
  copyMark: maybe(line),
});
const anySlip: fc.Arbitrary<Slip> = fc.oneof(ticket, sheet).map((made) => slip.parse(made));

test('whatever words a slip holds, its picture is whole: as many bytes as its rows are wide', () => {
  const render = slipRenderer();
  fc.assert(
    fc.property(anySlip, fc.constantFrom(384, 416, 512, 576), (made, widthDots) => {
      const { rows, bytes } = render(made, widthDots);
      expect(Number.isInteger(rows)).toBe(true);
      expect(bytes).toHaveLength((widthDots / 8) * rows);
    }),
    { numRuns: Number(process.env.PROPERTY_RUNS ?? 40) },
  );
}, 120_000);
