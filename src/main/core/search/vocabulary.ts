/** What a word is worth by how many entries have it. Set on test/fixtures/questions/tuning*.jsonl. */
export const rarity = {
  /** A word that stands nowhere: most such are verbs and places of a story, not names of other matters. */
  unknown: 0.6,
  /** The least a word of many entries is worth, beside 1 for one of a single entry. */
  least: 0.3,
};

/** All folded words of the names that can be found. */
export interface Vocabulary {
  readonly words: readonly string[];
  has(plain: string): boolean;
  /** Whether it names something anywhere, in one of its spellings ("can" does: căn cước). */
  names(plain: string): boolean;
  /** From 0 to 1: how much the word tells entries apart; see `rarity`. */
  weightOf(plain: string): number;
}
