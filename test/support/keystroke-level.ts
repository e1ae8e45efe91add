import type { Page } from 'playwright-core';
import { toneOf, withoutTone } from '../../src/shared/vietnamese/letters.ts';
import { touch, touchKey } from './screen.ts';

/**
 * The keystroke-level model: how long a practised hand needs for a way through a machine, in seconds, without reading
 * and without errors. S. K. Card, T. P. Moran, A. Newell: The Psychology of Human-Computer Interaction, Lawrence
 * Erlbaum 1983, chapter 8, figure 8.1 (operators and times), figure 8.2 (where M stands).
 */
export const operators = {
  /** P: pointing with the hand at a target on a display. */
  point: 1.1,
  /** K for one press of a button. */
  press: 0.2,
  /** K for one letter by somebody "unfamiliar with the keyboard": the slowest of the book, for a keyboard never seen before. */
  letter: 1.2,
  /** M: mental preparation, before each choice and before each word that is typed. */
  think: 1.35,
} as const;

export interface KeystrokeLevel {
  readonly touches: number;
  readonly letters: number;
  /** By the operators alone. R, the machine's own answers, is what `waited` measured. */
  readonly seconds: number;
  /** R: milliseconds between a touch and the page it led to, all together, on the machine the test ran on. */
  readonly waited: number;
}

/** Touches and types as a person does, and counts. */
export function countedHand(page: Page) {
  let touches = 0;
  let letters = 0;
  let words = 0;
  let waited = 0;
  const key = async (name: string | RegExp) => {
    await touchKey(page, typeof name === 'string' ? exactly(name) : name);
    letters += 1;
  };
  return {
    /** One choice, and the page it leads to. */
    async choose(name: string | RegExp, leadsTo: string): Promise<void> {
      await touch(page, name);
      touches += 1;
      const from = performance.now();
      await page.locator(`[data-screen="${leadsTo}"]`).waitFor();
      waited += performance.now() - from;
    },
    /** Letters without marks on the screen's keyboard. */
    async type(text: string): Promise<void> {
      for (const letter of text) await touchKey(page, letter === ' ' ? 'dấu cách' : exactly(letter));
      letters += text.length;
      words += text.split(' ').length;
    },
    /** One choice that stays on its page or leads to another of the same name. */
    async press(name: string | RegExp): Promise<void> {
      await touch(page, name);
      touches += 1;
    },
    /** A Vietnamese text with its marks: the letters of each word, then its tone; other signs behind "123". */
    async write(text: string): Promise<void> {
      const upper = text.normalize('NFC').toUpperCase().replaceAll("'", '’');
      for (const [index, word] of upper.split(' ').entries()) {
        if (index > 0) await key('dấu cách');
        for (const letter of word) {
          const plain = withoutTone(letter);
          const there = page.getByRole('button', { name: exactly(plain) }).first();
          if (!(await there.isVisible())) await key(/\p{L}/u.test(plain) ? 'QWE' : '123');
          await key(plain);
        }
        const tone = [...word].map(toneOf).find((each) => each !== null);
        if (tone) await key(new RegExp(`${toneNames[tone]}$`));
        words += 1;
      }
    },
    /** Digits on the number pad: one number in mind. */
    async digits(text: string): Promise<void> {
      for (const digit of text) await key(digit);
      words += 1;
    },
    level(): KeystrokeLevel {
      const { point, press, letter, think } = operators;
      const seconds = touches * (think + point + press) + words * think + letters * letter;
      return { touches, letters, seconds: Math.round(seconds * 10) / 10, waited: Math.round(waited) };
    },
  };
}

const toneNames = { sac: 'sắc', huyen: 'huyền', hoi: 'hỏi', nga: 'ngã', nang: 'nặng' } as const;

function exactly(name: string): RegExp {
  return new RegExp(`^${name.replaceAll(/[.+()/-]/gu, '\\$&')}$`);
}

/** One line for the test's report. */
export function tellLevel(name: string, { touches, letters, seconds, waited }: KeystrokeLevel): string {
  return `${name}: ${touches} touches, ${letters} letters, keystroke level ${seconds} s, machine's answers ${waited} ms`;
}
