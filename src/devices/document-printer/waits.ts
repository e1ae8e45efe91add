/** Every time the document printer's side waits, in milliseconds. Tests bring their own table. */
export interface DocumentWaits {
  /** For the answer to a question about state. With `statusPoll` it keeps the news of a pulled plug below 2 s. */
  readonly answer: number;
  /** Between two looks at a printer that answers. */
  readonly statusPoll: number;
  /** Before the first look after one without an answer; doubles up to `reconnectMost`, with jitter. */
  readonly reconnect: number;
  /** Longest pause between looks: a printer that is back serves within 5 s. */
  readonly reconnectMost: number;
  /** For the spooler to take a whole document and name the job: 8 MB over a slow network. */
  readonly submit: number;
  /** Between two looks at a job under way. */
  readonly jobPoll: number;
  /** For the job's end, from its submission; then it is answered `unconfirmed` and followed on in the background. */
  readonly fate: number;
  /** For late proof, from the job's submission: by then somebody refilled the tray or nobody waits any more. */
  readonly proof: number;
  /** For the command of the Windows adapter to end. */
  readonly command: number;
}

export const documentWaits: DocumentWaits = {
  answer: 900,
  statusPoll: 1_000,
  reconnect: 500,
  reconnectMost: 3_000,
  submit: 30_000,
  jobPoll: 400,
  fate: 45_000,
  proof: 1_800_000,
  command: 45_000,
};

/** Looks in a row without an answer until a printer that was there counts as gone. */
export const silentLooksUntilOffline = 3;
