import { createHash } from 'node:crypto';
import { type AppointmentMark, readAppointmentMark } from '../../../shared/appointment-mark.ts';
import { canonicalJson } from '../../../shared/canonical-json.ts';
import type { CommandName, Input } from '../../../shared/contract/define.ts';
import type { KioskContract } from '../../../shared/contract/kiosk.ts';
import type { Entered } from '../../../shared/contract/queue/events.ts';
import type { Handlers } from '../../../shared/contract/server.ts';
import type { Ticket } from '../../../shared/contract/tickets.ts';
import type { Bilingual } from '../../../shared/contract/words.ts';
import { failed, never, ok, type Result } from '../../../shared/result.ts';
import { slipCodeFrom, writeTicketMark } from '../../../shared/slip-code.ts';
import { appendAudit } from '../audit/audit.ts';
import type { Clock, Moment } from '../clock.ts';
import type { KioskConfiguration, QueueGroup } from '../configuration/schema.ts';
import type { Ids } from '../ids.ts';
import { enqueuePrint } from '../printing/journal.ts';
import { groupOf, holdReady, matterOf } from '../procedures/matters.ts';
import type { Procedures } from '../procedures/procedures.ts';
import type { Writable } from '../store/database.ts';
import type { Store } from '../store/store.ts';
import { appendOutbox } from '../sync/outbox.ts';
import { localDay, serviceDay } from './service-day.ts';
import { ticketSlip } from './slip.ts';
import { insertTicket, nextNumber, readSeenDay, ticketByRequest, writeSeenDay } from './ticket-rows.ts';

export interface TicketsOutside {
  readonly store: Store;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly configuration: KioskConfiguration;
  readonly procedures: Procedures;
  /** Whether the wall clock agreed with the province's when they last spoke. */
  readonly clockVerified: () => boolean;
  /** The centre's line, which every number joins as it is issued; null where nobody is called. */
  readonly line: TicketLine | null;
  /** A ticket is committed: printing and sync have work. */
  readonly onIssued: () => void;
}

export interface TicketLine {
  /** Who is in front of a number issued now, and how long it may wait; null when nobody knows. */
  expect(groupId: string, priority: boolean): (Pick<Ticket, 'waiting'> & { readonly ahead: number }) | null;
  /** In the transaction that issues it. */
  enter(database: Writable, number: Entered, day: string, moment: Moment): void;
}

export interface Tickets {
  readonly handlers: Pick<Handlers<KioskContract>, 'tickets.take'>;
  /**
   * One number in the transaction of what it is taken with, whose paper tells it: it has none of its own. The same key
   * gives the same number.
   */
  issueWith(database: Writable, request: Request): Result<Ticket, Code>;
  /** The number issued under a key. */
  issued(requestKey: string): Ticket | undefined;
}

const take: CommandName<KioskContract> = 'tickets.take';
type Request = Input<KioskContract, typeof take>;
type Code = KioskContract['commands'][typeof take]['errors'][number];

/** Whether the number is printed on a slip of its own. */
type Paper = 'own-paper' | 'no-paper';

/** Where a ticket leads and what the person is told: settled before the transaction, which only counts and writes. */
interface Destination {
  readonly group: QueueGroup;
  readonly procedureCode: string | null;
  readonly matterName: Bilingual | null;
  readonly bring: readonly Bilingual[];
  readonly priority: Bilingual | null;
  /** Where the number was taken at home. */
  readonly appointment: AppointmentMark | null;
}

