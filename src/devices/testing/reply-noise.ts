/** Reproducible chance (mulberry32): 0 ≤ n < 1. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const letters = (text: string) => [...text].map((letter) => letter.charCodeAt(0));

/** Answers as printers give them: status, automatic status, FULL STATUS, order, ids of `ids`, cleared, names. */
function honest(chance: () => number, ids: readonly string[]): number[] {
  const pick = <Value>(values: readonly Value[]): Value | undefined =>
    values[Math.floor(chance() * values.length)];
  const any = () => Math.floor(chance() * 256);
  const kinds: (() => number[])[] = [
    () => [(any() & 0x6c) | 0x12],
    () => [(any() & 0x6c) | 0x10, any() & 0x6f, any() & 0x6f, any() & 0x6f],
    () => [0x10, 0x0f, any(), any(), any(), any()],
    () => [any() & 0x0f],
    () => [0x37, 0x22, ...letters(pick(ids) ?? '!!!!'), 0],
    () => [0x37, 0x25, 0],
    () => [0x5f, ...letters('TM-T20III'), 0],
    () => [0x13, 0x11],
  ];
  return pick(kinds)?.() ?? [];
}

/** The same with a byte changed, lost, doubled or put in, or cut off. */
function mutated(bytes: readonly number[], chance: () => number): number[] {
  const at = Math.floor(chance() * bytes.length);
  const [before, after] = [bytes.slice(0, at), bytes.slice(at + 1)];
  const byte = bytes[at] ?? 0;
  const noise = Math.floor(chance() * 256);
  const ways = [
    () => [...before, byte ^ (1 << Math.floor(chance() * 8)), ...after],
    () => [...before, ...after],
    () => [...before, byte, byte, ...after],
    () => [...before, noise, byte, ...after],
    () => before,
  ];
  return ways[Math.floor(chance() * ways.length)]?.() ?? [];
}

/** A chunk of what a sick printer or a bad cable may send: a third honest, a third damaged, a third noise. */
export function replyNoise(chance: () => number, ids: readonly string[]): Uint8Array {
  const bytes: number[] = [];
  for (let parts = 1 + Math.floor(chance() * 6); parts > 0; parts -= 1) {
    const third = chance() * 3;
    if (third < 1) bytes.push(...honest(chance, ids));
    else if (third < 2) bytes.push(...mutated(honest(chance, ids), chance));
    else
      bytes.push(...Array.from({ length: 1 + Math.floor(chance() * 12) }, () => Math.floor(chance() * 256)));
  }
  return Uint8Array.from(bytes);
}
