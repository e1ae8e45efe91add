import type { ChecklistPaper } from '../../../shared/contract/checklists.ts';
import type { Bilingual } from '../../../shared/contract/words.ts';
import type { PaperWords } from './case-file.ts';

interface Parts {
  readonly name: string;
  readonly rest: string;
}

/**
 * Words for a paper nobody wrote about: its name, and the condition or the remark the record puts behind it. Both
 * languages are cut at the same kind of place, or not at all; nothing is added. Only a conditional paper is taken to have
 * a condition: in "the original (and a copy if already made)" the original is needed always.
 */
export function recordWords(kind: ChecklistPaper['kind'], { vi, en }: Bilingual): PaperWords {
  const condition = kind === 'conditional' ? both(atCondition(vi, 'vi'), atCondition(en, 'en')) : null;
  if (condition) return { name: condition.name, note: null, onlyIf: condition.rest };
  const remark = both(atRemark(vi), atRemark(en));
  if (!remark) return { name: { vi, en }, note: null, onlyIf: null };
  return { name: remark.name, note: capital(remark.rest), onlyIf: null };
}

function atCondition(text: string, language: 'vi' | 'en'): Parts | null {
  const place = language === 'vi' ? /[\s,(]+(?:chỉ )?(?:nếu|khi) /i : /[\s,(]+(?:only )?(?:if|when) /i;
  return cut(text, place);
}

/** What stands in brackets at the end, or behind a semicolon. */
function atRemark(text: string): Parts | null {
  return cut(text, /\s*\((?=[^()]*\)$)/) ?? cut(text, /\s*;\s*/);
}

/** Null where the place does not stand in the text, or nothing is left on one side of it. */
function cut(text: string, place: RegExp): Parts | null {
  const found = place.exec(text);
  if (!found) return null;
  const name = trimmed(text.slice(0, found.index));
  const rest = trimmed(text.slice(found.index + found[0].length));
  return name !== '' && rest !== '' ? { name, rest } : null;
}

/** Without a bracket that lost its partner, and without the stop at the end. */
function trimmed(text: string): string {
  const plain = text.trim();
  const alone = plain.endsWith(')') && !plain.includes('(') ? plain.slice(0, -1) : plain;
  return alone.replace(/[\s,;.]+$/, '');
}

function both(vi: Parts | null, en: Parts | null): { name: Bilingual; rest: Bilingual } | null {
  return vi && en && { name: { vi: vi.name, en: en.name }, rest: { vi: vi.rest, en: en.rest } };
}

function capital({ vi, en }: Bilingual): Bilingual {
  const first = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
  return { vi: first(vi), en: first(en) };
}
