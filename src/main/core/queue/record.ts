import type { JsonObject } from '../../../shared/canonical-json.ts';
import type { QueueEvent } from '../../../shared/contract/queue/events.ts';
import type { Moment } from '../clock.ts';
import type { KioskConfiguration } from '../configuration/schema.ts';
import type { Line, QueueNumber } from './line/line.ts';

/** How a number's way ended. */
export type Outcome = 'served' | 'absent' | 'voided';

/** How it ends by this event; null: it goes on. */
export function outcomeOf(line: Line, event: QueueEvent): { number: QueueNumber; outcome: Outcome } | null {
  if (!('ticketId' in event)) return null;
  const number = line.numbers.get(event.ticketId);
  if (!number) return null;
  if (event.kind === 'finished') return { number, outcome: 'served' };
  if (event.kind === 'voided') return { number, outcome: 'voided' };
  return event.kind === 'missed' && number.missed >= 2 ? { number, outcome: 'absent' } : null;
}

/**
 * What the province and the day ledger are told of it: how long people wait and are served, by service and counter. No
 * name, neither of the person nor of the officer.
 */
export function recordOf(
  { number, outcome }: { number: QueueNumber; outcome: Outcome },
  { centre }: KioskConfiguration,
  day: string,
  queueNow: number,
  moment: Moment,
): JsonObject {
  const { facts, firstCalledAt, servedAt, calledAt, issuedAt, counterId, priority, missed } = number;
  const servedFrom = servedAt ?? calledAt;
  return {
    ticketId: facts.ticketId,
    label: facts.label,
    day,
    centreId: centre.id,
    groupId: facts.groupId,
    procedureCode: facts.procedureCode,
    priority,
    counterId,
    outcome,
    waitedMs: firstCalledAt === null ? null : Math.max(0, firstCalledAt - issuedAt),
    servedMs: outcome === 'served' && servedFrom !== null ? Math.max(0, queueNow - servedFrom) : null,
    missed: outcome === 'absent' ? missed + 1 : missed,
    overAt: moment.wallMs,
  };
}
