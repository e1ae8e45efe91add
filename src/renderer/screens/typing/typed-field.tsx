import { toneTarget } from '../../../shared/vietnamese/compose.ts';

/** What was typed, with the vowel underlined that the next tone key will mark. */
export function TypedField({ text }: { text: string }) {
  const target = toneTarget(text);
  const before = target ? text.slice(0, target.index) : text;
  const after = target ? text.slice(target.index + 1) : '';
  return (
    <p className="field">
      <span>
        {before}
        {target && <span className="target">{text[target.index]}</span>}
        {after}
        <span className="caret" aria-hidden="true" />
      </span>
    </p>
  );
}
