import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { type Pack, type Packs, readPacks, recordingOf } from '../core/speech/packs.ts';
import { shippedSpeech } from '../core/speech/speech.ts';
import { type Command, misused, refuse, sayBoth } from './command.ts';

/** Every message the screens can say, listed beside them when they are built: what a speaker reads out for a pack. */
const builtMessages = fileURLToPath(new URL('../../../dist/renderer/messages.json', import.meta.url));
const messagesFile = z.record(z.string(), z.strictObject({ vi: z.string(), en: z.string() }));

/** How much of one language is recorded. */
export interface Coverage {
  readonly language: string;
  readonly name: string;
  readonly recorded: number;
  readonly messages: number;
  /** Ids without a recording, or whose file is missing. */
  readonly missing: readonly string[];
  /** Recordings of messages there are none of. */
  readonly unknown: readonly string[];
}

/**
 * `kiosk -- language coverage [--json] [--folder=FOLDER] [--missing=LANGUAGE] [--messages=FILE]`: how much of each language pack is
 * recorded; `--missing` lists what a speaker still has to say, with the Vietnamese sentence. Exit code 1 when a pack is broken.
 */
export const language: Command = async (args, outside) => {
  const option = (name: string) => args.find((each) => each.startsWith(`--${name}=`))?.slice(name.length + 3);
  const known = (word: string) =>
    word === 'coverage' || word === '--json' || /^--(?:folder|missing|messages)=./u.test(word);
  if (args[0] !== 'coverage' || !args.every(known)) {
    sayBoth(
      {
        vi: 'Cách dùng: language coverage [--json] [--folder=THƯ_MỤC] [--missing=NGÔN_NGỮ]',
        en: 'Usage: language coverage [--json] [--folder=FOLDER] [--missing=LANGUAGE]',
      },
      outside,
    );
    return misused;
  }
  const folder = option('folder') ?? shippedSpeech;
  const list = option('messages') ?? builtMessages;
  if (!existsSync(list))
    return refuse(
      {
        vi: `Chưa có danh sách câu ở ${list}: hãy chạy "npm run build".`,
        en: `There is no list of messages at ${list}: run "npm run build".`,
      },
      outside,
    );
  const messages = messagesFile.parse(JSON.parse(readFileSync(list, 'utf8')));
  const packs = readPacks(folder);
  const report = packs.packs.map((pack) => coverageOf(pack, Object.keys(messages)));
  for (const { folder: name, why } of packs.broken)
    sayBoth({ vi: `Gói "${name}" hỏng: ${why}`, en: `Pack "${name}" is broken: ${why}` }, outside);
  const wanted = option('missing');
  if (args.includes('--json')) outside.out(`${JSON.stringify(report)}\n`);
  else if (wanted !== undefined) outside.out(toRecord(report, wanted, messages));
  else outside.out(report.map(inWords).join(''));
  return isWhole(packs, report) ? 0 : 1;
};

export function coverageOf(pack: Pack, messages: readonly string[]): Coverage {
  const missing = messages.filter((id) => recordingOf(pack, id) === null);
  const unknown = Object.keys(pack.recordings).filter((id) => !messages.includes(id));
  const recorded = messages.length - missing.length;
  return {
    language: pack.language,
    name: pack.nameVi,
    recorded,
    messages: messages.length,
    missing,
    unknown,
  };
}

/** A pack may be unfinished; what it names must be there. */
function isWhole({ packs, broken }: Packs, report: readonly Coverage[]): boolean {
  const lost = packs.some((pack) =>
    Object.keys(pack.recordings).some((id) => recordingOf(pack, id) === null),
  );
  return broken.length === 0 && !lost && report.every(({ unknown }) => unknown.length === 0);
}

function inWords({ language: code, name, recorded, messages, unknown }: Coverage): string {
  const strange = unknown.length > 0 ? `, ${unknown.length} không rõ / unknown` : '';
  return `${code}\t${name}\t${recorded}/${messages} câu đã thu / recorded${strange}\n`;
}

function toRecord(
  report: readonly Coverage[],
  wanted: string,
  messages: z.infer<typeof messagesFile>,
): string {
  const missing = report.find((each) => each.language === wanted)?.missing ?? [];
  return missing.map((id) => `${id}\t${messages[id]?.vi ?? ''}\n`).join('');
}
