import { parseArgs } from 'node:util';
import type { Bilingual } from '../../shared/contract/words.ts';
import { type CliOutside, type Command, misused, sayBoth } from './command.ts';
import { type Examined, examine } from './doctor/examine.ts';
import { type DoctorWorld, thisMachine } from './doctor/world.ts';
import { exampleConfiguration } from './example-configuration.ts';

/**
 * `kiosk -- doctor [--json] [--config=FILE] [--data=FOLDER] [--port=N]`: looks at everything a kiosk rests on, in order,
 * and says of each fault in one sentence what it is and in one what to do. Exit code 0 only when nothing is wrong.
 */
export const doctor: Command = async (args, outside) => {
  const wish = read(args);
  if (!wish) {
    sayBoth(usage, outside);
    return misused;
  }
  return report(await examine(thisMachine(wish)), wish.json, outside);
};

/** @returns the exit code: 1 when a fault was found */
export function report(
  examined: readonly Examined[],
  json: boolean,
  outside: Pick<CliOutside, 'out'>,
): number {
  if (json) outside.out(`${JSON.stringify(examined.map(asJson))}\n`);
  else for (const each of examined) outside.out(asWords(each));
  const faults = examined.filter(({ finding }) => finding.kind === 'fault').length;
  if (!json) outside.out(`${sum(faults)}\n`);
  return faults > 0 ? 1 : 0;
}

function asJson({ check, ms, finding }: Examined) {
  const fix = finding.kind === 'fault' ? finding.fix : null;
  return {
    check,
    ok: finding.kind !== 'fault',
    ms,
    // Whether it was looked at at all: a device in use by the running kiosk is not.
    skipped: finding.kind === 'skipped',
    code: finding.kind === 'fault' ? finding.code : null,
    finding: finding.says.vi,
    fix: fix?.vi ?? null,
    english: { finding: finding.says.en, fix: fix?.en ?? null },
  };
}

const signs = { sound: '✓', fault: '✗', skipped: '–' } as const;

function asWords({ check, ms, finding }: Examined): string {
  const { vi, en } = finding.says;
  const lines = [`${signs[finding.kind]} ${check.padEnd(16)} ${`${ms}`.padStart(5)} ms  ${vi}`];
  if (finding.kind === 'fault') lines.push(`    → ${finding.fix.vi}`, `    ${en}`, `    → ${finding.fix.en}`);
  return `${lines.join('\n')}\n`;
}

function sum(faults: number): string {
  return faults === 0 ? 'Không thấy lỗi. / No fault found.' : `${faults} lỗi. / ${faults} faults.`;
}

function read(
  args: readonly string[],
): (Pick<DoctorWorld, 'configFile' | 'dataFolder' | 'port'> & { readonly json: boolean }) | null {
  const options = {
    json: { type: 'boolean' },
    config: { type: 'string' },
    data: { type: 'string' },
    port: { type: 'string' },
  } as const;
  try {
    const { values } = parseArgs({ args: [...args], options });
    const port = Number(values.port ?? 0);
    if (!Number.isInteger(port) || port < 0 || port > 65_535) return null;
    return {
      json: values.json ?? false,
      configFile: values.config ?? exampleConfiguration,
      dataFolder: values.data ?? 'data',
      port,
    };
  } catch {
    return null;
  }
}

const usage: Bilingual = {
  vi: 'Cách dùng: doctor, --json, --config=TỆP, --data=THƯ-MỤC, --port=CỔNG.',
  en: 'Usage: doctor, --json, --config=FILE, --data=FOLDER, --port=PORT.',
};
