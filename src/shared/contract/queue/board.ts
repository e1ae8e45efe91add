import { z } from 'zod';
import { command } from '../define.ts';
import { bilingual, language, timeOfDay, wallTime } from '../words.ts';
import { counterLine, queueLabel } from './words.ts';

/** One call aloud. `at` names the moment by the kiosk's clock; `call` counts calls of the day and never repeats. */
export const spokenCall = z.strictObject({
  call: z.int().positive(),
  label: queueLabel,
  counterName: bilingual,
  counterId: counterLine.shape.id,
  /** What the person chose at the kiosk: that language is spoken first. */
  language,
  again: z.boolean(),
  at: wallTime,
});
export type SpokenCall = z.infer<typeof spokenCall>;

/** How loud the board is from a time of day on, 0 (silent) to 100. */
export const volumeFrom = z.strictObject({ from: timeOfDay, volume: z.int().min(0).max(100) });

/** All a board shows: never a name. Told anew, whole, whenever any of it changes. */
export const boardView = z.strictObject({
  centre: bilingual,
  title: bilingual,
  counters: z.array(counterLine).max(40),
  /** The calls last made, newest first. */
  called: z.array(spokenCall).max(8),
  /** Who comes next, in order as far as it is known. */
  next: z.array(queueLabel).max(12),
  waitingCount: z.int().nonnegative(),
  languages: z.array(language).min(1),
  volume: z.array(volumeFrom).max(24),
  timeZone: z.string(),
  /** `alone`: the queue host is not reached; only this kiosk's numbers are here. */
  queue: z.enum(['whole', 'alone']),
  now: wallTime,
});
export type BoardView = z.infer<typeof boardView>;

export const boardContract = {
  commands: { 'board.show': command(z.strictObject({}), boardView, []) },
  events: {
    'board.changed': boardView,
    /** To be spoken now. Calls missed while the line was down are in `called` and are not spoken late. */
    'board.called': spokenCall,
  },
};
export type BoardContract = typeof boardContract;
