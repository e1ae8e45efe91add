import type { Language } from '../../shared/contract/words.ts';

/** What a phrase is used for; each has its longest length (look.md, section 7). */
export type Role = 'title' | 'sentence' | 'button' | 'tile' | 'base' | 'label';

/** One thing the screen says. `{name}` is a slot. `spoken` where the written form cannot be read out as it stands. */
export interface Phrase {
  readonly role: Role;
  readonly vi: string;
  readonly en: string;
  readonly spoken?: { readonly vi: string; readonly en: string };
}

type SlotNames<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | SlotNames<Rest>
  : never;

/** The values a phrase needs: none, or every slot of its Vietnamese text. */
export type Slots<P extends Phrase> = [SlotNames<P['vi']>] extends [never]
  ? []
  : [Readonly<Record<SlotNames<P['vi']>, string>>];

export const title = phraseMaker('title');
export const sentence = phraseMaker('sentence');
export const button = phraseMaker('button');
export const tile = phraseMaker('tile');
export const baseLabel = phraseMaker('base');
export const label = phraseMaker('label');

function phraseMaker<const R extends Role>(role: R) {
  return <const Vi extends string, const En extends string>(vi: Vi, en: En, spoken?: Phrase['spoken']) =>
    spoken === undefined ? { role, vi, en } : { role, vi, en, spoken };
}

/** The phrase in a language with its slots filled. */
export function say<P extends Phrase>(phrase: P, language: Language, ...slots: Slots<P>): string {
  return filled(phrase[language], slots[0]);
}

/** The same for the ear: with its own spoken form where it has one. Numbers are still digits; see `spoken.ts`. */
export function sayAloud<P extends Phrase>(phrase: P, language: Language, ...slots: Slots<P>): string {
  return filled(phrase.spoken?.[language] ?? phrase[language], slots[0]);
}

function filled(text: string, slots: Readonly<Record<string, string>> | undefined): string {
  return text.replaceAll(/\{(\w+)\}/gu, (whole, name: string) => slots?.[name] ?? whole);
}
