import { parseArgs } from 'node:util';
import { systemIds } from '../core/ids.ts';
import { exampleConfiguration } from './example-configuration.ts';

/** What a command about the kiosk of this machine is told: one word of its own, and where the kiosk lies. */
export interface WordAndPlaces {
  readonly word: string;
  readonly config: string;
  readonly data: string;
}

/** Reads `WORD [--config=FILE] [--data=FOLDER]`; null where that is not what was typed. */
export function wordAndPlaces(args: readonly string[]): WordAndPlaces | null {
  const options = { config: { type: 'string' }, data: { type: 'string' } } as const;
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [word, ...more] = positionals;
    if (word === undefined || word === '' || more.length > 0) return null;
    return { word, config: values.config ?? exampleConfiguration, data: values.data ?? 'data' };
  } catch {
    return null;
  }
}

/** Names the file a key that cannot be read is put aside under. */
export const asideName = () => Buffer.from(systemIds.random(4)).toString('hex');
