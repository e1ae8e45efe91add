import type { FieldOf } from '../../../../shared/form/field.ts';
import { entryNow } from '../../../flow/apply/walking.ts';
import { useWords } from '../../../ui/kiosk-view.tsx';
import { NumberPad } from '../../../ui/number-pad.tsx';
import type { StepProps } from '../step-props.ts';
import { Frame, SkipButton } from './frame.tsx';

/** A number, or digits that are no number: of a card, of a telephone. */
export function Digits({ context, send, field }: StepProps & { field: FieldOf<'text'> | FieldOf<'number'> }) {
  const { tell } = useWords();
  const { text } = entryNow(context);
  const unit = field.kind === 'number' && field.unit ? tell(field.unit) : '';
  return (
    <Frame context={context} send={send} look="pad">
      <div className="number-question">
        <p className="field">
          <span>
            {grouped(text, field)}
            <span className="caret" aria-hidden="true" /> {unit}
          </span>
        </p>
        <NumberPad
          onDigit={(digit) => send({ type: 'digit.pressed', digit })}
          onShorten={() => send({ type: 'digits.shortened' })}
          onClear={() => send({ type: 'digits.cleared' })}
        />
        <SkipButton context={context} send={send} />
      </div>
    </Frame>
  );
}

/** In groups as they are printed and said: 015 300 654 321 · 0912 000 000 · 1.000.000 */
function grouped(text: string, field: FieldOf<'text'> | FieldOf<'number'>): string {
  if (field.kind === 'number') return text.replace(/\B(?=(\d{3})+$)/gu, '.');
  if (field.format === 'phone') return text.replace(/^(\d{4})(\d{1,3})(\d*)$/u, '$1 $2 $3').trim();
  return text.replace(/(\d{3})(?=\d)/gu, '$1 ');
}
