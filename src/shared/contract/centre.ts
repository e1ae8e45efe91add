import { z } from 'zod';
import { command } from './define.ts';
import { bilingual, isoDate, language, slug, timeOfDay } from './words.ts';

export const counter = z.strictObject({ id: slug, name: bilingual });

export const serviceGroup = z.strictObject({
  id: slug,
  name: bilingual,
  counters: z.array(slug).min(1).max(20),
});

/** A group of people served first. Declared by the person, seen by staff; never proven at the kiosk. */
export const priorityGroup = z.strictObject({ id: slug, name: bilingual, pictogram: slug });
export type PriorityGroup = z.infer<typeof priorityGroup>;

/** Hours on some days of the week, 1 = Monday … 7 = Sunday. Closed where nothing says otherwise. */
export const openingHours = z.strictObject({
  days: z.array(z.int().min(1).max(7)).min(1).max(7),
  from: timeOfDay,
  to: timeOfDay,
});

export const centreDescription = z.strictObject({
  kioskId: slug,
  kioskName: z.string().min(1).max(60),
  /** What the place is: "Trung tâm Phục vụ hành chính công". */
  title: bilingual,
  /** Where it is: "Xã Suối Mây". */
  name: bilingual,
  timeZone: z.string(),
  hours: z.array(openingHours).max(20),
  languages: z.array(language).min(1),
  groups: z.array(serviceGroup).min(1),
  counters: z.array(counter).min(1),
  priorityGroups: z.array(priorityGroup).max(8),
  panel: z.strictObject({ pxPerMm: z.number().min(1).max(20) }),
  session: z.strictObject({ idleMs: z.int().positive(), warningMs: z.int().positive() }),
  /** Where papers may be photographed: part of its camera's own name, empty where there is but one. */
  documentCamera: z.strictObject({ name: z.string().max(100) }).nullable(),
  catalogue: z.strictObject({ asOf: isoDate, procedures: z.int().nonnegative() }).nullable(),
  /** Milliseconds: core's clock when it answered. The screen shows the centre's time by it. */
  now: z.number().int(),
});
export type CentreDescription = z.infer<typeof centreDescription>;

export const centreCommands = {
  'centre.describe': command(z.strictObject({}), centreDescription, []),
};
