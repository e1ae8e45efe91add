import { parseArgs } from 'node:util';
import type { Bilingual } from '../../shared/contract/words.ts';
import { failed, ok, type Result } from '../../shared/result.ts';

/** What can be asked of a shell on the command line. */
export interface Options {
  /** null: whatever this machine can show. */
  readonly shell: 'browser' | 'electron' | null;
  /** No window is opened; whatever drives the kiosk opens the printed address itself. */
  readonly headless: boolean;
  readonly data: string | null;
  readonly config: string | null;
  /** Loopback port of the browser shell; 0 lets the system choose. */
  readonly port: number;
  /** The start line is one JSON document. */
  readonly json: boolean;
  /** Starts the reference province too when nothing answers at the configured address. */
  readonly withProvince: boolean;
  /** Opens the technicians' page of hands around the simulated devices. */
  readonly dock: boolean;
}

type OptionTrouble = Result<Options, 'bad-option'> & { readonly sentence?: Bilingual };

const flags = ['headless', 'json', 'with-province', 'dock'];
const texts = ['shell', 'data', 'config', 'port'];
const usage =
  '--shell=browser|electron --headless --data=DIR --config=FILE --port=N --json --with-province --dock';

/** Reads the command line; on trouble `sentence` says which word was wrong and what is known. */
export function readOptions(args: readonly string[]): OptionTrouble {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: Object.fromEntries([
      ...flags.map((name) => [name, { type: 'boolean' as const }] as const),
      ...texts.map((name) => [name, { type: 'string' as const }] as const),
    ]),
    strict: false,
    allowPositionals: true,
  });
  const given = values as Record<string, string | boolean | undefined>;
  const wrong = positionals[0] ?? Object.keys(given).find((name) => !isKnown(name));
  if (wrong !== undefined) return bad(positionals[0] ?? `--${wrong}`, 'không có', 'is not known');
  for (const [name, value] of Object.entries(given)) {
    if (flags.includes(name) && value !== true)
      return bad(`--${name}`, 'không nhận giá trị', 'takes no value');
    if (texts.includes(name) && (typeof value !== 'string' || value === ''))
      return bad(`--${name}`, 'thiếu giá trị', 'needs a value');
  }
  const { shell = null, port = '0' } = given;
  if (shell !== null && shell !== 'browser' && shell !== 'electron')
    return bad('--shell', 'phải là browser hoặc electron', 'must be browser or electron');
  if (shell === 'electron' && given.dock)
    return bad('--dock', 'chỉ dùng với --shell=browser', 'goes with --shell=browser only');
  if (shell === 'electron' && given.headless)
    return bad('--headless', 'chỉ dùng với --shell=browser', 'goes with --shell=browser only');
  if (typeof port !== 'string' || !/^\d{1,5}$/.test(port) || Number(port) > 65_535)
    return bad('--port', 'phải là số từ 0 đến 65535', 'must be a number from 0 to 65535');
  return ok({
    shell,
    headless: given.headless === true,
    data: asText(given.data),
    config: asText(given.config),
    port: Number(port),
    json: given.json === true,
    withProvince: given['with-province'] === true,
    dock: given.dock === true,
  });
}

function isKnown(name: string): boolean {
  return flags.includes(name) || texts.includes(name);
}

function asText(value: string | boolean | undefined): string | null {
  return typeof value === 'string' ? value : null;
}

function bad(word: string, vi: string, en: string): OptionTrouble {
  const shown = word.slice(0, 60);
  return {
    ...failed('bad-option', shown),
    sentence: {
      vi: `Tùy chọn ${shown} ${vi}. Các tùy chọn có thể dùng: ${usage}.`,
      en: `Option ${shown} ${en}. Known options: ${usage}.`,
    },
  };
}
