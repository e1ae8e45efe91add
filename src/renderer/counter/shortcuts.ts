/** What of a key press this needs. */
export interface Press {
  readonly key: string;
  readonly repeat: boolean;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}

/**
 * The desk key a press means, or null. A key that is held down counts once, chords belong to the browser, and whoever
 * walks the page by Tab presses what the ring stands on.
 */
export function shortcutOf(press: Press, focus: 'nothing' | 'typing' | 'ring'): string | null {
  if (press.repeat || press.ctrlKey || press.altKey || press.metaKey || focus === 'typing') return null;
  if (press.key === 'Enter') return focus === 'ring' ? null : 'Enter';
  return /^[1-8]$/u.test(press.key) ? press.key : null;
}

/** Where the keyboard stands on the page. */
export function focusOf(element: Element | null): 'nothing' | 'typing' | 'ring' {
  if (element?.matches('input, textarea')) return 'typing';
  return element?.matches('button:focus-visible') ? 'ring' : 'nothing';
}
