import { mkdirSync } from 'node:fs';
import type { Bilingual } from '../../shared/contract/words.ts';
import { loadConfiguration } from '../core/configuration/load.ts';
import { errorCode } from '../core/store/trouble.ts';
import { type Command, misused, refuse, sayBoth } from './command.ts';
import { flagsAndPlaces } from './places.ts';
import { paperStep } from './self-test/paper.ts';
import { type Bench, benchIn, catalogueStep, type Step, storeStep } from './self-test/steps.ts';

/**
 * `kiosk -- self-test [--print] [--json] [--config=FILE] [--data=FOLDER]`: does what a kiosk does, on a database of its
 * own beside the data: commits and reads back, finds a matter, draws a slip; with `--print` the slip is printed and must
 * be proven (the kiosk must be stopped then). Exit code 0 only when every step worked.
 */
export const selfTest: Command = async (args, outside) => {
  const wish = flagsAndPlaces(args, ['print', 'json'], 'none');
  if (!wish) {
    sayBoth(usage, outside);
    return misused;
  }
  const loaded = loadConfiguration(wish.config);
  if (!loaded.ok) return refuse(loaded.sentence, outside);
  const configuration = loaded.value;
  const bench = benchOn(wish.data);
  if (typeof bench === 'string') return refuse(unwritable(wish.data, bench), outside);
  const steps: readonly Step[] = [
    { step: 'store', run: async () => storeStep(bench) },
    { step: 'catalogue', run: () => catalogueStep(bench, configuration) },
    { step: 'paper', run: () => paperStep(configuration, wish.flags.has('print')) },
  ];
  const results = [];
  try {
    for (const { step, run } of steps) {
      const began = performance.now();
      const { ok, says } = await run();
      results.push({ step, ok, ms: Math.round(performance.now() - began), says });
    }
  } finally {
    bench.close();
  }
  if (wish.flags.has('json')) outside.out(`${JSON.stringify(results)}\n`);
  else
    for (const { step, ok, ms, says } of results)
      outside.out(
        `${ok ? '✓' : '✗'} ${step.padEnd(10)} ${`${ms}`.padStart(5)} ms  ${says.vi} / ${says.en}\n`,
      );
  return results.every(({ ok }) => ok) ? 0 : 1;
};

/** @returns the file system's code where there can be none */
function benchOn(dataFolder: string): Bench | string {
  try {
    mkdirSync(dataFolder, { recursive: true });
    return benchIn(dataFolder);
  } catch (error) {
    return errorCode(error) || 'EIO';
  }
}

const usage: Bilingual = {
  vi: 'Cách dùng: self-test, --print (in phiếu thử thật), --json, --config=TỆP, --data=THƯ-MỤC.',
  en: 'Usage: self-test, --print (prints a real test slip), --json, --config=FILE, --data=FOLDER.',
};

function unwritable(folder: string, why: string): Bilingual {
  return {
    vi: `Máy không ghi được vào ${folder} (${why}); hãy kiểm tra thư mục và quyền ghi.`,
    en: `${folder} cannot be written (${why}); check the folder and its permissions.`,
  };
}
