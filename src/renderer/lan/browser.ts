import type { Later } from './line.ts';

/** Timers of this browser. */
export const later: Later = (ms, task) => {
  const timer = setTimeout(task, ms);
  return () => clearTimeout(timer);
};

/** Faces of the page before its first picture: nothing jumps when they come. */
export async function loadFaces(): Promise<void> {
  await Promise.all(
    [500, 600, 700, 800].flatMap((weight) =>
      ['a', 'ộ'].map((letter) => document.fonts.load(`${weight} 24px "Be Vietnam Pro"`, letter)),
    ),
  );
}
