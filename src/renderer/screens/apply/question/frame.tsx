import type { ReactNode } from 'react';
import { progressAt } from '../../../../shared/form/walk.ts';
import { pageNow } from '../../../flow/apply/walking.ts';
import { BackButton } from '../../../ui/back-button.tsx';
import { Button } from '../../../ui/button.tsx';
import { useWords } from '../../../ui/kiosk-view.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Page, Title } from '../../../ui/page.tsx';
import { StepsDone } from '../../../ui/steps-done.tsx';
import type { StepProps } from '../step-props.ts';
import { words } from './words.ts';

interface FrameProps extends StepProps {
  /** How the page is answered: the style sheets place it by this. */
  readonly look: 'typed' | 'units' | 'pad' | 'rows' | 'card';
  readonly title?: string;
  readonly lead?: string;
  /** Below title and lead, in the band to look at. */
  readonly field?: ReactNode;
  readonly children?: ReactNode;
  readonly keyboard?: ReactNode;
  /** The main button, where the page needs one. */
  readonly next?: { readonly text: string } | null;
  /** Two ways are equal here: none is recommended. */
  readonly equal?: boolean;
}

/** One question: how far one is, what is asked, an example, the answer, what is wrong with it, and the ways on. */
export function Frame({
  context,
  send,
  look,
  title,
  lead,
  field,
  children,
  keyboard,
  next,
  equal = false,
}: FrameProps) {
  const { say, tell, language } = useWords();
  const page = pageNow(context);
  const { form, answers, filled, problem } = context;
  if (!page || !form) return null;
  const { at, of } = progressAt(form, answers, new Set(filled), page.id);
  const group = form.groups.find(({ id }) => id === page.group);
  const example = page.example === null ? null : say(words.example, { example: page.example });
  const leads = [page.help?.[language], example].filter(Boolean).join(' ');
  return (
    <Page
      name="question"
      hideable
      data={{ 'data-question': page.id, 'data-kind': page.field.kind, 'data-look': look }}
      head={
        <>
          <StepsDone
            done={at - 1}
            total={of}
            name={say(words.group, { matter: tell(form.name), group: group ? tell(group.name) : '' })}
            text={say(words.progress, { at: `${at}`, of: `${of}` })}
          />
          <div {...(page.spoken && { 'data-spoken': page.spoken[language] })}>
            <Title>{title ?? tell(page.question)}</Title>
            {(lead ?? leads) !== '' && <p className="lead">{lead ?? leads}</p>}
          </div>
          {field}
        </>
      }
      acts={
        <>
          <BackButton onPress={() => send({ type: 'back' })} />
          <Button grow={next === null} onPress={() => send({ type: 'pause.wanted' })}>
            {say(words.later)}
          </Button>
          {next !== null && (
            <Button
              main={!equal}
              grow
              {...(equal ? { before: 'keyboard' as const } : { after: 'arrow-right' as const })}
              onPress={() => send({ type: 'next' })}
            >
              {next?.text ?? say(words.next)}
            </Button>
          )}
        </>
      }
      keyboard={keyboard}
    >
      {problem && (
        <Notice look="trouble" pictogram="state-trouble">
          {tell(problem.sentence)}
        </Notice>
      )}
      {children}
    </Page>
  );
}

/** Leaves the page open, where that is an answer. */
export function SkipButton({ context, send }: StepProps) {
  const { tell } = useWords();
  const skip = pageNow(context)?.skip;
  if (!skip) return null;
  return (
    <Button small onPress={() => send({ type: 'skipped' })}>
      {tell(skip)}
    </Button>
  );
}
