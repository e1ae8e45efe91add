import { z } from 'zod';

const byFile = z.object({
  printer: z.looseObject({ profile: z.strictObject({ file: z.string().min(1).max(260) }) }),
});
/** What the probe writes, or the profile in it alone. */
const report = z.object({ profile: z.unknown() });

/** The file this configuration takes its printer's profile from; null when it names none. */
export function printerFileIn(json: unknown): string | null {
  const named = byFile.safeParse(json);
  return named.success ? named.data.printer.profile.file : null;
}

/** The profile in that file, not yet checked; null when there is no JSON. */
export function readProfile(file: string, read: (path: string) => string): unknown {
  try {
    const json: unknown = JSON.parse(read(file));
    const probed = report.safeParse(json);
    return probed.success && probed.data.profile !== undefined ? probed.data.profile : json;
  } catch {
    return null;
  }
}

/** The configuration with this profile in the place of its file's name. */
export function withProfile(json: unknown, profile: unknown): unknown {
  const { printer, ...rest } = byFile.loose().parse(json);
  return { ...rest, printer: { ...printer, profile } };
}
