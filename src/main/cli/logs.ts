import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Bilingual } from '../../shared/contract/words.ts';
import { type Command, misused, refuse, sayBoth } from './command.ts';
import { flagsAndPlaces } from './places.ts';

/** Lines shown: what a person reads before giving up. */
const shownLines = 200;

/**
 * `kiosk -- logs [--warnings] [--json] [--data=FOLDER]`: the newest lines of the kiosk's log, oldest first. Where the
 * system keeps the log (systemd), it says how to ask there.
 */
export const logs: Command = async (args, outside) => {
  const wish = flagsAndPlaces(args, ['warnings', 'json'], 'none');
  if (!wish) {
    sayBoth(usage, outside);
    return misused;
  }
  const files = ['kiosk.log.1', 'kiosk.log'].map((name) => join(wish.data, name));
  const lines = files.flatMap(linesOf).filter((line) => !wish.flags.has('warnings') || line.level >= warning);
  if (files.every((file) => textOf(file) === null)) return refuse(noLog(wish.data), outside);
  for (const line of lines.slice(-shownLines))
    outside.out(wish.flags.has('json') ? `${JSON.stringify(line)}\n` : inWords(line));
  return 0;
};

/** pino's number for it. */
const warning = 40;

type Line = Readonly<Record<string, unknown>> & { readonly level: number };

function textOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

/** A line that is none of ours (Node's own last words) is kept as text. */
function linesOf(file: string): Line[] {
  const text = textOf(file) ?? '';
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      try {
        const read: unknown = JSON.parse(line);
        if (typeof read === 'object' && read !== null && 'level' in read) return read as Line;
      } catch {
        // Told below.
      }
      return { level: 50, msg: line };
    });
}

const levels: Readonly<Record<number, string>> = { 30: 'info', 40: 'warn', 50: 'error', 60: 'fatal' };

function inWords({ level, time, msg, name, process, pid: _, hostname: __, ...facts }: Line): string {
  const at = typeof time === 'number' ? new Date(time).toISOString() : '-';
  const who = String(name ?? process ?? '-');
  const more = Object.keys(facts).length > 0 ? ` ${JSON.stringify(facts)}` : '';
  return `${at} ${levels[level] ?? level} ${who}: ${String(msg ?? '')}${more}\n`;
}

const usage: Bilingual = {
  vi: 'Cách dùng: logs, --warnings (chỉ cảnh báo và lỗi), --json, --data=THƯ-MỤC.',
  en: 'Usage: logs, --warnings (warnings and errors only), --json, --data=FOLDER.',
};

function noLog(data: string): Bilingual {
  return {
    vi: `Không có kiosk.log trong ${data}; nếu kiosk chạy bằng systemd, hãy dùng "journalctl -u mot-cua-kiosk".`,
    en: `There is no kiosk.log in ${data}; where systemd runs the kiosk, use "journalctl -u mot-cua-kiosk".`,
  };
}
