import type { SpokenCall } from '../../shared/contract/queue/board.ts';
import type { Language } from '../../shared/contract/words.ts';
import { sayAloud } from '../language/phrase.ts';
import { speakable } from '../language/spoken.ts';
import { words } from './words.ts';

/** A call as it is spoken: "Mời số A không một tám đến quầy một". */
export function callSpoken(call: Pick<SpokenCall, 'label' | 'counterName'>, language: Language): string {
  const counter = call.counterName[language];
  // Inside a sentence the counter's name is no beginning: "Quầy 1" is said as "quầy một".
  const inside = `${counter.slice(0, 1).toLocaleLowerCase(language)}${counter.slice(1)}`;
  return speakable(sayAloud(words.call, language, { number: call.label, counter: inside }), language);
}
