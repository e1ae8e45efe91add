import { lastSyllable, settle, takeToneOff, typeLetter, typeTone } from './compose.ts';
import { toneOf, withoutTone } from './letters.ts';
import { type ToneStyle, vowelRun } from './tone-place.ts';
import { type Effect, type Mark, marked, type TypingMethod, typingTables } from './typing-tables.ts';

/**
 * The text after one more key of Telex or VNI. A key that finds nothing to do in the syllable is a letter (or digit) as
 * any other; pressed again, a key takes back what it did and stands there itself (TOOS, TOOSS).
 */
export function typeKey(text: string, key: string, method: TypingMethod, style: ToneStyle = 'law'): string {
  const effect = typingTables[method][key.toLowerCase()];
  const { head, syllable } = lastSyllable(text.normalize('NFC'));
  const changed = effect ? apply(syllable, key, effect, style) : null;
  if (changed !== null) return head + changed;
  return typeLetter(head + horned(syllable, key), key, style);
}

function apply(syllable: string, key: string, effect: Effect, style: ToneStyle): string | null {
  switch (effect.kind) {
    case 'tone': {
      if (!vowelRun(letters(syllable)) || !mayCarry(syllable, effect.tone)) return null;
      if (toneOf(syllable) === effect.tone) return takeToneOff(syllable) + key;
      return typeTone(syllable, effect.tone, style);
    }
    case 'no-tone':
      return toneOf(syllable) === null ? null : takeToneOff(syllable);
    case 'mark':
      return withMark(syllable, key, effect.marks, effect.on, style);
  }
}

/** Syllables that end in a stop have no other tones than sắc and nặng: CATR stays as it is. */
function mayCarry(syllable: string, tone: string): boolean {
  return tone === 'sac' || tone === 'nang' || !/(?:[cptk]|ch)$/iu.test(withoutTone(syllable));
}

function withMark(
  syllable: string,
  key: string,
  marks: readonly Mark[],
  on: string | undefined,
  style: ToneStyle,
): string | null {
  const tone = toneOf(syllable);
  const bare = letters(syllable);
  const places = placesFor(bare, marks, on);
  if (places === null) return alone(bare, key, marks);
  const undone = places.every(({ at, to }) => bare[at]?.toLowerCase() === to);
  const next = bare.map((letter, index) => {
    const place = places.find(({ at }) => at === index);
    if (!place) return letter;
    return likeCase(undone ? plain(letter) : place.to, letter);
  });
  const joined =
    undone && next.join('').toLowerCase() === 'u' && key.toLowerCase() === 'w' ? '' : next.join('');
  const toned = tone === null ? joined : typeTone(joined, tone, style);
  return undone ? settle(toned, style) + key : toned;
}

/** W alone is Ư, also behind a consonant. */
function alone(bare: readonly string[], key: string, marks: readonly Mark[]): string | null {
  if (key.toLowerCase() !== 'w' || !marks.includes('horn') || vowelRun(bare)) return null;
  return `${bare.join('')}${likeCase('ư', key)}`;
}

interface Place {
  readonly at: number;
  /** The small letter it becomes. */
  readonly to: string;
}

/** Which letters the key marks; null where there is none. */
function placesFor(
  bare: readonly string[],
  marks: readonly Mark[],
  on: string | undefined,
): readonly Place[] | null {
  if (marks.includes('stroke')) return /^[dđ]$/iu.test(bare[0] ?? '') ? [{ at: 0, to: 'đ' }] : null;
  const run = vowelRun(bare);
  if (!run) return null;
  const vowels = bare.slice(run.from, run.to + 1).map((each) => plain(each).toLowerCase());
  const place = (index: number): Place | null => {
    const letter = vowels[index] ?? '';
    const to = marks.map((each) => marked[each][letter]).find((each) => each !== undefined);
    const other = on !== undefined && on !== letter;
    // The second O of OAO and OEO is a letter of its own.
    const ownLetter = on === 'o' && /^o[ae]$/u.test(vowels.join(''));
    return to === undefined || other || ownLetter ? null : { at: run.from + index, to };
  };
  const wanted = marks.includes('horn') ? horns(vowels.join(''), bare) : null;
  if (wanted) return wanted.flatMap((index) => place(index) ?? []);
  const last = vowels.map((_, index) => place(index)).findLast((each) => each !== null);
  return last ? [last] : null;
}

/** Where the horn goes when there are several letters for it: ƯƠ, ƯA, ƯU; UƠ alone stands in HUƠ, THUỞ, KHUƠ. */
function horns(vowels: string, bare: readonly string[]): readonly number[] | null {
  const opening = bare.join('').toLowerCase();
  if (vowels === 'uo' && /^(?:h|th|kh)uo$/u.test(opening)) return [1];
  if (vowels.startsWith('uo')) return [0, 1];
  return vowels === 'ua' || vowels === 'uu' ? [0] : null;
}

/** ƯO and UƠ before another letter are ƯƠ: DƯOI, THUƠNG. */
function horned(syllable: string, key: string): string {
  if (!/^\p{L}$/u.test(key)) return syllable;
  const tone = toneOf(syllable);
  const bare = withoutTone(syllable);
  const whole = bare.replace(/(?:ưo|uơ)$/iu, (pair) =>
    [...pair].map((letter, index) => likeCase(index === 0 ? 'ư' : 'ơ', letter)).join(''),
  );
  if (whole === bare || /^qu/iu.test(bare)) return syllable;
  return tone === null ? whole : typeTone(whole, tone);
}

function letters(syllable: string): string[] {
  return [...withoutTone(syllable.normalize('NFC'))];
}

/** Without hat, horn, breve, stroke. */
function plain(letter: string): string {
  const bare = letter.normalize('NFD').replace(/\p{M}/gu, '');
  return bare === 'đ' ? 'd' : bare === 'Đ' ? 'D' : bare;
}

function likeCase(letter: string, model: string): string {
  return model === model.toUpperCase() ? letter.toUpperCase() : letter;
}

/** The keys that make a syllable: letters with their marks behind them, the tone last. */
export function keysFor(syllable: string, method: TypingMethod): string {
  const keyOf = (wanted: (effect: Effect) => boolean) =>
    Object.entries(typingTables[method]).find(([, effect]) => wanted(effect))?.[0] ?? '';
  const tone = toneOf(syllable);
  const written = letters(syllable);
  const keys = written.map((letter, index) => {
    const bare = plain(letter);
    // Two bare letters in a row (XOONG) are the hat taken back.
    const twice = bare === letter && letter === written[index - 1] && isKey(letter, method);
    if (bare === letter) return twice ? letter + letter : letter;
    const mark = (['hat', 'horn', 'breve', 'stroke'] as const).find(
      (each) => marked[each][bare.toLowerCase()] === letter.toLowerCase(),
    );
    return bare + keyOf((effect) => effect.kind === 'mark' && marks(effect, mark) && fits(effect, bare));
  });
  return (
    keys.join('') + (tone === null ? '' : keyOf((effect) => effect.kind === 'tone' && effect.tone === tone))
  );
}

function isKey(letter: string, method: TypingMethod): boolean {
  return typingTables[method][letter.toLowerCase()] !== undefined;
}

function marks(effect: Extract<Effect, { kind: 'mark' }>, mark: Mark | undefined): boolean {
  return mark !== undefined && effect.marks.includes(mark);
}

function fits({ on }: Extract<Effect, { kind: 'mark' }>, bare: string): boolean {
  return on === undefined || on === bare.toLowerCase();
}
