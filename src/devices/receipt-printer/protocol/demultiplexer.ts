import type { PrinterReply } from './reply.ts';

/**
 * The only reader of what a printer sends. Classes are told apart by their fixed bits (devices.md 2.3, from Epson's and
 * Citizen's appendix "transmission status identification"). It holds one unfinished group and one unfinished block at
 * most, and any bytes whatever leave it able to read the next honest one.
 */
export interface Demultiplexer {
  feed(bytes: Uint8Array): PrinterReply[];
  /** Gives up an unfinished FULL STATUS: what comes now answers a new question. */
  newQuestion(): void;
}

/**
 * What a byte 0xx1xx00 begins: `epson`, four bytes of automatic status; `custom`, six bytes of FULL STATUS, whose bits
 * are free, so that the two cannot be told apart by looking.
 */
export type Dialect = 'epson' | 'custom';

/** Longest block taken, header and NUL included: GS I texts are 80 characters at most. */
const longestBlock = 96;

const blockHeaders: ReadonlySet<number> = new Set([0x37, 0x3b, 0x3d, 0x5f, 0x35]);
const xon = 0x11;
const xoff = 0x13;

type Class = 'flow' | 'status' | 'asb-first' | 'plain' | 'block-header' | 'unknown';

export function classOf(byte: number): Class {
  if (byte === xon || byte === xoff) return 'flow';
  if ((byte & 0x93) === 0x12) return 'status';
  if ((byte & 0x93) === 0x10) return 'asb-first';
  if ((byte & 0x90) === 0x00) return blockHeaders.has(byte) ? 'block-header' : 'plain';
  return blockHeaders.has(byte) ? 'block-header' : 'unknown';
}

export function demultiplexer(dialect: Dialect = 'epson'): Demultiplexer {
  let group: number[] = [];
  let full: number[] = [];
  let block: number[] = [];

  function take(byte: number): PrinterReply[] {
    const kind = classOf(byte);
    // Its four bytes may be anything, flow control too.
    if (full.length > 0) return inFullStatus(byte, kind);
    // Flow control may stand anywhere, also inside a group or a block.
    if (kind === 'flow') return [{ kind: 'flow', on: byte === xon }];
    if (block.length > 0) return inBlock(byte);
    if (group.length > 0) return inGroup(byte, kind);
    return fresh(byte, kind);
  }

  function fresh(byte: number, kind: Class): PrinterReply[] {
    switch (kind) {
      case 'flow':
        return [{ kind: 'flow', on: byte === xon }];
      case 'status':
        return [{ kind: 'status', byte }];
      case 'plain':
        return [{ kind: 'ordered', byte }];
      case 'asb-first':
        if (dialect === 'custom') full = [byte];
        else group = [byte];
        return [];
      case 'block-header':
        block = [byte];
        return [];
      case 'unknown':
        return [{ kind: 'unknown', bytes: [byte] }];
    }
  }

  function inGroup(byte: number, kind: Class): PrinterReply[] {
    // A real-time answer may overtake the rest of a group; its bits cannot be mistaken for one of the three.
    if (kind === 'status') return [{ kind: 'status', byte }];
    if ((byte & 0x90) !== 0x00) return [...dropGroup(), ...fresh(byte, kind)];
    group.push(byte);
    const [first, second, third, fourth] = group;
    if (first === undefined || second === undefined || third === undefined || fourth === undefined) return [];
    group = [];
    return [{ kind: 'asb', bytes: [first, second, third, fourth] }];
  }

  function inFullStatus(byte: number, kind: Class): PrinterReply[] {
    if (full.length === 1 && (full[0] !== 0x10 || byte !== 0x0f)) {
      const broken = full;
      full = [];
      return [{ kind: 'unknown', bytes: broken }, ...fresh(byte, kind)];
    }
    full.push(byte);
    const [, , paper, user, recoverable, unrecoverable] = full;
    if (paper === undefined || user === undefined || recoverable === undefined) return [];
    if (unrecoverable === undefined) return [];
    full = [];
    return [{ kind: 'full-status', bytes: [paper, user, recoverable, unrecoverable] }];
  }

  function inBlock(byte: number): PrinterReply[] {
    if (byte === 0x00) {
      const whole = block;
      block = [];
      return [readBlock(whole)];
    }
    const printable = byte >= 0x20 && byte <= 0x7e;
    if (printable && block.length < longestBlock) {
      block.push(byte);
      return [];
    }
    const broken = block;
    block = [];
    return [{ kind: 'unknown', bytes: broken }, ...fresh(byte, classOf(byte))];
  }

  function dropGroup(): PrinterReply[] {
    const broken = group;
    group = [];
    return [{ kind: 'unknown', bytes: broken }];
  }

  return {
    feed: (bytes) => [...bytes].flatMap(take),
    newQuestion() {
      full = [];
    },
  };
}

/** `block` is the header and its text, without the NUL. */
function readBlock(block: readonly number[]): PrinterReply {
  const [header = 0, name] = block;
  if (header === 0x37 && name === 0x22 && block.length === 6) {
    return { kind: 'process-id', processId: String.fromCharCode(...block.slice(2)) };
  }
  if (header === 0x37 && name === 0x25 && block.length === 2) return { kind: 'cleared' };
  return { kind: 'block', header, text: String.fromCharCode(...block.slice(1)) };
}
