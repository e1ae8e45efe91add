import type { AssistantReply } from '../../../shared/contract/assistant.ts';
import type { KioskContract } from '../../../shared/contract/kiosk.ts';
import type { Matter, MatterDetails } from '../../../shared/contract/procedures.ts';
import type { Handlers } from '../../../shared/contract/server.ts';
import type { Language } from '../../../shared/contract/words.ts';
import { failed, ok } from '../../../shared/result.ts';
import type { Logger } from '../logger.ts';
import type { InUse } from '../search/search.ts';
import { factsOf, type Place } from './facts.ts';
import type { Phrasing } from './phrasing.ts';
import { sentenceOf } from './sentences.ts';
import { type Understood, understand } from './understand.ts';

export interface AssistantOutside {
  /** The catalogue in use; undefined while there is none. */
  readonly inUse: () => InUse | undefined;
  /** Undefined for a code the catalogue does not have. */
  readonly details: (code: string) => MatterDetails | undefined;
  /** The centre it stands in; null away from one. */
  readonly place: Place | null;
  /** The province's language model; null where it offers none. */
  readonly phrasing: Phrasing | null;
  readonly log: Pick<Logger, 'warn'>;
}

export interface Question {
  readonly text: string;
  readonly language: Language;
  readonly subject: string | null;
}

export interface Assistant {
  readonly handlers: Pick<Handlers<KioskContract>, 'assistant.ask'>;
}

const mostOptions = 4;
const mostOthers = 5;
/** Records a language model gets to choose among. */
const mostPassages = 4;

type Answer = Extract<AssistantReply, { kind: 'answer' }>;

const iDoNotKnow = {
  vi: 'Tôi không biết việc này. Xin bấm "Gọi cán bộ" để được giúp.',
  en: 'I do not know about this. Please press "Call an officer" for help.',
};

/**
 * Answers from the catalogue alone: which procedure, which of its fields, one sentence of them. A language model may
 * choose among the records found and phrase what they say; whatever goes wrong with it, the catalogue's answer stands.
 */
export function openAssistant(outside: AssistantOutside): Assistant {
  return {
    handlers: {
      async 'assistant.ask'(question) {
        const current = outside.inUse();
        if (!current) return failed('no-catalogue');
        const understood = understand(current, question.text, question.subject);
        const reply = replyTo(question, understood, outside);
        return ok(reply.kind === 'answer' ? await phrased(question, reply, outside) : reply);
      },
    },
  };
}

async function phrased(question: Question, reply: Answer, outside: AssistantOutside): Promise<Answer> {
  const { details, place, phrasing, log } = outside;
  if (!phrasing) return reply;
  const { language, text } = question;
  const matters = [reply.matter, ...reply.others].slice(0, mostPassages);
  const facts = matters.flatMap(({ code }) => details(code) ?? []).map((each) => factsOf(each, place));
  const said = await phrasing({ text, language, aspect: reply.aspect, facts });
  if (!said.ok) {
    log.warn({ code: said.code, detail: said.detail }, 'the language model is passed over');
    return reply;
  }
  const cited = said.value.cites.flatMap((code) => facts.find(({ matter }) => matter.code === code) ?? []);
  const [first] = cited;
  if (!first) return reply;
  const { matter } = first;
  return {
    ...reply,
    code: matter.code,
    matter,
    sentence: said.value.sentence,
    sources: cited.map((each) => ({ code: each.matter.code, ...each.source })),
    others: [reply.matter, ...reply.others].filter(({ code }) => code !== matter.code).slice(0, mostOthers),
    phrasedBy: 'model',
  };
}

export function replyTo(
  { language }: Question,
  understood: Understood,
  outside: Pick<AssistantOutside, 'details' | 'place'>,
): AssistantReply {
  const codes = understood.fork?.options ?? understood.codes;
  const [first, ...others] = codes.flatMap((code) => outside.details(code) ?? []);
  if (understood.kind === 'none' || !first) return { kind: 'unknown', sentence: iDoNotKnow[language] };
  const { aspect } = understood;
  const alike = others.slice(0, mostOptions - 1).map(({ matter }) => matter);
  if (understood.kind === 'several' && alike.length > 0) {
    const options = [first.matter, ...alike];
    return { kind: 'which', question: whichQuestion(options, understood, language), aspect, options };
  }
  const facts = factsOf(first, outside.place);
  return {
    kind: 'answer',
    code: facts.matter.code,
    aspect,
    sentence: sentenceOf(facts, aspect, language),
    sources: [{ code: facts.matter.code, ...facts.source }],
    matter: facts.matter,
    others: others.slice(0, mostOthers).map(({ matter }) => matter),
    phrasedBy: 'kiosk',
  };
}

function whichQuestion(options: readonly Matter[], { fork }: Understood, language: Language): string {
  if (fork) return fork.question[language];
  const names = options.map(({ name }) => name[language]);
  const [last, ...before] = [...names].reverse();
  const list = before.reverse().join(', ');
  return language === 'vi'
    ? `Bác hỏi việc nào: ${list} hay ${last}?`
    : `Which one do you mean: ${list} or ${last}?`;
}
