import { spawn } from 'node:child_process';
import { installationIn } from '../core/updates/installation.ts';
import { type Command, misused, refuse, sayBoth } from './command.ts';
import { defaultInstall } from './update.ts';

/** Tells a started version where it lies, so that it can commit itself. */
export const installVariable = 'MOT_CUA_INSTALL';

/**
 * `kiosk -- launch [--install=FOLDER] [-- WORDS …]`: starts the version that is to run, and counts the start of one that
 * is being tried. Ends when it ends, with its exit code; the system starts this again (systemd, Restart=always).
 */
export const launch: Command = async (args, outside) => {
  const at = args.indexOf('--');
  const own = at < 0 ? args : args.slice(0, at);
  const install = /^--install=(.+)$/.exec(own[0] ?? `--install=${defaultInstall}`)?.[1];
  if (own.length > 1 || install === undefined) {
    sayBoth(usage, outside);
    return misused;
  }
  const installation = installationIn(install);
  const begun = installation.begin();
  if (!begun) return refuse(nothingThere(install), outside);
  const child = spawn(installation.program(begun.version), at < 0 ? [] : args.slice(at + 1), {
    stdio: 'inherit',
    env: { ...process.env, [installVariable]: install },
  });
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const)
    process.on(signal, () => child.kill('SIGTERM'));
  return new Promise((resolve) => {
    child.once('error', () => resolve(1));
    child.once('close', (code) => resolve(code ?? 1));
  });
};

const usage = {
  vi: 'Cách dùng: launch --install=THƯ-MỤC -- CÁC-TÙY-CHỌN-CỦA-KIOSK.',
  en: 'Usage: launch --install=FOLDER -- OPTIONS-OF-THE-KIOSK.',
};

function nothingThere(install: string) {
  return {
    vi: `Trong ${install} chưa có phiên bản nào; hãy cài bằng "update … --install=${install}".`,
    en: `There is no version in ${install}; install one by "update … --install=${install}".`,
  };
}
