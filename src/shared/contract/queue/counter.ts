import { z } from 'zod';
import { command } from '../define.ts';
import { bilingual, slug, wallTime } from '../words.ts';
import { commandKey, counterLine, numberAtCounter, queueLabel, waitingNumber } from './words.ts';

/** Everything a counter page shows. It is told anew, whole, whenever any of it changes. */
export const counterView = z.strictObject({
  centre: bilingual,
  counter: counterLine,
  /** Services this counter takes, with the first letter of their numbers. */
  groups: z.array(z.strictObject({ id: slug, name: bilingual, prefix: z.string(), waiting: z.int() })),
  current: numberAtCounter.nullable(),
  held: z.array(numberAtCounter).max(40),
  /** Whom "call next" would take, in that order as far as it is known; at most 30. */
  waiting: z.array(waitingNumber).max(30),
  /** All that wait for this counter, the shown ones included. */
  waitingCount: z.int().nonnegative(),
  /** Called in vain: they come when nobody else waits, or by their number. */
  later: z.array(waitingNumber).max(30),
  /** Where a number can be sent on to. */
  otherCounters: z.array(counterLine),
  /** `alone`: the queue host is not reached; only numbers of this kiosk are here. */
  queue: z.enum(['whole', 'alone']),
  /** The kiosk's clock. */
  now: wallTime,
});
export type CounterView = z.infer<typeof counterView>;

/** Why an action at a counter did not happen. In none of these cases anything did. */
const troubles = [
  /** The counter is closed. */
  'counter-closed',
  /** Closing: a number is called or served here: finish it, send it on, or say that nobody came. */
  'number-still-here',
  'nobody-waits',
  /** The number called last neither came nor was said to be absent. */
  'still-called',
  'unknown-number',
  /** Another counter has it. */
  'at-another-counter',
  /** It was finished or taken back. */
  'number-is-over',
  /** It is being handed to the queue host, which did not answer yet. */
  'being-handed-over',
  /** No number is called or served here. */
  'no-number-here',
  /** Nothing can be sent there: no such counter, or it is closed, or it is this one. */
  'unknown-counter',
  /** This key was used for something else: a bug of the page, or somebody else's key. */
  'key-reused',
  /** The kiosk cannot write: its disk is full. */
  'disk-full',
] as const;
export type CounterTrouble = (typeof troubles)[number];

const action = <Input extends z.ZodRawShape>(input: Input) =>
  command(z.strictObject({ key: commandKey, ...input }), counterView, troubles);

/** A half-filled application its owner handed over by code. It is shown and never kept by the page. */
export const handedApplication = z.strictObject({
  formName: bilingual,
  fields: z.array(z.strictObject({ label: bilingual, value: z.string().max(2_000) })).max(200),
});
export type HandedApplication = z.infer<typeof handedApplication>;

export const counterContract = {
  commands: {
    'counter.show': command(z.strictObject({}), counterView, []),
    'counter.open': action({}),
    /** Numbers it holds go back to the queue. */
    'counter.close': action({}),
    /** Finishes whom it serves, and calls the next by the centre's rule. */
    'counter.callNext': action({}),
    /** Calls one number: waiting, held here, or called in vain before. */
    'counter.call': action({ label: queueLabel }),
    /** Calls the number here aloud once more. */
    'counter.recall': action({}),
    /** The person stands at the counter. */
    'counter.serve': action({}),
    'counter.finish': action({}),
    /** The person fetches or fills something; the number stays with this counter. */
    'counter.hold': action({}),
    /** Nobody came: back in its place once; the second time after everybody else; then it is over. */
    'counter.noShow': action({}),
    'counter.transfer': action({ to: slug, note: z.string().max(200).nullable() }),
    /** Opens what a person prepared at a kiosk, by the code on their slip. */
    'counter.application': command(z.strictObject({ code: z.string().min(4).max(120) }), handedApplication, [
      'not-found',
      'too-many-tries',
      'other-kiosk',
      'counter-closed',
    ]),
  },
  events: { 'counter.changed': counterView },
};
export type CounterContract = typeof counterContract;
