import { parseArgs } from 'node:util';
import type { AnswerSource, Aspect, AssistantReply } from '../../shared/contract/assistant.ts';
import { procedureCode } from '../../shared/contract/words.ts';
import { type AssistantOutside, replyTo } from '../core/assistant/assistant.ts';
import { languageOf } from '../core/assistant/language-of.ts';
import { understand } from '../core/assistant/understand.ts';
import { loadConfiguration } from '../core/configuration/load.ts';
import { openSearch } from '../core/search/search.ts';
import { catalogueAtHand, shippedCatalogue } from './catalogue-at-hand.ts';
import { type CliOutside, type Command, misused, sayBoth } from './command.ts';
import { exampleConfiguration } from './example-configuration.ts';

/** What `ask --json` prints. `procedures` are codes, best first; empty and `known` false where nothing fits. */
export interface Asked {
  readonly known: boolean;
  readonly procedures: readonly string[];
  readonly aspect: Aspect;
  readonly answer: string;
  readonly sources: readonly AnswerSource[];
}

/** Longest question, in characters: the same as at the screen. */
const longest = 400;

/**
 * `kiosk -- ask QUESTION [--about=CODE] [--config=FILE] [--json]`: what the assistant answers from the catalogue that
 * ships with this version, in the language of the question. `--about` is the matter talked about before. Needs no
 * running kiosk and writes nothing.
 */
export const ask: Command = async (args, outside) => {
  const wish = readWords(args);
  if (!wish) {
    sayBoth(usage, outside);
    return misused;
  }
  const asked = answer(wish, outside);
  if (!asked) return 1;
  outside.out(wish.json ? `${JSON.stringify(asked)}\n` : inWords(asked));
  return 0;
};

interface Wish {
  readonly text: string;
  readonly about: string | null;
  readonly config: string;
  readonly json: boolean;
}

/** Null where the words are not understood. */
function readWords(args: readonly string[]): Wish | null {
  const parsed = parse(args);
  const text = parsed?.positionals.join(' ').trim() ?? '';
  if (!parsed || text === '' || text.length > longest) return null;
  const { about = null, config = exampleConfiguration, json = false } = parsed.values;
  if (about !== null && !procedureCode.safeParse(about).success) return null;
  return { text, about, config, json };
}

function parse(args: readonly string[]) {
  const options = {
    about: { type: 'string' },
    config: { type: 'string' },
    json: { type: 'boolean' },
  } as const;
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch {
    return null;
  }
}

function answer({ text, about, config }: Wish, outside: CliOutside): Asked | null {
  const configuration = loadConfiguration(config);
  if (!configuration.ok) {
    sayBoth(configuration.sentence, outside);
    return null;
  }
  const source = shippedCatalogue();
  if (!source.ok) {
    sayBoth(noCatalogue(`${source.code} ${source.detail ?? ''}`.trim()), outside);
    return null;
  }
  const clock = { now: () => ({ wallMs: Date.now(), uptimeMs: 0, bootId: 'cli' }) };
  const atHand = catalogueAtHand(source.value, configuration.value, clock);
  const all = source.value.catalogue.procedures.flatMap(({ code }) => atHand.find(code) ?? []);
  const warn = (_facts: object, message: string) => outside.err(`${message}\n`);
  const search = openSearch({ ...atHand, all: () => all }, { warn });
  const inUse = search.inUse();
  if (!inUse) return null;
  const details: AssistantOutside['details'] = (code) => {
    const stored = atHand.find(code);
    return stored && atHand.details(stored);
  };
  const question = { text, language: languageOf(text), subject: about };
  const understood = understand(inUse, text, about);
  const reply = replyTo(question, understood, { details, place: configuration.value.queue });
  search.close();
  return askedOf(reply, understood, details);
}

function askedOf(
  reply: AssistantReply,
  { codes, aspect }: { readonly codes: readonly string[]; readonly aspect: Aspect },
  details: AssistantOutside['details'],
): Asked {
  switch (reply.kind) {
    case 'answer':
      return { known: true, procedures: codes, aspect, answer: reply.sentence, sources: reply.sources };
    case 'which': {
      const options = reply.options.map(({ code }) => code);
      const procedures = [...options, ...codes.filter((code) => !options.includes(code))];
      const sources = options.flatMap((code) => {
        const met = details(code);
        return met ? [{ code, asOf: met.source.asOf, url: met.source.url }] : [];
      });
      return { known: true, procedures, aspect, answer: reply.question, sources };
    }
    case 'unknown':
      return { known: false, procedures: [], aspect, answer: reply.sentence, sources: [] };
  }
}

function inWords({ answer: sentence, procedures, sources }: Asked): string {
  const lines = sources.map(({ code, asOf, url }) => `  ${code} (${asOf}) ${url}\n`);
  const others = procedures.filter((code) => !sources.some((source) => source.code === code));
  return `${sentence}\n${lines.join('')}${others.length > 0 ? `  … ${others.join(', ')}\n` : ''}`;
}

const usage = {
  vi: `Cách dùng: ask "CÂU HỎI" (tối đa ${longest} ký tự) [--about=MÃ-THỦ-TỤC] [--config=TỆP] [--json].`,
  en: `Usage: ask "QUESTION" (at most ${longest} characters) [--about=PROCEDURE-CODE] [--config=FILE] [--json].`,
};

function noCatalogue(why: string) {
  return {
    vi: `Không đọc được danh mục thủ tục đi kèm phiên bản này (${why}). Hãy cài lại.`,
    en: `The catalogue that ships with this version cannot be read (${why}). Install it again.`,
  };
}
