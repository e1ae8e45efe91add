import type { Keystroke } from '../../devices/scanner/wedge/keystroke.ts';

/** Virtual key codes of keys that do something by themselves (learn.microsoft.com, "Virtual-Key Codes"). */
const codes: Readonly<Record<string, number>> = {
  Backspace: 8,
  Tab: 9,
  Enter: 13,
  Escape: 27,
  End: 35,
  Home: 36,
  ArrowLeft: 37,
  ArrowUp: 38,
  ArrowRight: 39,
  ArrowDown: 40,
  Delete: 46,
};

/** One key down and up again, as DevTools' Input.dispatchKeyEvent takes it. */
export function pressOf({ key, control, alt, meta, repeat }: Keystroke): readonly object[] {
  const modifiers = (alt ? 1 : 0) + (control ? 2 : 0) + (meta ? 4 : 0);
  const code = codes[key];
  const common = { key, modifiers, ...(code !== undefined && { code: key, windowsVirtualKeyCode: code }) };
  const text = modifiers === 0 ? textOf(key) : null;
  const down = text === null ? { type: 'rawKeyDown' } : { type: 'keyDown', text, unmodifiedText: text };
  return [
    { ...common, ...down, autoRepeat: repeat },
    { ...common, type: 'keyUp' },
  ];
}

function textOf(key: string): string | null {
  if (key === 'Enter') return '\r';
  return [...key].length === 1 ? key : null;
}
