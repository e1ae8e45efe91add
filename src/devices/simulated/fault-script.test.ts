import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type FaultScript, type FaultStep, readFaultScript, runFaultScript } from './fault-script.ts';

const folder = 'test/fixtures/fault-scripts';
const script: FaultScript = {
  name: 'two hands',
  steps: [
    { after: 0, device: 'printer', do: 'paper out' },
    { after: 'next', device: 'scanner', do: 'unplug', says: 'Máy quét chưa sẵn sàng.' },
    { after: 250, device: 'scanner', do: 'plug' },
  ],
};

/** Runs the script over hands that note what they do. */
async function run(answer: (line: string) => string, stopAfter = Number.POSITIVE_INFINITY) {
  const done: string[] = [];
  const shown: (string | null | undefined)[] = [];
  const result = await runFaultScript(script, {
    async wait(after: FaultStep['after']) {
      done.push(`wait ${after}`);
    },
    async hand(device, line) {
      done.push(`${device} ${line}`);
      return answer(line);
    },
    onStep: ({ says }) => void shown.push(says),
    stopped: () => shown.length >= stopAfter,
  });
  return { result, done, shown };
}

test('steps are done in order, each after what it waits for', async () => {
  const { result, done, shown } = await run(() => 'ok');
  expect(result).toEqual({ ok: true, value: 'done' });
  expect(done).toEqual([
    'wait 0',
    'printer paper out',
    'wait next',
    'scanner unplug',
    'wait 250',
    'scanner plug',
  ]);
  expect(shown).toEqual([undefined, 'Máy quét chưa sẵn sàng.', undefined]);
});

test('a device that does not know a line ends the script there', async () => {
  const { result, done } = await run((line) => (line === 'unplug' ? 'unknown' : 'ok'));
  expect(result).toMatchObject({ ok: false, code: 'line-refused', detail: 'steps.1: unknown' });
  expect(done.at(-1)).toBe('scanner unplug');
});

test('a script that is stopped leaves the rest undone', async () => {
  const { result, done } = await run(() => 'ok', 1);
  expect(result).toEqual({ ok: true, value: 'stopped' });
  expect(done).not.toContain('scanner unplug');
});

test.each(readdirSync(folder))('%s can be read', (file) => {
  expect(readFaultScript(readFileSync(`${folder}/${file}`, 'utf8'))).toMatchObject({ ok: true });
});

test.each([
  ['not JSON at all', 'paper out', 'not JSON'],
  ['a second line in one step', '{"name":"x","steps":[{"after":0,"do":"a\\nb"}]}', 'steps.0.do'],
  ['an unknown moment', '{"name":"x","steps":[{"after":"later","do":"drop"}]}', 'steps.0.after'],
  ['an unknown device', '{"name":"x","steps":[{"after":0,"device":"lift","do":"up"}]}', 'steps.0.device'],
])('%s is refused by its place', (_, text, place) => {
  const read = readFaultScript(text);
  expect(read).toMatchObject({ ok: false, code: 'no-script' });
  expect(read.ok ? '' : read.detail).toContain(place);
});
