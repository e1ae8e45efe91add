import type { Answers } from '../../../shared/form/answer.ts';
import type { Judging } from '../../../shared/form/check-answer.ts';
import { type Checked, checkAnswers } from '../../../shared/form/check-answers.ts';
import { problemSentences } from '../../../shared/form/problem-sentences.ts';
import type { LoadedForm } from './form-folder.ts';

/** Page by page with its sentences, then the whole against the JSON Schema: whatever one misses, the other must not. */
export function checkForm(loaded: LoadedForm, given: Answers, judging: Judging): Checked {
  const checked = checkAnswers(loaded.form, given, judging);
  if (checked.problems.length > 0) return checked;
  const broken = [...new Set(loaded.breaks(checked.answers))];
  const problems = broken.map((page) => ({
    page: page.slice(0, 60),
    code: 'wrong-kind' as const,
    sentence: problemSentences['wrong-kind'],
  }));
  return { answers: checked.answers, problems };
}
