/** What a client asked, as far as the model understands. */
export interface ModelRequest {
  readonly code: number;
  readonly id: number;
  /** First value of each attribute, whatever group it stood in. */
  readonly words: ReadonlyMap<string, Buffer>;
  readonly document: Buffer;
}

/** Null for what is no IPP request. It reads by walking off bytes, as firmware does; nothing is shared with the client. */
export function understand(body: Buffer): ModelRequest | null {
  if (body.length < 9) return null;
  const words = new Map<string, Buffer>();
  let rest = body.subarray(8);
  for (;;) {
    const mark = rest[0];
    if (mark === undefined) return null;
    rest = rest.subarray(1);
    if (mark === 3) break;
    if (mark < 16) continue;
    const [name, afterName] = take(rest);
    const [value, afterValue] = take(afterName);
    if (!value) return null;
    if (name && name.length > 0 && !words.has(name.toString())) words.set(name.toString(), value);
    rest = afterValue;
  }
  return { code: body.readUInt16BE(2), id: body.readUInt32BE(4), words, document: rest };
}

function take(rest: Buffer): [Buffer | null, Buffer] {
  if (rest.length < 2) return [null, Buffer.alloc(0)];
  const end = 2 + rest.readUInt16BE(0);
  return end > rest.length ? [null, Buffer.alloc(0)] : [rest.subarray(2, end), rest.subarray(end)];
}
