import type { HandedApplication } from '../../../shared/contract/queue/counter.ts';
import { readDraftMark } from '../../../shared/draft-mark.ts';
import { spellAnswer } from '../../../shared/form/spell.ts';
import { shownPages } from '../../../shared/form/walk.ts';
import { failed, never, ok, type Result } from '../../../shared/result.ts';
import type { Drafts } from './drafts.ts';
import type { Forms } from './form-folder.ts';

export type HandOverTrouble = 'not-found' | 'other-kiosk' | 'too-many-tries';

/**
 * A half-filled application as an officer reads it, opened by the code its holder tells or shows them: every answered
 * page whole, for it is typed into another system from here. The draft itself stays as it is.
 */
export async function handOver(
  code: string,
  outside: { readonly drafts: Pick<Drafts, 'resume'>; readonly forms: Forms; readonly kioskId: string },
): Promise<Result<HandedApplication, HandOverTrouble>> {
  const mark = readDraftMark(code);
  if (mark.ok && mark.value.kioskId !== outside.kioskId) return failed('other-kiosk');
  const opened = await outside.drafts.resume(code);
  if (!opened.ok) return failed(troubleOf(opened.code));
  const { formId, answers } = opened.value;
  const form = outside.forms.byId(formId)?.form;
  if (!form) return failed('not-found');
  const fields = shownPages(form, answers)
    .filter(({ field }) => field.kind !== 'card')
    .flatMap((page) => {
      const answer = answers[page.id];
      return answer === undefined ? [] : [{ label: page.label, value: spellAnswer(page, answer, 'vi') }];
    });
  return ok({ formName: form.name, fields });
}

function troubleOf(code: 'not-found' | 'expired' | 'too-many-tries' | 'form-changed'): HandOverTrouble {
  switch (code) {
    case 'too-many-tries':
      return code;
    case 'not-found':
    case 'expired':
    case 'form-changed':
      return 'not-found';
    default:
      return never(code);
  }
}
