import { feeUnitOf } from '../../../../shared/fee-questions.ts';
import type { PayContext } from '../../../flow/pay/context.ts';
import { mostAtOnce, questionNow } from '../../../flow/pay/question.ts';
import { BackButton } from '../../../ui/back-button.tsx';
import { Button } from '../../../ui/button.tsx';
import { useWords } from '../../../ui/kiosk-view.tsx';
import { NumberPad } from '../../../ui/number-pad.tsx';
import { Page, Title } from '../../../ui/page.tsx';
import { PagedList } from '../../../ui/paged-list.tsx';
import { RowButton } from '../../../ui/row-button.tsx';
import type { StepProps } from '../step-props.ts';
import { words } from './words.ts';

/** One thing the amount depends on. */
export function Question({ context, send }: StepProps) {
  const { say, tell } = useWords();
  const question = questionNow(context);
  if (!context.matter || question === null) return null;
  const given = context.digits !== '';
  return (
    <Page
      name="pay-question"
      data={{ 'data-question': question }}
      head={
        <>
          <p className="step clip">{tell(context.matter.name)}</p>
          <Title>{say(titleOf(context, question))}</Title>
          <p className="lead">{say(words.why)}</p>
        </>
      }
      acts={
        <>
          <BackButton onPress={() => send({ type: 'back' })} />
          {question !== 'case' && (
            <Button
              main={given}
              grow
              after="arrow-right"
              disabled={!given}
              onPress={() => send({ type: 'number.given' })}
            >
              {say(given ? words.next : words.nextEmpty)}
            </Button>
          )}
        </>
      }
    >
      {question === 'case' ? (
        <Cases context={context} send={send} />
      ) : (
        <Count context={context} send={send} />
      )}
    </Page>
  );
}

function Cases({ context, send }: StepProps) {
  const { tell } = useWords();
  const rule = context.matter?.rule;
  if (rule?.kind !== 'by-case') return null;
  return (
    <PagedList
      leaf={context.leaf}
      onLeaf={(leaf) => send({ type: 'leaf.turned', leaf })}
      items={rule.cases.map(({ id, text }) => ({
        key: id,
        node: <RowButton name={tell(text)} onPress={() => send({ type: 'option.chosen', id })} />,
      }))}
    />
  );
}

function Count({ context, send }: StepProps) {
  const { say } = useWords();
  return (
    <div className="number-question">
      <p className="field">
        <span>
          {context.digits}
          <span className="caret" aria-hidden="true" />
        </span>
      </p>
      <p className="hint">{say(words.range, { min: '1', max: `${mostAtOnce}` })}</p>
      <NumberPad
        onDigit={(digit) => send({ type: 'digit.pressed', digit })}
        onShorten={() => send({ type: 'digits.shortened' })}
        onClear={() => send({ type: 'digits.cleared' })}
      />
    </div>
  );
}

function titleOf({ matter, facts }: PayContext, question: 'case' | 'pages' | 'copies') {
  if (question !== 'copies') return words[question];
  switch (matter && feeUnitOf(matter.rule, facts)) {
    case 'document':
      return words.documents;
    case 'person':
      return words.persons;
    case 'page':
      return words.count;
    default:
      return words.copies;
  }
}
