import type { CounterView } from '../../shared/contract/queue/counter.ts';
import type { Phrase } from '../language/phrase.ts';
import type { DeskEvent } from './desk.ts';
import { words } from './words.ts';

/** One key of the desk: its button, and the key of a keyboard or number pad that does the same. */
export interface DeskKey {
  readonly phrase: Phrase;
  /** `Enter` for the main key, a digit for the others. */
  readonly shortcut: string;
  /** Null: not possible now. */
  readonly event: DeskEvent | null;
}

/** The one thing to do next. */
export function mainKey({ counter, current }: CounterView, newKey: () => string): DeskKey {
  const plain = (phrase: Phrase, name: 'counter.open' | 'counter.serve' | 'counter.callNext') => ({
    phrase,
    shortcut: 'Enter',
    event: wish(name, newKey),
  });
  if (!counter.open) return plain(words.openCounter, 'counter.open');
  if (current?.state === 'called') return plain(words.serve, 'counter.serve');
  return plain(current ? words.finishAndNext : words.callNext, 'counter.callNext');
}

/** The other keys, always in the same places: 1 to 8, as on a number pad under one hand. */
export function sideKeys({ counter, current }: CounterView, newKey: () => string): readonly DeskKey[] {
  const called = counter.open && current?.state === 'called';
  const serving = counter.open && current?.state === 'serving';
  const here = called || serving;
  const keys: readonly (readonly [Phrase, boolean, DeskEvent])[] = [
    [words.recall, here, wish('counter.recall', newKey)],
    [words.noShow, called, wish('counter.noShow', newKey)],
    [words.hold, here, wish('counter.hold', newKey)],
    [words.transfer, here, { type: 'panel', panel: 'transfer' }],
    [words.callNumber, counter.open && !called, { type: 'panel', panel: 'number' }],
    [words.finish, serving, wish('counter.finish', newKey)],
    [words.application, counter.open, { type: 'panel', panel: 'application' }],
    [words.closeCounter, counter.open && !here, wish('counter.close', newKey)],
  ];
  return keys.map(([phrase, possible, event], index) => ({
    phrase,
    shortcut: `${index + 1}`,
    event: possible ? event : null,
  }));
}

type PlainWish = Extract<DeskEvent, { type: 'wish' }>['wish']['name'] &
  `counter.${'open' | 'close' | 'serve' | 'callNext' | 'recall' | 'noShow' | 'hold' | 'finish'}`;

function wish(name: PlainWish, newKey: () => string): DeskEvent {
  return { type: 'wish', wish: { name, input: { key: newKey() } } };
}
