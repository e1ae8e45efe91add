import type { FormField, FormFile } from './form-file.ts';

/** What is printed for each field; a field without words is left for the hand. */
export interface Filled {
  words(field: string): string | null;
  /** Id of the option chosen; null when none is. */
  chosen(field: string): string | null;
  field(id: string): FormField | undefined;
}

/**
 * Values as a page can carry them. Unknown keys are passed over; an option that does not exist is not ticked: paper
 * must not claim what nobody chose.
 */
export function filled(form: FormFile, values: Readonly<Record<string, string>> | null): Filled {
  const fields = new Map(form.fields.map((each) => [each.id, each]));
  const plain = (id: string) => {
    return plainWords(values?.[id] ?? '');
  };
  const chosen = (id: string) => {
    const value = plain(id);
    return fields.get(id)?.options?.some((option) => option.id === value) ? value : null;
  };
  return {
    field: (id) => fields.get(id),
    chosen,
    words(id) {
      const field = fields.get(id);
      const value = plain(id);
      if (!field || value === '') return null;
      if (field.kind === 'name') return value.toLocaleUpperCase('vi');
      if (field.kind === 'date') return writtenDate(value);
      if (field.kind === 'choice')
        return field.options?.find((option) => option.id === value)?.text.vi ?? null;
      return value;
    },
  };
}

/** Letters put together (NFC), one blank between words, nothing invisible. */
function plainWords(value: string): string {
  return value
    .normalize('NFC')
    .replace(/[\s\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/[\p{Cf}\p{Cs}\p{Co}]/gu, '')
    .trim();
}

/** 2026-11-22 becomes 22/11/2026; what is no whole date stays as it was given. */
export function writtenDate(value: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value) ?? [];
  return year === undefined ? value : `${day}/${month}/${year}`;
}
