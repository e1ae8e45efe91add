import { expect, test } from 'vitest';
import { ok } from '../../shared/result.ts';
import { silentLog } from '../log.ts';
import { manualClock } from '../testing/manual-clock.ts';
import type { DocumentDriver, Look } from './driver.ts';
import { documentPrinter } from './supervisor.ts';
import { documentWaits } from './waits.ts';

const fine: Look = { kind: 'report', report: { stopped: false, blocking: [], caring: [] } };
const job = { jobId: '0190f4a0-0000-7000-8000-000000000001', sha256: '' };

function made(driver: DocumentDriver | null) {
  const clock = manualClock();
  const told: string[] = [];
  const printer = documentPrinter({
    driver,
    read: async () => ok({ file: 'x.pdf', bytes: new Uint8Array(9) }),
    waits: documentWaits,
    clock,
    random: () => 0.5,
    log: silentLog,
  });
  printer.onChanged(({ health, reasons }) => told.push([health, ...reasons].join(' ')));
  return { clock, printer, told };
}

/** A driver whose looks are answered one by one, by the test. */
function asked() {
  const open: ((look: Look) => void)[] = [];
  const driver: DocumentDriver = {
    name: 'by hand',
    look: () => new Promise((resolve) => open.push(resolve)),
    print: async () => ({ verdict: 'printed', evidence: 'spool-completed', reasons: [], bytesSent: 9 }),
    find: async () => 'unknown',
    cancel: async () => 'unknown',
  };
  return { driver, open };
}

test('an older look never overtakes a newer one: the second is asked when the first is answered', async () => {
  const { driver, open } = asked();
  const { printer, clock } = made(driver);
  printer.start();
  const printing = printer.print(job);
  await clock.advance(10);
  expect(open).toHaveLength(1);
  open.shift()?.({ kind: 'gone', why: 'ECONNREFUSED' });
  await clock.advance(10);
  open.shift()?.(fine);
  expect(await clock.until(printing)).toMatchObject({ value: { verdict: 'printed' } });
});

test('a repetition is no news, and since is the moment of the change', async () => {
  const { printer, clock, told } = made({
    name: 'steady',
    look: async () => fine,
    print: async () => ({ verdict: 'printed', evidence: 'spool-completed', reasons: [], bytesSent: 9 }),
    find: async () => 'unknown',
    cancel: async () => 'unknown',
  });
  printer.start();
  await clock.advance(100);
  const { since } = printer.status();
  await clock.advance(60_000);
  expect(told).toEqual(['ready']);
  expect(printer.status().since).toBe(since);
  await printer.stop();
});

test('gone: looked for ever more rarely, found again within 5 s', async () => {
  let there = false;
  let looks = 0;
  const { printer, clock, told } = made({
    name: 'coming and going',
    async look() {
      looks += 1;
      return there ? fine : { kind: 'gone', why: 'EHOSTUNREACH' };
    },
    print: async () => ({ verdict: 'printed', evidence: 'spool-completed', reasons: [], bytesSent: 9 }),
    find: async () => 'unknown',
    cancel: async () => 'unknown',
  });
  printer.start();
  await clock.advance(60_000);
  expect(looks).toBeLessThan(60);
  there = true;
  await clock.advance(5_000);
  expect(told).toEqual(['offline unplugged', 'ready']);
  await printer.stop();
});

test('none configured: disabled, and a document stays unsent for that reason', async () => {
  const { printer } = made(null);
  printer.start();
  expect(printer.status()).toMatchObject({ health: 'disabled', reasons: ['not-configured'] });
  expect(await printer.print(job)).toMatchObject({
    value: { verdict: 'failed-unsent', reasons: ['not-configured'] },
  });
});
