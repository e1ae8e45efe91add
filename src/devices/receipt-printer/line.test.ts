import { expect, test } from 'vitest';
import { failed } from '../../shared/result.ts';
import { manualClock } from '../testing/manual-clock.ts';
import { memoryTransport } from '../transport/memory.ts';
import { printerLine } from './line.ts';

/** Answers DLE EOT n with a byte that tells n, 100 ms later; question 3 never. */
async function slowPrinter() {
  const clock = manualClock();
  const transport = memoryTransport((speaker) => ({
    async receive([, , question = 0]) {
      if (question !== 3) clock.later(100, () => speaker.send(Uint8Array.of(0x12 | (question << 2))));
    },
    end() {},
  }));
  await transport.open(new AbortController().signal);
  return { clock, transport, line: printerLine(transport, clock, 400) };
}

test('two who ask at once each get their own answer', async () => {
  const { clock, line } = await slowPrinter();
  const answers = await clock.until(Promise.all([line.ask(1), line.ask(2)]));
  expect(answers).toEqual([0x16, 0x1a]);
});

test('no answer in time is null, and the next question is asked', async () => {
  const { clock, line } = await slowPrinter();
  expect(await clock.until(Promise.all([line.ask(3), line.ask(1)]))).toEqual([null, 0x16]);
});

test('closed amid a question: null at once, and its end is told once', async () => {
  const { clock, line } = await slowPrinter();
  const ends: string[] = [];
  line.onDown((why) => ends.push(why));
  const asked = line.ask(3);
  await line.close();
  expect(await clock.until(asked)).toBeNull();
  await line.close();
  expect(ends).toEqual(['closed here']);
});

test('a write that fails ends the line before the one who wrote goes on: nobody calls it a silent printer', async () => {
  const { transport } = await slowPrinter();
  const clock = manualClock();
  const line = printerLine({ ...transport, write: async () => failed('lost') }, clock, 400);
  const told: string[] = [];
  line.onDown((why) => told.push(why));
  await line.ask(1).then(() => told.push('answered'));
  expect(told).toEqual(['lost while writing', 'answered']);
});
