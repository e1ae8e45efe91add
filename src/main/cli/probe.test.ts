import { expect, onTestFinished, test } from 'vitest';
import { systemClock } from '../../devices/clock.ts';
import { kinds } from '../../devices/simulated/kinds.ts';
import { PrinterModel } from '../../devices/simulated/printer-model.ts';
import { serveModel } from '../../devices/simulated/server.ts';
import { typed } from './testing.ts';

async function printer() {
  const model = new PrinterModel({ ...kinds['epson-tm-t20iii'], rowsPerSecond: null, clock: systemClock });
  const listening = await serveModel(model, 0);
  onTestFinished(() => listening.close());
  return { model, where: `--tcp=127.0.0.1:${listening.port}` };
}

test('a printer on the network says what it is, as JSON', async () => {
  const { where } = await printer();
  const { code, out, err } = await typed(['probe', where, '--json']);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(JSON.parse(out)).toMatchObject({
    model: 'TM-T20III',
    profile: { confirm: 'process-id', statusMode: 'asb' },
    closest: { id: 'epson-tm-t20iii', differs: [] },
  });
});

test('with --ask a test paper is printed and the person is asked three times', async () => {
  const { where, model } = await printer();
  const { code, out, err } = await typed(['probe', where, '--ask'], '512\ncó\nkhông\n');
  expect(code).toBe(0);
  expect(model.facts().sheets).toBe(1);
  expect(err.match(/\(yes\/no\)|which is the largest|near-end lever/g)).toHaveLength(3);
  expect(out).toContain('512 dots');
});

test.each([
  [['probe']],
  [['probe', '--tcp=nowhere']],
  [['probe', '--tcp=a:1', 'more']],
  [['probe', '--serial=/dev/x@fast']],
])('%j is not understood, and the way to use it is told', async (words) => {
  const { code, out, err } = await typed(words);
  expect({ code, out }).toEqual({ code: 64, out: '' });
  expect(err).toContain('--serial=PATH@BAUD');
});

test('a printer that is not there: one sentence, and what to check', async () => {
  const { code, err } = await typed(['probe', '--usblp=/dev/usb/none-such']);
  expect(code).toBe(1);
  expect(err).toContain('could not be reached (usblp /dev/usb/none-such)');
});
