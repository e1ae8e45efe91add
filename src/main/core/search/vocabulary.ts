/** All folded words of the names that can be found. */
export interface Vocabulary {
  readonly words: readonly string[];
  has(plain: string): boolean;
  /** Whether it names something anywhere, in one of its spellings ("can" does: căn cước). */
  names(plain: string): boolean;
  /** From 0 to 1: how much the word tells entries apart; 1 for a word that stands nowhere. */
  weightOf(plain: string): number;
}
