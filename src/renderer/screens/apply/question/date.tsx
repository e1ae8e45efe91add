import type { FieldOf } from '../../../../shared/form/field.ts';
import { isAsPreciseAs, type Precision } from '../../../../shared/form/partial-date.ts';
import { dateBoxes } from '../../../flow/apply/date-entry.ts';
import { entryNow } from '../../../flow/apply/walking.ts';
import { Button } from '../../../ui/button.tsx';
import { useWords } from '../../../ui/kiosk-view.tsx';
import { NumberPad } from '../../../ui/number-pad.tsx';
import type { StepProps } from '../step-props.ts';
import { Frame, SkipButton } from './frame.tsx';
import { words } from './words.ts';

/** Day, month, year in boxes; as much of it as is known, where the form takes less. */
export function DateQuestion({ context, send, field }: StepProps & { field: FieldOf<'date'> }) {
  const { say } = useWords();
  const { text, precision } = entryNow(context);
  const others = precisions.filter((each) => each !== precision && isAsPreciseAs(each, field.least));
  return (
    <Frame context={context} send={send} look="pad">
      <div className="number-question">
        <div className="date-boxes">
          {dateBoxes(text, precision).map(({ box, text: digits, here }) => (
            <p key={box} className={`field ${box} ${here ? 'here' : ''}`}>
              <span className="cap">{say(words[box])}</span>
              <span>
                {digits}
                {here && <span className="caret" aria-hidden="true" />}
              </span>
            </p>
          ))}
        </div>
        <NumberPad
          onDigit={(digit) => send({ type: 'digit.pressed', digit })}
          onShorten={() => send({ type: 'digits.shortened' })}
          onClear={() => send({ type: 'digits.cleared' })}
        />
        <div className="asides">
          {others.map((each) => (
            <Button key={each} small onPress={() => send({ type: 'precision.chosen', precision: each })}>
              {say(precisionWords[each])}
            </Button>
          ))}
          <SkipButton context={context} send={send} />
        </div>
      </div>
    </Frame>
  );
}

const precisions: readonly Precision[] = ['year', 'month', 'day'];
const precisionWords = { year: words.onlyYear, month: words.onlyMonth, day: words.wholeDate } as const;
