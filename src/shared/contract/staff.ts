import { z } from 'zod';
import { command } from './define.ts';
import { networkStatus } from './network.ts';
import { deviceReason, documentChange, health, printState } from './printing.ts';
import { bilingual, isoDate, requestKey, slug, wallTime } from './words.ts';

const count = z.int().nonnegative();
const nothing = z.strictObject({});

/** What the entrance says before anybody has shown who they are. */
export const staffDoor = z.strictObject({
  /** False: nobody can come in by PIN until a technician has set one. There is no default. */
  pinSet: z.boolean(),
  badges: z.boolean(),
  /** Milliseconds until the next try is taken; 0: now. */
  lockedMs: count,
  /** Wrong tries that are still free before the next wait. */
  triesLeft: count,
});
export type StaffDoor = z.infer<typeof staffDoor>;

export const staffPin = z.string().regex(/^\d{6,12}$/, 'six to twelve digits');

/** The only two that a citizen's screen may ask. */
export const staffDoorCommands = {
  'staff.door': command(nothing, staffDoor, []),
  /** From now on this screen's line is a staff member's, until it signs out, is idle, or goes down. */
  'staff.signIn': command(
    z.strictObject({
      proof: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('pin'), pin: z.string().max(40) }),
        z.strictObject({ kind: z.literal('badge'), text: z.string().max(400) }),
      ]),
    }),
    z.strictObject({ signedIn: z.literal(true) }),
    ['none-set', 'wrong', 'locked', 'disk-full'],
  ),
};

/** A command of staff: core refuses it on every line that has not signed in. */
export function staffCommand<
  Input extends z.ZodType,
  Output extends z.ZodType,
  const Errors extends readonly string[],
>(input: Input, output: Output, errors: Errors) {
  return command(input, output, [...errors, 'not-signed-in'] as readonly [...Errors, 'not-signed-in']);
}

/** A guided task, by what is to be mended. */
export const staffTaskKind = z.enum(['roll', 'jam', 'cutter', 'a4', 'scanner', 'network', 'power']);
export type StaffTaskKind = z.infer<typeof staffTaskKind>;

export const staffStep = z.enum([
  'open',
  'change',
  'clear',
  'close',
  'free',
  'test',
  'mend',
  'plug',
  'show',
  'cable',
  'contact',
  'mains',
]);
export type StaffStep = z.infer<typeof staffStep>;

/** A guided task as it stands. It goes on by what sensors say; a hand may move it on where a sensor is missing. */
export const staffTask = z.strictObject({
  kind: staffTaskKind,
  steps: z.array(staffStep).min(1).max(6),
  /** Null: done and proven. */
  step: staffStep.nullable(),
  /** Why it went back, or does not go on. */
  reasons: z.array(deviceReason),
  /** The test slip, while or after it prints. */
  test: printState.nullable(),
  /** Milliseconds since it was begun, by the clock that does not jump. */
  ms: count,
});
export type StaffTask = z.infer<typeof staffTask>;

/** One thing to do, the more urgent first. */
export const staffTodo = z.discriminatedUnion('todo', [
  z.strictObject({ todo: z.literal('out-of-service'), since: wallTime }),
  z.strictObject({
    todo: z.literal('roll'),
    /** `out`: it stands still · `near-end`: the printer says so · `low`: by the odometer */
    why: z.enum(['out', 'near-end', 'low']),
    /** Numbers that still fit. */
    left: count,
    /** When it will be used up at today's pace; null where nothing was printed lately. */
    before: wallTime.nullable(),
    /** How full it is, in percent. */
    percent: z.int().min(0).max(100),
  }),
  z.strictObject({ todo: z.literal('printer'), reason: deviceReason }),
  z.strictObject({ todo: z.literal('scanner') }),
  z.strictObject({ todo: z.literal('a4'), reason: deviceReason }),
  z.strictObject({
    todo: z.literal('unconfirmed'),
    prints: z
      .array(z.strictObject({ label: z.string(), at: wallTime }))
      .min(1)
      .max(3),
    count: z.int().positive(),
  }),
  z.strictObject({ todo: z.literal('parked'), count: z.int().positive(), since: wallTime }),
  z.strictObject({ todo: z.literal('network'), since: wallTime }),
  /** The province does not know this kiosk: a technician enrols it anew. */
  z.strictObject({ todo: z.literal('enrolment'), since: wallTime }),
  z.strictObject({ todo: z.literal('power'), battery: z.int().min(0).max(100).nullable() }),
  z.strictObject({ todo: z.literal('disk'), freeMegabytes: count }),
  z.strictObject({ todo: z.literal('clock'), aheadMs: z.int().nullable() }),
  z.strictObject({ todo: z.literal('close-day'), day: isoDate }),
]);
export type StaffTodo = z.infer<typeof staffTodo>;

const device = z.strictObject({ health, reasons: z.array(deviceReason), provenAt: wallTime.nullable() });

