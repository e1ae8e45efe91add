import type { CaseQuestion } from '../../../../shared/contract/checklists.ts';
import { useWords } from '../../../ui/kiosk-view.tsx';
import { NumberPad } from '../../../ui/number-pad.tsx';
import type { StepProps } from '../step-props.ts';
import { words } from './words.ts';

type NumberQuestion = Extract<CaseQuestion, { kind: 'number' }>;

/** A whole number; the usual one stands there until a key is touched. */
export function NumberField({ question, context, send }: StepProps & { question: NumberQuestion }) {
  const { say } = useWords();
  const { min, max, usual } = question;
  return (
    <div className="number-question">
      <p className="field">
        <span>
          {context.digits ?? usual}
          <span className="caret" aria-hidden="true" />
        </span>
      </p>
      <p className="hint" role="status">
        {context.digits === null ? say(words.usual) : say(words.range, { min: `${min}`, max: `${max}` })}
      </p>
      <NumberPad
        onDigit={(digit) => send({ type: 'digit.pressed', digit })}
        onShorten={() => send({ type: 'digits.shortened' })}
        onClear={() => send({ type: 'digits.cleared' })}
      />
    </div>
  );
}
