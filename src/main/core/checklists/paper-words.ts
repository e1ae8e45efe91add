import type { Bilingual } from '../../../shared/contract/words.ts';
import type { PaperWords } from './case-file.ts';

type Words = Pick<PaperWords, 'name' | 'note' | 'onlyIf'>;

interface Parts {
  readonly name: string;
  readonly rest: string;
}

/**
 * Words for a paper nobody wrote about: its name, and the condition or the remark the record puts behind it. Both
 * languages are cut at the same kind of place, or not at all; nothing is added.
 */
export function recordWords({ vi, en }: Bilingual): Words {
  const condition = both(
    cut(vi, /[,(]?\s*(?:chỉ |)(?:nếu|khi)\s+/i),
    cut(en, /[,(]?\s*(?:only |)(?:if|when)\s+/i),
  );
  if (condition) return { name: condition.name, note: null, onlyIf: condition.rest };
  const remark = both(cut(vi, /\s*[;(]\s*/), cut(en, /\s*[;(]\s*/));
  if (remark) return { name: remark.name, note: remark.rest, onlyIf: null };
  return { name: { vi, en }, note: null, onlyIf: null };
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
