import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/** A guest that says nothing more for this long hangs; a case of its own gives up earlier. In milliseconds. */
const silence = 120_000;

export interface GuestRun {
  readonly passed: number;
  readonly failed: number;
  /** It came to its end by itself. */
  readonly ended: boolean;
  /** Its console, for when it did not. */
  readonly console: readonly string[];
}

export interface Guest {
  readonly image: string;
  readonly archive: string;
  /** Only the cases whose names hold this. */
  readonly chosen: string;
}

/** Starts the guest without a network and follows its console to the end. @param say told one line for each case */
export async function runGuest(
  { image, archive, chosen }: Guest,
  say: (line: string) => void,
): Promise<GuestRun> {
  const guest = spawn(
    'qemu-system-x86_64',
    [
      ...['-accel', 'tcg,thread=multi', '-cpu', 'max', '-smp', '2', '-m', '2048', '-nographic', '-no-reboot'],
      ...['-net', 'none', '-kernel', image, '-initrd', archive],
      ...['-append', `console=ttyS0 quiet panic=-1 rdinit=/init cases=${encodeURIComponent(chosen)}`],
    ],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const seen = { passed: 0, failed: 0, ended: false, console: [] as string[] };
  let hung = setTimeout(() => guest.kill('SIGKILL'), silence);
  const hear = (text: string) => {
    hung = hung.refresh();
    seen.console.push(text);
    const [, word, rest = ''] = /@(passed|failed|ended) (.*)$/.exec(text) ?? [];
    if (word === 'ended') seen.ended = rest.trim() === '0';
    if (word !== 'passed' && word !== 'failed') return;
    seen[word] += 1;
    say(`${word === 'passed' ? '✓' : '✗'} ${rest.trim()}`);
  };
  createInterface(guest.stdout).on('line', hear);
  createInterface(guest.stderr).on('line', hear);
  await new Promise((resolve) => guest.on('close', resolve));
  clearTimeout(hung);
  return seen;
}
