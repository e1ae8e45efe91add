/** One scan as its bytes. */
export interface RawScan {
  readonly bytes: Uint8Array;
  /** AIM symbology identifier (ISO/IEC 15424) such as "]Q1", where the scanner sends one beside the bytes. */
  readonly aim: string | null;
  /** `cut`: its end never came · `too-long`: over 8 KB, its bytes were not kept. */
  readonly flaw: 'none' | 'cut' | 'too-long';
}

/** Finds the scans in what a line brings. No timers: whoever owns the line says when it fell quiet. */
export interface Framer {
  feed(chunk: Uint8Array): RawScan[];
  /** Something stands there whose end has not come. */
  pending(): boolean;
  /** The line fell quiet: what stands there ends now, whole or cut. */
  quiet(): RawScan[];
}

export const none: Uint8Array = new Uint8Array();
