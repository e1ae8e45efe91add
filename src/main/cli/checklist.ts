import { parseArgs } from 'node:util';
import type { CaseAnswers, CaseQuestion, Checklist } from '../../shared/contract/checklists.ts';
import { procedureCode } from '../../shared/contract/words.ts';
import { checklistMaker } from '../core/checklists/checklist-maker.ts';
import type { Clock } from '../core/clock.ts';
import { loadConfiguration } from '../core/configuration/load.ts';
import { catalogueAtHand, shippedCatalogue } from './catalogue-at-hand.ts';
import { checklistWords } from './checklist-words.ts';
import { type Command, misused, refuse, sayBoth } from './command.ts';
import { exampleConfiguration } from './example-configuration.ts';

/** What `checklist --json` prints: the checklist as screens get it, and what was asked about the procedure. */
export type ChecklistReport = Checklist & {
  readonly code: string;
  readonly questions: readonly CaseQuestion[];
};

/**
 * `kiosk -- checklist CODE [--case QUESTION=ANSWER]… [--at=yyyy-MM-ddTHH:mm] [--config=FILE] [--json]`: what one person
 * has to bring, from the catalogue that ships with this version. Writes nothing.
 */
export const checklist: Command = async (args, outside) => {
  const wish = readWords(args);
  if (!wish) {
    sayBoth(usage, outside);
    return misused;
  }
  const loaded = loadConfiguration(wish.config);
  if (!loaded.ok) return refuse(loaded.sentence, outside);
  const source = shippedCatalogue();
  if (!source.ok) return refuse(noCatalogue(`${source.code} ${source.detail ?? ''}`.trim()), outside);
  const configuration = loaded.value;
  const procedures = catalogueAtHand(source.value, configuration, wish.clock);
  const log = {
    warn: (facts: object, message: string) => outside.err(`${message} ${JSON.stringify(facts)}\n`),
  };
  const maker = checklistMaker({ configuration, procedures, clock: wish.clock, log });

  const questions = maker.questions(wish.code);
  if (!questions.ok) return refuse(unknownCode(wish.code), outside);
  const made = maker.make(wish.code, wish.answers, []);
  if (!made.ok) return refuse(unknownCase(made.detail ?? '', questions.value), outside);
  const report: ChecklistReport = { code: made.value.matter.code, questions: questions.value, ...made.value };
  outside.out(wish.json ? `${JSON.stringify(report)}\n` : checklistWords(made.value));
  return 0;
};

interface Wish {
  readonly code: string;
  readonly answers: CaseAnswers;
  readonly clock: Clock;
  readonly config: string;
  readonly json: boolean;
}

/** Null where the words are not understood. */
function readWords(args: readonly string[]): Wish | null {
  const parsed = parse(args);
  const [code, ...more] = parsed?.positionals ?? [];
  if (!parsed || more.length > 0 || !procedureCode.safeParse(code).success || code === undefined) return null;
  const { case: told = [], at, config = exampleConfiguration, json = false } = parsed.values;
  const answers = told.map(answerOf);
  const wallMs = at === undefined ? Date.now() : Date.parse(`${at}:00+07:00`);
  if (answers.includes(null) || Number.isNaN(wallMs)) return null;
  const clock = { now: () => ({ wallMs, uptimeMs: 0, bootId: 'cli' }) };
  return { code, answers: Object.fromEntries(answers.filter((each) => each !== null)), clock, config, json };
}

function parse(args: readonly string[]) {
  const options = {
    case: { type: 'string', multiple: true },
    at: { type: 'string' },
    config: { type: 'string' },
    json: { type: 'boolean' },
  } as const;
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch {
    return null;
  }
}

function answerOf(text: string): [string, string | number] | null {
  const [, question, answer] = /^([a-z0-9-]{1,40})=([a-z0-9-]{1,40})$/.exec(text) ?? [];
  if (question === undefined || answer === undefined) return null;
  return [question, /^\d{1,4}$/.test(answer) ? Number(answer) : answer];
}

type Sentence = Parameters<typeof sayBoth>[0];

const usage: Sentence = {
  vi: 'Cách dùng: checklist MÃ-THỦ-TỤC (như 1.001193), --case CÂU-HỎI=TRẢ-LỜI (lặp lại được), --at=2026-11-18T09:41, --config=TỆP, --json.',
  en: 'Usage: checklist CODE (such as 1.001193), --case QUESTION=ANSWER (may be repeated), --at=2026-11-18T09:41, --config=FILE, --json.',
};

function unknownCode(code: string): Sentence {
  return {
    vi: `Danh mục không có thủ tục ${code}; hãy kiểm tra lại mã.`,
    en: `The catalogue has no procedure ${code}; check the code.`,
  };
}

function unknownCase(question: string, questions: readonly CaseQuestion[]): Sentence {
  const known = questions.map((each) => `${each.id}=${choicesOf(each)}`).join(', ') || '–';
  return {
    vi: `Thủ tục này không hỏi hoặc không nhận câu trả lời cho "${question.slice(0, 40)}"; có thể dùng: ${known}.`,
    en: `This procedure does not ask "${question.slice(0, 40)}", or not with that answer; known are: ${known}.`,
  };
}

function choicesOf(question: CaseQuestion): string {
  return question.kind === 'number'
    ? `${question.min}…${question.max}`
    : question.options.map((each) => each.id).join('|');
}

function noCatalogue(detail: string): Sentence {
  return {
    vi: `Không đọc được danh mục thủ tục (${detail}); hãy cài lại phiên bản này.`,
    en: `The catalogue cannot be read (${detail}); install this version again.`,
  };
}
