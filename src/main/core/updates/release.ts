import { z } from 'zod';

/** 1.4.0: three numbers; an update always counts up. */
export const versionNumber = z.string().regex(/^\d{1,4}\.\d{1,4}\.\d{1,4}$/, 'a version such as 1.4.0');

export const channelName = z.string().regex(/^[a-z][a-z0-9-]{0,19}$/, 'small letters, digits and dashes');

/** What a channel offers: a signed file of its own, beside the program it names. */
export const release = z.strictObject({
  version: versionNumber,
  channel: channelName,
  /** Name of the program among the repository's targets: `stable/kiosk-1.4.0`. */
  program: z.string().regex(/^[a-z][a-z0-9-]{0,19}\/kiosk-[0-9.]+$/),
});
export type Release = z.infer<typeof release>;

/** Negative where `one` comes before `other`. */
export function compareVersions(one: string, other: string): number {
  const parts = (version: string) => version.split('.').map(Number);
  const others = parts(other);
  return parts(one).reduce((sum, part, place) => sum || part - (others[place] ?? 0), 0);
}
