import { type Clock, within } from '../../clock.ts';
import type { Transport } from '../../transport/transport.ts';
import { type Dialect, demultiplexer } from '../protocol/demultiplexer.ts';
import {
  askFullStatus,
  askModel,
  askPaperInOrder,
  askProcessId,
  askStatus,
  clearBuffers,
  endHalfCommand,
  initialise,
  type StatusQuestion,
  tellStatusChanges,
} from '../protocol/encode.ts';
import type { PrinterReply } from '../protocol/reply.ts';

/** Any four characters: an answer with exactly these is an answer to this question. */
const probeId = 'prob';

/** GS I 66: maker's name, as a block. */
const askMaker = Uint8Array.of(0x1d, 0x49, 66);
/** GS a 0: tells nothing by itself. */
const tellNothing = Uint8Array.of(0x1d, 0x61, 0);

/** What a printer answered to every question a driver may want to ask. */
export interface Answers {
  readonly maker: string | null;
  readonly model: string | null;
  /** DLE EOT 1 to 4, as bytes; null where no answer came. */
  readonly status: readonly (number | null)[];
  readonly fullStatus: boolean;
  readonly automaticStatus: boolean;
  readonly inOrder: boolean;
  readonly processId: boolean;
  readonly clearsBuffer: boolean;
}

const questions: readonly StatusQuestion[] = [1, 2, 3, 4];

/** Asks one question after the other on an open line; each unanswered one costs `patience` milliseconds. */
export async function askEverything(transport: Transport, clock: Clock, patience: number): Promise<Answers> {
  const ask = <Answer>(
    question: Uint8Array,
    read: (reply: PrinterReply) => Answer | null,
    dialect: Dialect = 'epson',
  ) => answerTo(transport, question, read, dialect, clock, patience);
  await tell(transport, endHalfCommand);
  await tell(transport, initialise);
  const text = (reply: PrinterReply) => (reply.kind === 'block' ? reply.text : null);
  const status: (number | null)[] = [];
  for (const question of questions) status.push(await ask(askStatus(question), statusByte));
  const found = {
    maker: await ask(askMaker, text),
    model: await ask(askModel, text),
    status,
    fullStatus: (await ask(askFullStatus, kindIs('full-status'), 'custom')) ?? false,
    automaticStatus: (await ask(tellStatusChanges, kindIs('asb'))) ?? false,
  };
  await tell(transport, tellNothing);
  return {
    ...found,
    inOrder: (await ask(askPaperInOrder, kindIs('ordered'))) ?? false,
    processId: (await ask(askProcessId(probeId), hasProbeId)) ?? false,
    clearsBuffer: (await ask(clearBuffers, kindIs('cleared'))) ?? false,
  };
}

/** One of the questions again: the paper bits, after somebody changed the roll. */
export function askPaper(transport: Transport, clock: Clock, patience: number): Promise<number | null> {
  return answerTo(transport, askStatus(4), statusByte, 'epson', clock, patience);
}

function statusByte(reply: PrinterReply): number | null {
  return reply.kind === 'status' ? reply.byte : null;
}

function kindIs(kind: PrinterReply['kind']): (reply: PrinterReply) => true | null {
  return (reply) => (reply.kind === kind ? true : null);
}

function hasProbeId(reply: PrinterReply): true | null {
  return reply.kind === 'process-id' && reply.processId === probeId ? true : null;
}

async function answerTo<Answer>(
  transport: Transport,
  question: Uint8Array,
  read: (reply: PrinterReply) => Answer | null,
  dialect: Dialect,
  clock: Clock,
  patience: number,
): Promise<Answer | null> {
  const reader = demultiplexer(dialect);
  let off = () => {};
  const answer = new Promise<Answer>((resolve) => {
    off = transport.onBytes((bytes) => {
      for (const reply of reader.feed(bytes)) {
        const understood = read(reply);
        if (understood !== null) resolve(understood);
      }
    });
  });
  await tell(transport, question);
  const answered = await within(clock, patience, answer, null);
  off();
  return answered;
}

/** A line lost meanwhile shows as a printer that answers nothing more; whoever opened it hears of the loss itself. */
export async function tell(transport: Transport, bytes: Uint8Array): Promise<boolean> {
  return (await transport.write(bytes, new AbortController().signal)).ok;
}
