import type { AssistantReply } from '../../../shared/contract/assistant.ts';
import type { KioskContract } from '../../../shared/contract/kiosk.ts';
import type { Matter, MatterDetails } from '../../../shared/contract/procedures.ts';
import type { Handlers } from '../../../shared/contract/server.ts';
import type { Language } from '../../../shared/contract/words.ts';
import { failed, ok } from '../../../shared/result.ts';
import type { InUse } from '../search/search.ts';
import { factsOf, type Place } from './facts.ts';
import { sentenceOf } from './sentences.ts';
import { type Understood, understand } from './understand.ts';

export interface AssistantOutside {
  /** The catalogue in use; undefined while there is none. */
  readonly inUse: () => InUse | undefined;
  /** Undefined for a code the catalogue does not have. */
  readonly details: (code: string) => MatterDetails | undefined;
  /** The centre it stands in; null away from one. */
  readonly place: Place | null;
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

const iDoNotKnow = {
  vi: 'Tôi không biết việc này. Xin bấm "Gọi cán bộ" để được giúp.',
  en: 'I do not know about this. Please press "Call an officer" for help.',
};

/** Answers from the catalogue alone: which procedure, which of its fields, one sentence of them. */
export function openAssistant(outside: AssistantOutside): Assistant {
  return {
    handlers: {
      'assistant.ask'(question) {
        const current = outside.inUse();
        if (!current) return failed('no-catalogue');
        const understood = understand(current, question.text, question.subject);
        return ok(replyTo(question, understood, outside));
      },
    },
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
