import { staffWaits } from './waits.ts';

/** The corner's side, in millimetres of the glass. */
const side = 26;

/**
 * The staff's entrance: a finger that rests in the left top corner of any page. There is nothing to see there, and a touch
 * in passing does nothing.
 */
export function watchCorner(page: Document, onHeld: () => void): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = () => clearTimeout(timer);
  page.addEventListener(
    'pointerdown',
    ({ clientX, clientY }) => {
      stop();
      const pxPerMm = Number(page.documentElement.style.getPropertyValue('--px-per-mm')) || 4.034;
      const reach = Math.max(side * pxPerMm, 105);
      if (clientX > reach || clientY > reach) return;
      timer = setTimeout(onHeld, staffWaits.corner);
    },
    { capture: true },
  );
  for (const end of ['pointerup', 'pointercancel', 'pointerleave'] as const)
    page.addEventListener(end, stop, { capture: true });
}