/** Everything the first page says. */
export const staffToday = z.strictObject({
  todos: z.array(staffTodo).max(16),
  printer: device,
  a4: device,
  scanner: z.strictObject({ health, readAt: wallTime.nullable() }),
  network: z.strictObject({
    state: networkStatus.shape.state,
    since: wallTime,
    lastContact: wallTime.nullable(),
    unsent: count,
    oldestUnsent: wallTime.nullable(),
    parked: count,
  }),
  /** Null where nobody looks after the disk. */
  disk: z.strictObject({ room: z.enum(['enough', 'low', 'short', 'full']), freeMegabytes: count }).nullable(),
  clock: z.strictObject({ verified: z.boolean(), aheadMs: z.int().nullable(), at: wallTime.nullable() }),
  roll: z.strictObject({ left: count, percent: z.int().min(0).max(100) }),
  totals: z.strictObject({ numbers: count, lists: count, dossiers: count, abandoned: count }),
});
export type StaffToday = z.infer<typeof staffToday>;

/** A print of which nobody knows whether it came out. */
export const unconfirmedPrint = z.strictObject({
  jobId: z.uuid(),
  kind: z.enum(['ticket', 'checklist', 'submission', 'draft', 'status', 'form', 'test']),
  label: z.string().max(60),
  at: wallTime,
});
export type UnconfirmedPrint = z.infer<typeof unconfirmedPrint>;

/** Something the province would not take. It is kept here, and everything behind it in its stream waits. */
export const parkedItem = z.strictObject({
  seq: z.int().positive(),
  kind: z.string().max(60),
  reason: z.string().max(60),
  at: wallTime,
  behind: count,
  /** What the person holds in hand: a number, a slip code. */
  label: z.string().max(60).nullable(),
});
export type ParkedItem = z.infer<typeof parkedItem>;

export const stopReason = z.enum(['repair', 'cleaning', 'power', 'staff-away', 'other']);
export type StopReason = z.infer<typeof stopReason>;

/** Why the door is shut by a person's hand, and where to go instead. */
export const outOfService = z.strictObject({ since: wallTime, reason: stopReason, go: bilingual });
export type OutOfService = z.infer<typeof outOfService>;

const tally = z.array(z.strictObject({ key: z.string().max(60), name: z.string().max(200), count }));

/** One service day in figures. */
export const dayFigures = z.strictObject({
  day: isoDate,
  numbers: count,
  /** By queue group. */
  byService: tally,
  /** What was used here: numbers, checklists, forms, applications, payments. */
  byChannel: tally,
  /** How numbers reached people. */
  byOutcome: tally,
  /** By score, 1 to 5. */
  ratings: tally,
  abandoned: count,
  unsent: count,
  parked: count,
  /** The newest link of the audit chain. */
  head: z.strictObject({ seq: count, hash: z.string().length(64) }),
  closedAt: wallTime.nullable(),
});
export type DayFigures = z.infer<typeof dayFigures>;

export const restartPart = z.enum(['devices', 'core', 'kiosk']);
export type RestartPart = z.infer<typeof restartPart>;

/** Whatever only staff may ask. Each is refused with `not-signed-in` on any other line. */
export const staffOnlyCommands = {
  /** A finger came down on a staff page: the sign-in lasts on. */
  'staff.stay': staffCommand(nothing, nothing, []),
  'staff.signOut': staffCommand(nothing, nothing, []),
  'staff.today': staffCommand(nothing, staffToday, []),
  'staff.beginTask': staffCommand(z.strictObject({ kind: staffTaskKind }), staffTask, []),
  /** A hand says that this step is done; at `test` it prints another slip. */
  'staff.stepDone': staffCommand(nothing, staffTask, ['no-task', 'disk-full']),
  'staff.endTask': staffCommand(nothing, nothing, []),
  'staff.prints': staffCommand(nothing, z.strictObject({ prints: z.array(unconfirmedPrint).max(50) }), []),
  'staff.reprint': staffCommand(z.strictObject({ jobId: z.uuid(), requestKey }), nothing, [
    'unknown',
    'still-printing',
    'disk-full',
  ]),
  'staff.void': staffCommand(z.strictObject({ jobId: z.uuid() }), nothing, ['unknown', 'disk-full']),
  'staff.parked': staffCommand(nothing, z.strictObject({ items: z.array(parkedItem).max(50) }), []),
  'staff.sendAgain': staffCommand(z.strictObject({ seq: z.int().positive() }), nothing, [
    'unknown',
    'disk-full',
  ]),
  /** Written down before the screen wipes what the person before it knew. */
  'staff.endVisit': staffCommand(nothing, nothing, ['disk-full']),
  'staff.restart': staffCommand(z.strictObject({ part: restartPart }), nothing, ['disk-full']),
  'staff.stopService': staffCommand(
    z.strictObject({ reason: stopReason, counter: slug.nullable() }),
    nothing,
    ['disk-full'],
  ),
  'staff.reopen': staffCommand(nothing, nothing, ['disk-full']),
  'staff.practise': staffCommand(nothing, nothing, ['disk-full']),
  'staff.day': staffCommand(nothing, dayFigures, []),
  /** Closes the day once, whatever is asked again; its slip prints and the province is told. */
  'staff.closeDay': staffCommand(z.strictObject({ requestKey }), dayFigures, ['disk-full']),
  /** The week's usage sheet on A4; `not-configured` where there is no printer for it. */
  'staff.weekSheet': staffCommand(z.strictObject({ requestKey }), documentChange, [
    'not-configured',
    'no-font',
    'disk-full',
  ]),
};

export const staffEvents = {
  /** To the line that began it. */
  'staff.task': staffTask,
};
