/** The instants a day of a time zone lies between: from the first, up to and without the second. Milliseconds. */
export function daySpan(day: string, timeZone: string): { readonly from: number; readonly to: number } {
  const from = midnight(day, timeZone);
  const next = new Date(Date.parse(`${day}T00:00:00Z`) + 36 * 3_600_000).toISOString().slice(0, 10);
  return { from, to: midnight(next, timeZone) };
}

/** The day so many days before or after, as yyyy-MM-dd. */
export function dayAway(day: string, days: number): string {
  return new Date(Date.parse(`${day}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

function midnight(day: string, timeZone: string): number {
  const asIfUtc = Date.parse(`${day}T00:00:00Z`);
  // Asked twice: the first answer is for an instant that may lie on the other side of a change of the clocks.
  const guess = asIfUtc - offset(asIfUtc, timeZone);
  return asIfUtc - offset(guess, timeZone);
}

/** How far the zone is ahead of UTC then. */
function offset(at: number, timeZone: string): number {
  const written = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'medium',
  }).format(at);
  return Date.parse(`${written.replace(' ', 'T')}Z`) - Math.floor(at / 1000) * 1000;
}
