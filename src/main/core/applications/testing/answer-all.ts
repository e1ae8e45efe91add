import type { Answer, Answers } from '../../../../shared/form/answer.ts';
import type { ApplicationForm, QuestionPage } from '../../../../shared/form/form.ts';
import { shownPages } from '../../../../shared/form/walk.ts';

/** Chooses among so many: a test's chance, or always the first. */
export type Choose = (count: number) => number;

/** Answers a form page by page as a person of invented data would, until nothing more is asked. */
export function answerAll(form: ApplicationForm, choose: Choose = () => 0): Answers {
  let given: Record<string, Answer> = {};
  for (let more = true; more; ) {
    const open = shownPages(form, given).find((page) => !Object.hasOwn(given, page.id));
    more = open !== undefined;
    if (open) given = { ...given, [open.id]: answerTo(open, form.pages.indexOf(open), choose) };
  }
  return given;
}

function answerTo({ id, field }: QuestionPage, place: number, choose: Choose): Answer {
  switch (field.kind) {
    case 'text':
      if (field.format === 'personal-number') return `0151980${String(place).padStart(5, '0')}`;
      if (field.format === 'phone') return '0912000000';
      return field.format === 'paper-number'
        ? '12/2026'
        : 'Trạm y tế xã Suối Mây'.slice(0, field.most).trim();
    case 'name':
      return ['GIÀNG THỊ MẨY', 'K’Brơih', 'Lò Văn Mẫu'][choose(3)] ?? '';
    case 'date':
      return dateFor(id, field.time, field.least, choose);
    case 'choice': {
      const open = field.options.filter((option) => !option.stop);
      return open[choose(open.length)]?.id ?? '';
    }
    case 'number':
      return [field.min, Math.min(field.max, field.min + 2)][choose(2)] ?? field.min;
    case 'yes-no':
      return choose(2) === 0;
    case 'card':
      return choose(2) === 0 ? 'scanned' : 'typed';
    case 'address':
      return choose(2) === 0
        ? { unitCode: '04375', unit: 'Xã Mậu A, tỉnh Lào Cai', place: 'Thôn Bản Sen' }
        : { unitCode: null, unit: 'Xã Suối Mây', place: 'Tổ 3' };
  }
}

function dateFor(id: string, time: string, least: string, choose: Choose): string {
  if (time === 'future') return '2027-12';
  const full = id === 'child-birth' || id === 'death-date' ? '2026-11-02' : '1980-05-06';
  const shorter = least === 'year' && choose(2) === 1;
  return shorter ? full.slice(0, 4) : full;
}
