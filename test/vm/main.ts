import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeArchive } from './archive.ts';
import { bundleGuest } from './bundle.ts';
import { guestFiles } from './guest-files.ts';
import { debianKernel } from './kernel.ts';
import { Missing } from './outcome.ts';
import { runGuest } from './run-guest.ts';
import { findTools } from './tools.ts';

/**
 * `npm run test:vm`: the drivers against the system's own USB and HID layers, in an emulated machine of its own. Where
 * that machine cannot be had, says why and fails nothing. Words after `--` choose the cases whose names hold them.
 */
async function main(): Promise<number> {
  const work = mkdtempSync(join(tmpdir(), 'test-vm-'));
  try {
    const { busybox } = findTools();
    const kernel = debianKernel(join(import.meta.dirname, '../../node_modules/.cache/test-vm'));
    const bundle = join(work, 'guest');
    const code = await bundleGuest(bundle);
    const archive = join(work, 'files.cpio');
    writeArchive(archive, guestFiles({ kernel, busybox, bundle, code }));
    const chosen = process.argv.slice(2).join(' ');
    const run = await runGuest({ image: kernel.image, archive, chosen }, say);
    // A guest that breaks off has failed, whatever it counted; and so has one that had nothing to count.
    const broken = run.ended && run.passed + run.failed > 0 ? 0 : 1;
    if (!run.ended || run.failed > 0) process.stderr.write(`${run.console.join('\n')}\n`);
    if (!run.ended) say('✗ the guest did not come to its end (its console stands above)');
    else if (broken) say(`✗ no case holds "${chosen}" in its name`);
    say(`${run.passed} passed, ${run.failed + broken} failed`);
    return run.failed + broken === 0 ? 0 : 1;
  } catch (error) {
    if (!(error instanceof Missing)) throw error;
    say(`skipped: ${error.message}`);
    say('0 passed, 0 failed, skipped');
    return 0;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

process.exitCode = await main();
