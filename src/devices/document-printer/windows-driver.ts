import { execFile } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import type { DocumentOutcome } from './contract.ts';
import type { DocumentDriver } from './driver.ts';

export interface WindowsDriverOutside {
  /** Full path of a program that prints a PDF without a window, such as SumatraPDF. */
  readonly command: string;
  /** Its words; `{file}` becomes the PDF's path. */
  readonly args: readonly string[];
  readonly run: RunCommand;
  /** Whether the program can be started. */
  readonly exists: (command: string) => boolean;
}

/** Ends with the exit code; null when it was never started. Anything else that ends it counts as an exit. */
export type RunCommand = (
  command: string,
  args: readonly string[],
  stopping: AbortSignal,
) => Promise<number | null>;

/**
 * Prints by a program that hands the PDF to the Windows spooler. Its end says that the spooler took it and nothing about
 * paper, so a job is `unconfirmed` at best, and the printer's health stays `unknown`.
 */
export function windowsDriver({ command, args, run, exists }: WindowsDriverOutside): DocumentDriver {
  return {
    name: `windows ${command}`,
    look: async () => (exists(command) ? { kind: 'blind' } : { kind: 'wrong', why: 'no such program' }),
    async print({ file, document }, listener, stopping): Promise<DocumentOutcome> {
      listener.onStage('processing');
      const words = args.map((word) => (word === '{file}' ? file : word));
      const code = await run(command, words, stopping);
      if (code === null)
        return { verdict: 'failed-unsent', evidence: 'none', reasons: ['not-configured'], bytesSent: 0 };
      return {
        verdict: 'unconfirmed',
        evidence: 'none',
        reasons: code === 0 ? [] : ['job-aborted'],
        bytesSent: document.length,
      };
    },
    // The program names no job, so there is none to ask for.
    find: async () => 'unknown',
    cancel: async () => 'unknown',
  };
}

/** @param timeout after which the program is ended, in milliseconds */
export function runCommand(timeout: number): RunCommand {
  return (command, args, signal) =>
    new Promise((resolve) => {
      execFile(command, [...args], { timeout, signal, windowsHide: true }, (error) => {
        if (!error) return resolve(0);
        resolve(error.syscall?.startsWith('spawn') ? null : exitCode(error.code));
      });
    });
}

function exitCode(code: string | number | null | undefined): number {
  return typeof code === 'number' ? code : 1;
}

export function commandExists(command: string): boolean {
  try {
    accessSync(command, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
