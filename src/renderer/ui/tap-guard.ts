import { waits } from '../flow/common/waits.ts';

/**
 * A trembling hand taps twice. The second tap on the same thing, or on whatever a new page put under the finger,
 * is the same tap when it comes within `waits.sameTap`.
 */
export interface TapGuard {
  /** `thing` identifies what is under the finger, `page` the page it is on. */
  allows(thing: unknown, page: string, at: number): boolean;
}

export function tapGuard(): TapGuard {
  let last: { thing: unknown; page: string; at: number } | null = null;
  return {
    allows(thing, page, at) {
      const repeated = last !== null && at - last.at < waits.sameTap;
      if (repeated && (last?.thing === thing || last?.page !== page)) return false;
      last = { thing, page, at };
      return true;
    },
  };
}

/** Makes the glass a kiosk's: no menus, dragging, pinching or selecting, and no tap counted twice. */
export function installTouchRules(page: Document, guard: TapGuard): void {
  // A file that is dropped would be opened in the page's place.
  const menus = ['contextmenu', 'selectstart', 'gesturestart'];
  for (const unwanted of [...menus, 'dragstart', 'dragover', 'drop', 'paste', 'copy', 'cut']) {
    page.addEventListener(unwanted, (event) => event.preventDefault());
  }
  page.addEventListener(
    'wheel',
    (event) => {
      if (event.ctrlKey) event.preventDefault();
    },
    { passive: false },
  );
  page.addEventListener(
    'click',
    (event) => {
      const thing = event.target instanceof Element ? event.target.closest('button') : null;
      const name = page.querySelector('[data-screen]')?.getAttribute('data-screen') ?? '';
      if (thing && !guard.allows(thing, name, event.timeStamp)) event.stopPropagation();
    },
    { capture: true },
  );
}
