import type { Keystroke } from '../../devices/scanner/wedge/keystroke.ts';

/** One event for `sendInputEvent`, with an accelerator's name of the key, or text for `insertText`. */
export type SentKey =
  | { readonly type: 'keyDown' | 'char' | 'keyUp'; readonly keyCode: string }
  | { readonly type: 'text'; readonly text: string };

const names: Readonly<Record<string, string>> = {
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  Enter: 'Return',
};

/**
 * One key down and up again. Modifiers are not among them: nothing with one may reach the screen (`keys.ts`). Letters
 * outside ASCII are on no accelerator and come as text.
 */
export function pressOf({ key }: Keystroke): readonly SentKey[] {
  const isSign = [...key].length === 1;
  if (isSign && key > '~') return [{ type: 'text', text: key }];
  const keyCode = names[key] ?? key;
  const writes = isSign || key === 'Enter';
  const types = writes ? (['keyDown', 'char', 'keyUp'] as const) : (['keyDown', 'keyUp'] as const);
  return types.map((type) => ({ type, keyCode }));
}
