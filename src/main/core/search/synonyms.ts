import { mayBeFiller } from './fillers.ts';
import { isMarked, type Word, wordsOf } from './words.ts';

/** Several ways to say one thing: any of `said` is read as `means`, in questions and in names alike. */
export interface Synonym {
  readonly said: readonly string[];
  readonly means: string;
}

interface Rule {
  readonly said: readonly Word[];
  readonly means: readonly Word[];
}

export interface Synonyms {
  /** Words with every known saying put in its one form; the longest saying wins, from left to right. */
  plainly(words: readonly Word[]): Word[];
}

export function synonymsOf(list: readonly Synonym[]): Synonyms {
  const rules = new Map<string, Rule[]>();
  let longest = 1;
  for (const { said, means } of list) {
    for (const saying of said) {
      const rule = { said: wordsOf(saying), means: wordsOf(means) };
      const key = keyOf(rule.said);
      rules.set(key, [...(rules.get(key) ?? []), rule]);
      longest = Math.max(longest, rule.said.length);
    }
  }
  const ruleAt = (words: readonly Word[], from: number, marked: boolean): Rule | undefined => {
    for (let length = Math.min(longest, words.length - from); length > 0; length -= 1) {
      const part = words.slice(from, from + length);
      const holds = (rule: Rule) => (marked ? sameMarks(rule.said, part) : isPlainEnough(rule.said));
      const found = rules.get(keyOf(part))?.find(holds);
      if (found) return found;
    }
    return undefined;
  };
  return {
    plainly(words) {
      const marked = isMarked(words);
      const result: Word[] = [];
      for (let at = 0; at < words.length; ) {
        const rule = ruleAt(words, at, marked);
        result.push(...(rule ? rule.means : words.slice(at, at + 1)));
        at += rule ? rule.said.length : 1;
      }
      return result;
    },
  };
}

function keyOf(words: readonly Word[]): string {
  return words.map((word) => word.plain).join(' ');
}

/** In a text with marks, "ba" (three, father) is not "bà": a saying holds only as it is written. */
function sameMarks(one: readonly Word[], other: readonly Word[]): boolean {
  return one.every((word, index) => word.marked === other[index]?.marked);
}

/** Without marks one syllable is many words ("can": cần, căn, cắn); several together are not. */
function isPlainEnough(said: readonly Word[]): boolean {
  if (said.every((word) => word.marked === word.plain)) return true;
  return said.length > 1 && !said.every(mayBeFiller);
}
