/** What a printer obeys the moment it arrives, ahead of its buffer, wherever in the stream it stands. */
export type RealTime =
  | { readonly kind: 'status'; readonly n: number }
  | { readonly kind: 'recover'; readonly n: number }
  | { readonly kind: 'clear' };

const clearing = [0x10, 0x14, 0x08, 0x01, 0x03, 0x14, 0x01, 0x06, 0x02, 0x08];

/** Looks at every byte received. A picture whose dots spell a command is obeyed too: that is what printers do. */
export function realTimeScanner(): (byte: number) => RealTime | null {
  let last: number[] = [];
  return (byte) => {
    last = [...last.slice(-(clearing.length - 1)), byte];
    const [lead, command] = last.slice(-3);
    if (last.length >= 3 && lead === 0x10 && command === 0x04 && ((byte >= 1 && byte <= 4) || byte === 20)) {
      return { kind: 'status', n: byte };
    }
    if (last.length >= 3 && lead === 0x10 && command === 0x05 && (byte === 1 || byte === 2)) {
      return { kind: 'recover', n: byte };
    }
    if (byte === 0x08 && clearing.every((each, index) => last[index] === each)) return { kind: 'clear' };
    return null;
  };
}
