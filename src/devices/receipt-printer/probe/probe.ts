import { z } from 'zod';
import { failed, ok, type Result } from '../../../shared/result.ts';
import { type Clock, pause } from '../../clock.ts';
import type { PrinterProfileId } from '../../contract.ts';
import type { OpenCode, Transport } from '../../transport/transport.ts';
import { printerAbilities } from '../abilities.ts';
import { findProfile, printerProfile } from '../profile.ts';
import { bands } from '../protocol/encode.ts';
import { type Answers, askEverything, askPaper, tell } from './answers.ts';
import { closestProfile } from './closest.ts';
import { patternWidths, widthSteps } from './test-pattern.ts';

/** What only eyes and hands can tell. */
export interface ProbePerson {
  /** The largest number that stands whole on the test paper, its end mark too; null when none does. */
  widestNumber(numbers: readonly number[]): Promise<number | null>;
  /** Whether the test paper was cut off. */
  wasCut(): Promise<boolean>;
  /** Presses the near-end lever, or puts in a roll that is nearly used up; false when that cannot be done. */
  makeRollLow(): Promise<boolean>;
}

export interface ProbeOutside {
  readonly clock: Clock;
  /** Milliseconds given to each answer. */
  readonly patience: number;
  /** Null asks nobody and prints nothing: width, cut and near end are then those of the closest known printer. */
  readonly person: ProbePerson | null;
}

/** A profile found out and not read from a file: it has no name yet. */
export const foundProfile = printerAbilities;
export type FoundProfile = z.infer<typeof foundProfile>;

export const probeReport = z.strictObject({
  maker: z.string().nullable(),
  model: z.string().nullable(),
  /** DLE EOT 1 to 4, as bytes. */
  status: z.array(z.int().min(0).max(255).nullable()),
  profile: foundProfile,
  /** The profile of this program that is most like it, and where it differs. */
  closest: z.strictObject({ id: printerProfile.shape.id, differs: z.array(z.string()) }),
  /** What nobody was asked about, and is therefore taken from the closest profile. */
  assumed: z.array(z.enum(['widthDots', 'cut', 'nearEnd'])),
});
export type ProbeReport = z.infer<typeof probeReport>;

/** GS V 66 0: feeds to the knife and cuts. GS V 0: cuts through. */
const cutPartially = Uint8Array.of(0x1d, 0x56, 66, 0);
const cutThrough = Uint8Array.of(0x1d, 0x56, 0);

/** Dots past the tear bar of a printer without a knife. */
const tearFeed = 120;

/**
 * Finds out at installation what a printer really does, by asking it everything and, of what it cannot say, a person.
 * Opens the line and closes it. `silent`: it took bytes and answered nothing at all.
 */
export async function probePrinter(
  transport: Transport,
  outside: ProbeOutside,
): Promise<Result<ProbeReport, OpenCode | 'silent'>> {
  const opened = await transport.open(new AbortController().signal);
  if (!opened.ok) return opened;
  try {
    const answers = await askEverything(transport, outside.clock, outside.patience);
    if (isSilent(answers)) return failed('silent');
    return ok(await reportOf(answers, transport, outside));
  } finally {
    await transport.close();
  }
}

function isSilent({ maker, model, status, fullStatus, inOrder, processId }: Answers): boolean {
  return !maker && !model && status.every((byte) => byte === null) && !fullStatus && !inOrder && !processId;
}

async function reportOf(answers: Answers, transport: Transport, outside: ProbeOutside): Promise<ProbeReport> {
  const asked = known(answers);
  const seen = outside.person ? await lookTogether(answers, transport, outside, outside.person) : null;
  const guess = seen ?? likeClosest(closestProfile(asked, answers.model).id);
  const { widthDots } = guess;
  const found = {
    label: [answers.maker, answers.model].filter(Boolean).join(' ') || 'ESC/POS',
    ...guess,
    dpi: widthDots === 512 ? 180 : 203,
    bandRows: widthDots >= 512 ? 128 : 64,
    ...asked,
    presenter: answers.fullStatus ? { steps: 10 } : null,
  };
  const profile = foundProfile.parse(found);
  return probeReport.parse({
    maker: answers.maker,
    model: answers.model,
    status: answers.status,
    profile,
    closest: closestProfile(profile, answers.model),
    assumed: seen ? [] : ['widthDots', 'cut', 'nearEnd'],
  });
}

/** What follows from the answers alone. */
function known(answers: Answers): Pick<FoundProfile, 'confirm' | 'statusMode' | 'clearsBuffer'> {
  const polled = answers.status.every((byte) => byte !== null);
  const ordered = answers.inOrder ? 'ordered-status' : 'none';
  const told = polled ? 'poll' : 'none';
  return {
    confirm: answers.processId ? 'process-id' : ordered,
    statusMode: polled && answers.automaticStatus ? 'asb' : told,
    clearsBuffer: answers.clearsBuffer,
  };
}

type Seen = Pick<FoundProfile, 'widthDots' | 'cut' | 'nearEnd'>;

function likeClosest(id: PrinterProfileId): Seen {
  const { widthDots, cut, nearEnd } = findProfile(id);
  return { widthDots, cut, nearEnd };
}

/** Prints the steps, cuts, and asks what came out; then has the roll made low and looks whether the printer notices. */
async function lookTogether(
  answers: Answers,
  transport: Transport,
  outside: ProbeOutside,
  person: ProbePerson,
): Promise<Seen> {
  for (const picture of widthSteps()) {
    for (const band of bands(picture, 56)) await tell(transport, band);
  }
  await tell(transport, answers.fullStatus ? cutThrough : cutPartially);
  await pause(outside.clock, outside.patience);
  const widest = await person.widestNumber(patternWidths);
  const widthDots = patternWidths.find((width) => width === widest) ?? 384;
  return {
    widthDots,
    cut: await cutOf(answers, person),
    nearEnd: await noticesLowRoll(transport, outside, person),
  };
}

async function cutOf({ fullStatus }: Answers, person: ProbePerson): Promise<FoundProfile['cut']> {
  if (!(await person.wasCut())) return { kind: 'none', feedDots: tearFeed };
  return fullStatus ? { kind: 'full', feedDots: 0 } : { kind: 'feed-and-partial' };
}

/** Bits 2 and 3 of DLE EOT 4, with paper in: a printer without the sensor says "enough" whatever is done to the roll. */
async function noticesLowRoll(
  transport: Transport,
  { clock, patience }: ProbeOutside,
  person: ProbePerson,
): Promise<boolean> {
  if (!(await person.makeRollLow())) return false;
  const paper = await askPaper(transport, clock, patience);
  return paper !== null && (paper & 0x0c) !== 0;
}
