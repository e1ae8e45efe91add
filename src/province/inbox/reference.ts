/**
 * The province's receipt: `TN-2026-000123` (TN = tiếp nhận). Never like a dossier code, which is
 * unit code, six digits of date, running number: `H15.50.05.13-261008-0975` (domain of the provincial system).
 */
export function mintReference(number: number, receivedAt: number, timeZone: string): string {
  const year = new Intl.DateTimeFormat('en', { timeZone, year: 'numeric' }).format(receivedAt);
  return `TN-${year}-${String(number).padStart(6, '0')}`;
}
