import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { buildWhole } from './build-outdated.ts';
import { checks } from './check.ts';
import { runAll } from './run-steps.ts';
import { ensureCommands } from './system-packages.ts';

/** `npm test`: checks, builds what the journeys open, runs every test, and ends with one countable line. */
async function main(args: readonly string[]): Promise<number> {
  const ready = ensureCommands([
    'chromium',
    'zbarimg',
    'ZXingReader',
    'tesseract',
    'vietnamese-ocr',
    'socat',
    'cc',
  ]);
  if (!ready.ok) return refuse(`${ready.sentence.vi}\n${ready.sentence.en}`);
  // Without them the tests on a real spooler are skipped, and say so; without its libraries node-hid loads nothing.
  const spooler = ensureCommands(['cupsd', 'lpadmin', 'pdftoppm', 'libusb', 'udev']);
  if (!spooler.ok) process.stderr.write(`${spooler.sentence.vi}\n${spooler.sentence.en}\n`);
  // The kiosk speaks by it where no platform's voice is; without it the tests of its sound are skipped.
  const voice = ensureCommands(['espeak-ng']);
  if (!voice.ok) process.stderr.write(`${voice.sentence.vi}\n${voice.sentence.en}\n`);
  const whole = args.includes('--whole');
  // The long suites read it (test/support/sized.ts): brief in the test command, whole by commands of their own.
  if (whole) process.env.TESTS = 'whole';
  const chosen = args.length > 0;
  if (!chosen && !runAll(checks)) return refuse('The checks above failed; no test was run.');
  await buildWhole();
  return runTests(
    chosen
      ? args.filter((each) => each !== '--whole')
      : ['--project', 'unit', '--project', 'journeys', '--project', 'faults'],
  );
}

function refuse(why: string): number {
  process.stderr.write(`${why}\n`);
  process.stdout.write('0 passed, 1 failed\n');
  return 1;
}

const report = z.object({
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  numPendingTests: z.int(),
  testResults: z.array(
    z.object({ assertionResults: z.array(z.object({ status: z.string(), fullName: z.string() })) }),
  ),
});

function runTests(args: readonly string[]): number {
  const folder = mkdtempSync(join(tmpdir(), 'test-report-'));
  const file = join(folder, 'report.json');
  const { status } = spawnSync(
    'vitest',
    ['run', ...args, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`],
    { stdio: ['ignore', 'inherit', 'inherit'] },
  );
  const counted = read(file);
  rmSync(folder, { recursive: true });
  // A run that dies before or beside its tests (an unhandled error, a broken file) has failed, whatever it counted.
  const failed = status === 0 ? counted.numFailedTests : Math.max(1, counted.numFailedTests);
  for (const { status, fullName } of counted.testResults.flatMap((file) => file.assertionResults))
    if (status === 'skipped' || status === 'pending') process.stdout.write(`skipped: ${fullName}\n`);
  const skipped = counted.numPendingTests > 0 ? `, ${counted.numPendingTests} skipped` : '';
  process.stdout.write(`${counted.numPassedTests} passed, ${failed} failed${skipped}\n`);
  return failed === 0 && counted.numPassedTests > 0 ? 0 : 1;
}

function read(file: string): z.infer<typeof report> {
  try {
    return report.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, testResults: [] };
  }
}

process.exit(await main(process.argv.slice(2)));
