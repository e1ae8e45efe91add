import { toneTarget } from '../../../../shared/vietnamese/compose.ts';
import { withoutTone } from '../../../../shared/vietnamese/letters.ts';
import { entryNow } from '../../../flow/apply/walking.ts';
import { Keyboard } from '../../../ui/keyboard.tsx';
import { useWords } from '../../../ui/kiosk-view.tsx';
import { TypedField } from '../../typing/typed-field.tsx';
import type { StepProps } from '../step-props.ts';
import { Frame, SkipButton } from './frame.tsx';
import { words } from './words.ts';

/** A name or a text on our own keyboard. */
export function Typed({ context, send, keys }: StepProps & { keys: 'letters' | 'digits' }) {
  const { text } = entryNow(context);
  return (
    <Frame
      context={context}
      send={send}
      look="typed"
      field={<TypedField text={text} />}
      keyboard={<Keyboard text={text} onKey={send} first={keys === 'digits' ? 'digits' : 'qwerty'} />}
    >
      <div className="asides">
        <ToneHint text={text} />
        <SkipButton context={context} send={send} />
      </div>
    </Frame>
  );
}

export function ToneHint({ text }: { text: string }) {
  const { say } = useWords();
  const target = toneTarget(text);
  return <p className="hint">{target ? say(words.hintTone, { vowel: withoutTone(target.vowel) }) : ''}</p>;
}
