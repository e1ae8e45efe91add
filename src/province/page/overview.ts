import type { Door } from '../enrolment/check-batch.ts';
import { type KioskLine, kioskLines, newestTickets, type ReceivedTicket } from '../inbox/lists.ts';
import type { Database } from '../store/database.ts';
import { type ClockWords, clockWords } from './clock-words.ts';

export interface PageSource {
  readonly database: Database;
  readonly now: () => number;
  readonly timeZone: string;
  readonly procedureNames: ReadonlyMap<string, string>;
  readonly door: Door;
}

/** Everything the page shows, read at one moment. */
export interface Overview {
  readonly now: number;
  readonly words: ClockWords;
  readonly keeps: Database['keeps'];
  readonly kiosks: readonly KioskLine[];
  readonly tickets: readonly (ReceivedTicket & { kioskId: string })[];
  readonly procedureNames: ReadonlyMap<string, string>;
  readonly door: Door;
}

const NEWEST = 50;

export async function readOverview({
  database,
  now,
  timeZone,
  procedureNames,
  door,
}: PageSource): Promise<Overview> {
  const at = now();
  const words = clockWords(timeZone);
  const kiosks = await kioskLines(database, words.day(at));
  const tickets = await newestTickets(database, NEWEST);
  return { now: at, words, keeps: database.keeps, kiosks, tickets, procedureNames, door };
}
