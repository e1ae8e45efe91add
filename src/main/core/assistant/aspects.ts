import type { Aspect } from '../../../shared/contract/assistant.ts';
import { type Word, wordsOf } from '../search/words.ts';
import { askingPatterns } from './asking-patterns.ts';

/** What a question wants to know, and which of its words only ask for that. */
export interface Asking {
  readonly aspect: Aspect;
  /** Whether words said so; `general` without any may be a matter named and no more. */
  readonly said: boolean;
  /** For each word, the part of its weight that stays as a name: little where it asks. */
  readonly weights: readonly number[];
}

/** Words that ask keep a little: "mất bao nhiêu" may still be about something lost. */
const askingWeight = 0.12;

/** Which aspect a question asks for. */
export function askingOf(words: readonly Word[]): Asking {
  const text = ` ${askedWords(words).join(' ')} `;
  const starts = startsOf(words);
  const weights = words.map(() => 1);
  let best: { aspect: Aspect; strength: number; length: number } | null = null;
  for (const { aspect, strength, naming, says } of askingPatterns) {
    for (const match of text.matchAll(says)) {
      const [from, to] = [match.index, match.index + match[0].length];
      if (!naming) weigh(weights, starts, from, to);
      const length = to - from;
      if (!best || strength > best.strength || (strength === best.strength && length > best.length)) {
        best = { aspect, strength, length };
      }
    }
  }
  return { aspect: best?.aspect ?? 'general', said: best !== null, weights };
}

function startsOf(words: readonly Word[]): number[] {
  let at = 1;
  return words.map((word) => {
    const start = at;
    at += word.plain.length + 1;
    return start;
  });
}

function weigh(weights: number[], starts: readonly number[], from: number, to: number): void {
  for (const [index, start] of starts.entries()) {
    if (start >= from && start < to) weights[index] = askingWeight;
  }
}

/** How a word that asks is written, where others fold to the same letters: cần asks, cán (bộ) and căn (cước) do not. */
const written: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    can: 'cần',
    chi: 'chi',
    dem: 'đem',
    dau: 'đâu',
    gia: 'giá',
    ho: 'hộ hồ',
    thay: 'thay',
    may: 'mấy máy',
    mat: 'mất mặt',
    don: 'đơn',
    mau: 'mẫu mau',
    phi: 'phí',
    ton: 'tốn',
    mo: 'mô',
    gap: 'gặp gấp',
    ban: 'bản',
    nao: 'nào',
    quay: 'quầy',
    luat: 'luật',
    lau: 'lâu',
    ai: 'ai',
    cho: 'cho chỗ',
  }).map(([plain, spellings]) => [plain, wordsOf(spellings).map((word) => word.marked)]),
);

/** "Căn cứ" asks for the law; the same syllable in "căn cước" asks nothing. */
const based = wordsOf('căn')[0] ?? { plain: '', marked: '' };

/** Folded words of the same lengths; one that cannot ask as it is written is struck out. */
function askedWords(words: readonly Word[]): string[] {
  return words.map(({ plain, marked }, at) => {
    const spellings = written.get(plain);
    if (plain === 'can' && marked === based.marked && words[at + 1]?.plain === 'cu') return plain;
    return !spellings || marked === plain || spellings.includes(marked) ? plain : 'x'.repeat(plain.length);
  });
}
