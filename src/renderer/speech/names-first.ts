import { useEffect } from 'react';
import type { Speaker } from './speaker.ts';

/**
 * While the voice is on, a finger looks around: the first touch of a button says its name, the next touch of the same one
 * presses it. Base buttons act at once: they stand in the same place on every page.
 */
export function useNamesFirst(speaker: Speaker): void {
  useEffect(() => {
    if (speaker.state !== 'on') return;
    let named: Element | null = null;
    const look = (event: Event) => {
      // A trembling hand's second tap was dropped already.
      if (event.cancelBubble) return;
      const button = event.target instanceof Element ? event.target.closest('button') : null;
      if (!button || button.closest('.base') || button === named) {
        named = null;
        return;
      }
      named = button;
      event.stopPropagation();
      event.preventDefault();
      speaker.sayName(button);
    };
    document.addEventListener('click', look, { capture: true });
    return () => document.removeEventListener('click', look, { capture: true });
  }, [speaker]);
}
