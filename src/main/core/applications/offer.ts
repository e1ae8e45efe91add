import type { ApplicationOffer, WhyNot } from '../../../shared/contract/applications.ts';
import type { Bilingual } from '../../../shared/contract/words.ts';
import type { ApplicationForm } from '../../../shared/form/form.ts';
import { shownPages } from '../../../shared/form/walk.ts';

const sentences: Record<WhyNot, Bilingual> = {
  'no-form': {
    vi: 'Máy chưa ghi được việc này. Mời lấy số, cán bộ sẽ giúp.',
    en: 'This cannot be written at the kiosk yet. Take a number: an officer will help.',
  },
  'not-valid-now': {
    vi: 'Mẫu trong máy không còn dùng vào ngày này. Mời lấy số, cán bộ sẽ giúp.',
    en: 'The form in this kiosk is not valid on this day. Take a number: an officer will help.',
  },
  'no-province': {
    vi: 'Máy này chưa nối với tỉnh nên chưa gửi được hồ sơ. Mời lấy số, cán bộ sẽ giúp.',
    en: 'This kiosk is not connected to the province yet and cannot send. Take a number: an officer will help.',
  },
};

/** What is known before the first question. `today` null: the clock cannot be trusted, and no form counts as over. */
export function offerOf(
  title: Bilingual,
  form: ApplicationForm | undefined,
  today: string | null,
  hasProvince: boolean,
): ApplicationOffer {
  const code = reason(form, today, hasProvince);
  return {
    formId: form?.id ?? null,
    version: form?.version ?? null,
    title,
    canDoHere: code === null,
    whyNot: code && { code, sentence: sentences[code] },
    before: form?.before ?? [],
    limits: form?.limits ?? [],
    officer: form?.officer ?? null,
    needs: (form?.papers ?? []).map(({ id, name, note, when, photograph }) => ({
      id,
      name,
      note,
      always: when === undefined,
      photograph,
    })),
    steps: form ? shownPages(form, {}).length : null,
  };
}

function reason(
  form: ApplicationForm | undefined,
  today: string | null,
  hasProvince: boolean,
): WhyNot | null {
  if (!form) return 'no-form';
  if (!isValidOn(form, today)) return 'not-valid-now';
  return hasProvince ? null : 'no-province';
}

export function isValidOn({ validFrom, validTo }: ApplicationForm, today: string | null): boolean {
  return today === null || ((validFrom ?? today) <= today && today <= (validTo ?? today));
}
