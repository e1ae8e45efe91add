import { toneTarget } from '../../../shared/vietnamese/compose.ts';
import { withoutTone } from '../../../shared/vietnamese/letters.ts';
import { useWords } from '../../ui/kiosk-view.tsx';
import { Title } from '../../ui/page.tsx';
import { TypedField } from './typed-field.tsx';
import { words } from './words.ts';

/** Title, what was typed, and what the next key will do. */
export function TypedHead({ title, example, text }: { title: string; example: string; text: string }) {
  const { say } = useWords();
  const target = toneTarget(text);
  const hint = target ? say(words.hintTone, { vowel: withoutTone(target.vowel) }) : say(words.hintNoMarks);
  return (
    <>
      <Title>{title}</Title>
      <TypedField text={text} />
      <p className="hint">{text === '' ? example : hint}</p>
    </>
  );
}