export function openTickets(outside: TicketsOutside): Tickets {
  const { store, clock, ids, configuration, procedures } = outside;
  const { centre, kiosk, queue } = configuration;

  function issue(request: Request): Result<Ticket, Code> {
    const destination = resolve(request);
    if (!destination.ok) return destination;
    const written = store.write((database) => issueOnce(database, request, destination.value, 'own-paper'));
    if (!written.ok) return written;
    if (written.value.ok) outside.onIssued();
    return written.value;
  }

  function issueOnce(
    database: Writable,
    request: Request,
    destination: Destination,
    paper: Paper,
  ): Result<Ticket, Code> {
    const asked = canonicalJson({ matter: request.matter, priority: request.priority });
    const { appointment } = destination;
    // Whichever key it is asked with, and whatever priority is declared the second time: one appointment, one number.
    const requestKey = appointment ? appointmentKey(appointment) : request.requestKey;
    const earlier = ticketByRequest(database, requestKey);
    if (!earlier) return writeTicket(database, { ...request, requestKey }, asked, destination, paper);
    return appointment || earlier.request === asked ? ok(earlier.ticket) : failed('key-reused');
  }

  function resolve({ matter, priority }: Request): Result<Destination, Code> {
    const declared = priority === null ? null : queue.priorityGroups.find((each) => each.id === priority);
    if (declared === undefined) return failed('unknown-priority');
    const common = { priority: declared?.name ?? null, appointment: null };
    switch (matter.kind) {
      case 'group': {
        const group = queue.groups.find((each) => each.id === matter.groupId);
        if (!group) return failed('unknown-matter');
        return ok({ ...common, group, procedureCode: null, matterName: null, bring: [] });
      }
      case 'procedure':
        return ofProcedure(matter.code, common);
      case 'appointment': {
        const read = readAppointmentMark(matter.mark);
        if (!read.ok) return read;
        const { centreId, day, procedureCode } = read.value;
        if (centreId !== centre.id) return failed('other-centre');
        if (day !== today()) return failed('other-day');
        return ofProcedure(procedureCode, { ...common, appointment: read.value });
      }
      default:
        return never(matter);
    }
  }

  function ofProcedure(
    code: string,
    common: Pick<Destination, 'priority' | 'appointment'>,
  ): Result<Destination, Code> {
    if (!procedures.facts()) return failed('no-catalogue');
    const stored = procedures.find(code);
    if (!stored) return failed('unknown-matter');
    return ok({
      ...common,
      group: groupOf(stored.record, queue.groups),
      procedureCode: code,
      matterName: matterOf(stored).name,
      bring: holdReady(stored),
    });
  }

  /** The day numbers are given out for now, whatever the clock has done. */
  function today(): string {
    return serviceDay(store.read(readSeenDay), clock.now(), centre.timeZone).day;
  }

  /** Ticket, print job, outbox row and audit link: one transaction, or nothing. */
  function writeTicket(
    database: Writable,
    request: Request,
    asked: string,
    destination: Destination,
    paper: Paper,
  ): Result<Ticket, Code> {
    const moment = clock.now();
    const day = settleDay(database, moment);
    const { group } = destination;
    const series = `${group.prefix}${kiosk.numberMark}`;
    const number = nextNumber(database, { centreId: centre.id, day, series }, group);
    if (number === undefined) return failed('range-used-up');
    const ticket = describe(destination, `${series}${String(number).padStart(3, '0')}`, day, moment);
    const { requestKey, priority, language } = request;
    const { procedureCode } = destination;
    insertTicket(database, {
      requestKey,
      request: asked,
      centreId: centre.id,
      series,
      number,
      groupId: group.id,
      procedureCode,
      priority,
      moment,
      ticket,
    });
    if (paper === 'own-paper') {
      const slip = ticketSlip(ticket, language, { ...centre, kioskName: kiosk.name });
      const subject = { kind: 'ticket', id: ticket.id } as const;
      enqueuePrint(database, { id: ids.mint(), requestKey, subject, copy: 0, slip }, moment);
    }
    appendOutbox(
      database,
      {
        key: ids.mint(),
        stream: ticket.id,
        kind: 'ticket.issued',
        schemaVersion: 1,
        payload: {
          ticketId: ticket.id,
          label: ticket.label,
          series,
          number,
          day,
          centreId: centre.id,
          groupId: group.id,
          procedureCode,
          priority,
          language,
          issuedAt: moment.wallMs,
          clockVerified: ticket.clockVerified,
        },
      },
      moment,
    );
    const { id: ticketId, label, matterName, bring } = ticket;
    const joining = {
      ticketId,
      label,
      groupId: group.id,
      procedureCode,
      matterName,
      priority,
      bring,
      language,
    };
    outside.line?.enter(
      database,
      { kind: 'entered', ...joining, ageMs: 0, missed: 0, kioskId: kiosk.id },
      day,
      moment,
    );
    if (destination.appointment) {
      const { code } = destination.appointment;
      const payload = { ticketId: ticket.id, label: ticket.label, centreId: centre.id, day, code };
      const entry = { stream: ticket.id, kind: 'appointment.kept', schemaVersion: 1, payload };
      appendOutbox(database, { key: ids.mint(), ...entry }, moment);
    }
    appendAudit(
      database,
      { kind: 'ticket.issued', body: { ticketId: ticket.id, label: ticket.label, day } },
      moment,
    );
    return ok(ticket);
  }

  function settleDay(database: Writable, moment: Moment): string {
    const before = readSeenDay(database);
    const decision = serviceDay(before, moment, centre.timeZone);
    writeSeenDay(database, decision);
    const wallDay = localDay(moment.wallMs, centre.timeZone);
    const news =
      decision.disputed && before !== undefined && localDay(before.seen.wallMs, centre.timeZone) !== wallDay;
    if (news) {
      appendAudit(database, { kind: 'clock.behind-or-jumped', body: { day: decision.day, wallDay } }, moment);
    }
    return decision.day;
  }

  function describe(destination: Destination, label: string, day: string, moment: Moment): Ticket {
    const slipCode = slipCodeFrom(ids.random(8));
    const { group, matterName, bring, priority } = destination;
    const expected = outside.line?.expect(group.id, priority !== null);
    return {
      id: ids.mint(),
      label,
      day,
      groupName: group.name,
      counters: queue.counters.filter((each) => group.counters.includes(each.id)).map((each) => each.name),
      matterName,
      priority,
      bring: [...bring],
      ahead: expected?.ahead ?? null,
      waiting: expected?.waiting ?? null,
      issuedAt: moment.wallMs,
      clockVerified: outside.clockVerified(),
      qr: writeTicketMark({ kioskId: kiosk.id, label, day, slipCode }),
      slipCode,
    };
  }

  return {
    handlers: { 'tickets.take': issue },
    issueWith(database, request) {
      const destination = resolve(request);
      return destination.ok ? issueOnce(database, request, destination.value, 'no-paper') : destination;
    },
    issued: (requestKey) => store.read((database) => ticketByRequest(database, requestKey))?.ticket,
  };
}

/** The request key of the one number an appointment gives: a UUID of its own making (RFC 9562, version 8). */
function appointmentKey({ centreId, day, code }: AppointmentMark): string {
  const hash = createHash('sha256').update(`appointment:${centreId}:${day}:${code}`).digest('hex');
  const parts = [hash.slice(0, 8), hash.slice(8, 12), `8${hash.slice(12, 15)}`, `8${hash.slice(15, 18)}`];
  return [...parts, hash.slice(18, 30)].join('-');
}
