import { answerAll } from '../../src/main/core/applications/testing/answer-all.ts';
import type { Answer, Answers } from '../../src/shared/form/answer.ts';
import type { ApplicationForm } from '../../src/shared/form/form.ts';

/** Valid answers of invented people, in few letters: this is about every question, not about typing. */
export function shortAnswers(form: ApplicationForm, withCard: boolean): Answers {
  const all = Object.entries(answerAll(form)).map(([id, given]): [string, Answer] => {
    const field = form.pages.find((each) => each.id === id)?.field;
    if (field?.kind === 'card') return [id, withCard ? 'scanned' : 'typed'];
    if (field?.kind === 'name') return [id, 'LÒ MẪU'];
    if (field?.kind === 'text' && field.format === 'any') return [id, 'BẢN SEN'];
    if (field?.kind === 'address')
      return [id, { unitCode: '04375', unit: 'Xã Mậu A, tỉnh Lào Cai', place: 'BẢN SEN' }];
    return [id, given];
  });
  return Object.fromEntries(all);
}
