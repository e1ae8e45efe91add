/** A key as Electron's before-input-event tells it. */
export interface Pressed {
  readonly key: string;
  readonly control: boolean;
  readonly alt: boolean;
  readonly meta: boolean;
}

const named = new Set([
  'Enter',
  'Tab',
  'Backspace',
  'Delete',
  'ArrowLeft',
  'ArrowRight',
  'ArrowUp',
  'ArrowDown',
  'Home',
  'End',
  'Shift',
  'CapsLock',
]);

/**
 * Whether a key may reach the screen: letters, digits and signs as scanners and keyboards type them, and moving about.
 * Everything with Ctrl, Alt or the system key, every function key and every browser key is an escape and is not.
 */
export function mayPress({ key, control, alt, meta }: Pressed): boolean {
  if (control || alt || meta) return false;
  return named.has(key) || isPrintable(key);
}

function isPrintable(key: string): boolean {
  return [...key].length === 1 && !/\p{Cc}/u.test(key);
}
