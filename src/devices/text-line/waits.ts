/** Every time the side of a small line device waits, in milliseconds. Tests bring their own table. */
export interface TextLineWaits {
  /** For a line to come about. */
  readonly connect: number;
  /** Before the first new attempt after a lost or refused line; doubles up to `reconnectMost`, with jitter. */
  readonly reconnect: number;
  /** Longest pause between attempts: a device that is back serves within 5 s. */
  readonly reconnectMost: number;
  /** For the device to take one line of text. */
  readonly send: number;
  /** Between two questions whether it is still there; one without an answer by the next is told. */
  readonly question: number;
}

export const textLineWaits: TextLineWaits = {
  connect: 2_000,
  reconnect: 500,
  reconnectMost: 3_000,
  send: 1_000,
  question: 900,
};

/** Questions in a row without an answer, from a device that did answer before, until its line is opened anew. */
export const silentQuestionsUntilReopened = 3;
