import { z } from 'zod';
import { command } from './define.ts';

/** A screen that practises: the same commands, answered by a kiosk of invented data that nothing leaves. */
export const practiceCommands = {
  /**
   * From now on this screen practises, until `practice.end` or until its line goes down. What it writes is kept apart and
   * thrown away; every paper is marked; nothing is sent, queued or counted.
   */
  'practice.begin': command(z.strictObject({}), z.strictObject({ practising: z.literal(true) }), [
    /** This kiosk has no place to practise in, or it cannot be written. */
    'unavailable',
  ]),
  /** This screen is a kiosk’s again. Answers the same where it was not practising. */
  'practice.end': command(z.strictObject({}), z.strictObject({ practising: z.literal(false) }), []),
};
