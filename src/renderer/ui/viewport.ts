import { useSyncExternalStore } from 'react';

export interface Viewport {
  readonly width: number;
  readonly height: number;
  readonly portrait: boolean;
}

let last: Viewport = { width: 0, height: 0, portrait: true };

/** The size of the glass in CSS px. It changes when a panel is turned, and in tests. */
export function useViewport(): Viewport {
  return useSyncExternalStore(subscribe, read);
}

function subscribe(changed: () => void) {
  window.addEventListener('resize', changed);
  return () => window.removeEventListener('resize', changed);
}

function read(): Viewport {
  const { innerWidth: width, innerHeight: height } = window;
  if (width !== last.width || height !== last.height) last = { width, height, portrait: height >= width };
  return last;
}
