import type { Happened } from '../../../../shared/contract/queue/events.ts';

/** How long one number kept a counter busy. */
export interface ServiceTime {
  readonly groupId: string;
  /** Hour of the day, 0 to 23, by the centre's time. */
  readonly hour: number;
  readonly ms: number;
}

/** The centre's own service times, as its line tells them: from the call until the counter was free again. */
export interface ServiceTimes {
  /** Events in their order, of any day. @param hour of the day, 0 to 23, it happened in */
  take(happened: Happened, hour: number): void;
  /** Those like what is asked, newest first: of this service around this hour, else of this service. */
  of(groupId: string, hour: number): readonly number[];
}

/** Older ones tell of other officers and another season. */
const mostKept = 400;
/** Fewer than this around an hour say less than the whole day. */
const enoughOfHour = 12;
/** A counter nobody was called away from for so long was left, not busy; in milliseconds. */
const longestService = 2 * 60 * 60_000;

export function openServiceTimes(): ServiceTimes {
  const times = new Map<string, ServiceTime[]>();
  const groups = new Map<string, string>();
  const called = new Map<string, number>();

  function note(ticketId: string, at: number, hour: number): void {
    const since = called.get(ticketId);
    called.delete(ticketId);
    const groupId = groups.get(ticketId);
    if (since === undefined || groupId === undefined || at - since > longestService) return;
    const kept = times.get(groupId) ?? [];
    kept.unshift({ groupId, hour, ms: Math.max(0, at - since) });
    kept.splice(mostKept);
    times.set(groupId, kept);
  }

  return {
    take({ event, at }, hour) {
      switch (event.kind) {
        case 'entered':
          groups.set(event.ticketId, event.groupId);
          return;
        case 'called':
          called.set(event.ticketId, at);
          return;
        case 'finished':
        case 'held':
        case 'missed':
        case 'moved':
        case 'voided':
          note(event.ticketId, at, hour);
          return;
        default:
      }
    },
    of(groupId, hour) {
      const all = times.get(groupId) ?? [];
      const near = all.filter((each) => Math.abs(each.hour - hour) <= 1);
      return (near.length >= enoughOfHour ? near : all).map(({ ms }) => ms);
    },
  };
}
