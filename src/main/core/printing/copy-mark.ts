import type { Language } from '../../../shared/contract/words.ts';

/** Stands hatched on every print after the first, so that one number on two papers is seen to be one number. */
export function copyMark(language: Language, copy: number): string {
  return language === 'vi' ? `IN LẠI lần ${copy}` : `IN LẠI lần ${copy} · reprint ${copy}`;
}
