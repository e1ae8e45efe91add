/** Every time the scanner's side waits, in milliseconds. Tests bring their own table. */
export interface ScannerWaits {
  /** For a line to come about: USB and serial ports open at once, a network box within 2 s or not at all. */
  readonly connect: number;
  /** Before the first new attempt after a lost or refused line; doubles up to `reconnectMost`, with jitter. */
  readonly reconnect: number;
  /** Longest pause between attempts: each looks through the whole USB bus, and a scanner that is back serves within 5 s. */
  readonly reconnectMost: number;
  /** Between two reports of one scan: they come every 1 to 10. After this the rest is given up. */
  readonly reportGap: number;
  /** Between two bytes of one scan on a serial line: 20 characters' time at 9600 baud, and a USB hub's hiccup. */
  readonly byteGap: number;
  /** The same mark seen again within this time, while the same screen waits, is the same mark still lying there. */
  readonly sameMark: number;
}

export const scannerWaits: ScannerWaits = {
  connect: 2_000,
  reconnect: 500,
  reconnectMost: 3_000,
  reportGap: 200,
  byteGap: 120,
  sameMark: 2_000,
};
