/** Every time the receipt printer's side waits, in milliseconds. Tests bring their own table. */
export interface PrinterWaits {
  /** For a TCP connection to come about. A printer on the same switch takes under 10. */
  readonly connect: number;
  /** Before the first new attempt after a lost or refused line; doubles up to `reconnectMost`, with jitter. */
  readonly reconnect: number;
  /** Longest pause between attempts, jitter included: a printer that is back serves within 5 s. */
  readonly reconnectMost: number;
  /** For the answer to one DLE EOT. Printers answer within 50; 400 covers a slow network port. */
  readonly statusReply: number;
  /**
   * Between two rounds of status questions while nothing prints: an open cover, and a printer whose second answer is
   * missing too, are on the screen within 2 s.
   */
  readonly statusPoll: number;
  /** Between two rounds for a printer that never answered: it is asked rarely, a dumb listener would only fill up. */
  readonly silentPoll: number;
  /** Between two rounds while a proof is awaited, so that "no paper" is noticed before the proof is given up. */
  readonly proofPoll: number;
  /** For `cleared` after DLE DC4 fn 8. */
  readonly cleared: number;
  /** For the line to take one band before people are told that the printer does not answer: nothing may be asked amid one. */
  readonly bandHesitates: number;
  /** For the line to take one band. A printer that stands still keeps its buffer full. */
  readonly band: number;
  /** For the proof, after the last byte: a ticket prints in 1 to 2 s. */
  readonly proof: number;
  /** The same for a printer that answers nothing; not zero, because some prove without answering status questions. */
  readonly proofOfSilent: number;
  /**
   * For an ordered answer from a printer that is well and answers questions. One that was lost would make every later
   * answer count for the ticket before it: then the line is opened anew, and nothing is owed.
   */
  readonly owed: number;
  /** Between two looks at the mouth of a printer with a presenter. */
  readonly mouthPoll: number;
  /** For a printed slip to be seen at the mouth; a hand may be quicker than the first look. */
  readonly presented: number;
  /** For a person to take it; then it is drawn back in, so that the next one does not get it. */
  readonly held: number;
  /** For the mouth to be empty after a slip was drawn back. */
  readonly retracted: number;
  /** For an earlier ticket that stopped midway to finish, once the printer can print again; then it is thrown away. */
  readonly tail: number;
}

export const printerWaits: PrinterWaits = {
  connect: 2_000,
  reconnect: 500,
  reconnectMost: 3_000,
  statusReply: 400,
  statusPoll: 900,
  silentPoll: 4_000,
  proofPoll: 500,
  cleared: 400,
  bandHesitates: 1_500,
  band: 5_000,
  proof: 4_000,
  proofOfSilent: 800,
  owed: 45_000,
  mouthPoll: 500,
  presented: 5_000,
  held: 30_000,
  retracted: 3_000,
  tail: 3_000,
};

/**
 * Rounds without any answer, from a printer that did answer before, until its line is opened anew. Four times as many each
 * further time: where a new line did not help, the next will hardly.
 */
export const silentRoundsUntilReopened = { first: 3, most: 48 };
