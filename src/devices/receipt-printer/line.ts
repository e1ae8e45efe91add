import { listeners, type Off } from '../../shared/contract/wire.ts';
import type { Result } from '../../shared/result.ts';
import { type Clock, within } from '../clock.ts';
import type { Transport, WriteCode } from '../transport/transport.ts';
import { type Dialect, demultiplexer } from './protocol/demultiplexer.ts';
import { askFullStatus, askStatus, type StatusQuestion } from './protocol/encode.ts';
import type { PrinterReply } from './protocol/reply.ts';
import { readStatus, type Sensed, slipAtMouth } from './status-bits.ts';

/** One open connection to one printer: chunks out in order, replies in by class, one question at a time. */
export interface PrinterLine {
  send(chunk: Uint8Array): Promise<Result<undefined, WriteCode>>;
  /** The answer to one DLE EOT, or null when none came in time. */
  ask(question: StatusQuestion): Promise<number | null>;
  /** Whether a slip is held out at the mouth, by FULL STATUS; null when no answer came in time. */
  askMouth(): Promise<boolean | null>;
  onReply(listener: (reply: PrinterReply) => void): Off;
  /** Told once, whoever ended it. */
  onDown(listener: (why: string) => void): Off;
  close(): Promise<void>;
}

export function printerLine(
  transport: Transport,
  clock: Clock,
  statusReply: number,
  dialect: Dialect = 'epson',
): PrinterLine {
  const replies = listeners<PrinterReply>();
  const downs = listeners<string>();
  const reader = demultiplexer(dialect);
  const ended = new AbortController();
  let asked: Promise<unknown> = Promise.resolve();

  transport.onBytes((bytes) => {
    for (const reply of reader.feed(bytes)) replies.tell(reply);
  });
  const end = (why: string) => {
    if (ended.signal.aborted) return;
    ended.abort();
    downs.tell(why);
  };
  transport.onDown(end);

  /** A write that fails is the end of the line, and told before the caller acts on it: `close` comes a moment later. */
  async function write(chunk: Uint8Array): Promise<Result<undefined, WriteCode>> {
    const written = await transport.write(chunk, ended.signal);
    if (!written.ok && written.code === 'lost') end('lost while writing');
    return written;
  }

  async function askNow<Answer>(
    question: Uint8Array,
    read: (reply: PrinterReply) => Answer | null,
  ): Promise<Answer | null> {
    let off: Off = () => {};
    reader.newQuestion();
    const answer = new Promise<Answer | null>((resolve) => {
      off = replies.add((reply) => {
        const understood = read(reply);
        if (understood !== null) resolve(understood);
      });
      ended.signal.addEventListener('abort', () => resolve(null), { once: true });
      void write(question).then((written) => {
        if (!written.ok) resolve(null);
      });
    });
    const answered = await within(clock, statusReply, answer, null);
    off();
    return answered;
  }

  // Answers do not say what they answer: a second question before the first answer would mix them up.
  function askInTurn<Answer>(
    question: Uint8Array,
    read: (reply: PrinterReply) => Answer | null,
  ): Promise<Answer | null> {
    const turn = asked.then(() => (ended.signal.aborted ? null : askNow(question, read)));
    asked = turn;
    return turn;
  }

  return {
    send: write,
    ask: (question) =>
      askInTurn(askStatus(question), (reply) => (reply.kind === 'status' ? reply.byte : null)),
    askMouth: () =>
      askInTurn(askFullStatus, (reply) => (reply.kind === 'full-status' ? slipAtMouth(reply.bytes) : null)),
    onReply: (listener) => replies.add(listener),
    onDown: (listener) => downs.add(listener),
    async close() {
      end('closed here');
      await transport.close();
    },
  };
}

const questions: readonly StatusQuestion[] = [1, 2, 3, 4];

/** A round of questions, and one more where nothing came: an answer may be lost, two in a row are no accident. */
export async function askPatiently(line: PrinterLine): Promise<Sensed | null> {
  return (await askAll(line)) ?? askAll(line);
}

/** One round of all questions, or null when the printer kept silent at the first. Ends at the first missing answer. */
export async function askAll(line: PrinterLine): Promise<Sensed | null> {
  let sensed: Sensed = {};
  for (const question of questions) {
    const byte = await line.ask(question);
    if (byte === null) return question === 1 ? null : sensed;
    sensed = { ...sensed, ...readStatus(question, byte) };
  }
  return sensed;
}
