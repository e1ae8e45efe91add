import { type CliOutside, type Command, misused, sayBoth } from './command.ts';

/** What a technician types behind `npm run kiosk --`. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  doctor: async () => (await import('./doctor.ts')).doctor,
  ask: async () => (await import('./ask.ts')).ask,
  probe: async () => (await import('./probe.ts')).probe,
  checklist: async () => (await import('./checklist.ts')).checklist,
  decode: async () => (await import('./decode.ts')).decode,
  export: async () => (await import('./export.ts')).exportOutbox,
  acknowledgements: async () => (await import('./acknowledgements.ts')).acknowledgements,
  'self-test': async () => (await import('./self-test.ts')).selfTest,
  logs: async () => (await import('./logs.ts')).logs,
  'verify-audit': async () => (await import('./verify-audit.ts')).verifyAuditChain,
  'import-catalogue': async () => (await import('./import-catalogue.ts')).importCatalogue,
  backup: async () => (await import('./backup.ts')).backup,
  restore: async () => (await import('./restore.ts')).restoreBackup,
  'reset-pin': async () => (await import('./reset-pin.ts')).resetPin,
  badge: async () => (await import('./badge.ts')).badge,
  pair: async () => (await import('./pair.ts')).pair,
  'join-host': async () => (await import('./join-host.ts')).joinQueueHost,
  'set-up': async () => (await import('./set-up.ts')).setUp,
  update: async () => (await import('./update.ts')).update,
  launch: async () => (await import('./launch.ts')).launch,
  language: async () => (await import('./language.ts')).language,
  enroll: async () => (await import('./enroll.ts')).enroll,
};

export async function runCommand(words: readonly string[], outside: CliOutside): Promise<number> {
  const [name = '', ...args] = words;
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (load) return (await load())(args, outside);
  const known = Object.keys(commands).join(', ');
  sayBoth(
    {
      vi: `Không có lệnh "${name.slice(0, 40)}". Các lệnh có thể dùng: ${known}.`,
      en: `There is no command "${name.slice(0, 40)}". Known are: ${known}.`,
    },
    outside,
  );
  return misused;
}

/** With what this process has of the world. */
export function runCommandHere(words: readonly string[]): Promise<number> {
  return runCommand(words, {
    stdin: process.stdin,
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
  });
}

if (import.meta.main) process.exitCode = await runCommandHere(process.argv.slice(2));
