/** One attribute as the model says it: a list of keywords, a number, or yes and no. */
export type Said = readonly string[] | number | boolean | { readonly named: string };

export interface SaidGroup {
  /** 2 a job, 4 the printer. */
  readonly mark: 2 | 4;
  readonly says: Readonly<Record<string, Said>>;
}

/** An answer's bytes: version 2.0, as most printers of today. */
export function answer(status: number, id: number, groups: readonly SaidGroup[]): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt8(2, 0);
  head.writeUInt16BE(status, 2);
  head.writeUInt32BE(id, 4);
  return Buffer.concat([
    head,
    Buffer.of(1),
    piece(0x47, 'attributes-charset', Buffer.from('utf-8')),
    piece(0x48, 'attributes-natural-language', Buffer.from('en')),
    ...groups.flatMap(({ mark, says }) => [
      Buffer.of(mark),
      ...Object.entries(says).flatMap(([name, said]) => pieces(name, said)),
    ]),
    Buffer.of(3),
  ]);
}

function pieces(name: string, said: Said): Buffer[] {
  if (typeof said === 'boolean') return [piece(0x22, name, Buffer.of(said ? 1 : 0))];
  if (typeof said === 'number') {
    const four = Buffer.alloc(4);
    four.writeInt32BE(said);
    return [piece(name.endsWith('state') ? 0x23 : 0x21, name, four)];
  }
  if ('named' in said) return [piece(0x42, name, Buffer.from(said.named))];
  const words = said.length > 0 ? said : ['none'];
  return words.map((word, index) => piece(0x44, index === 0 ? name : '', Buffer.from(word)));
}

function piece(mark: number, name: string, value: Buffer): Buffer {
  const lengths = [Buffer.alloc(2), Buffer.alloc(2)] as const;
  lengths[0].writeUInt16BE(Buffer.byteLength(name));
  lengths[1].writeUInt16BE(value.length);
  return Buffer.concat([Buffer.of(mark), lengths[0], Buffer.from(name), lengths[1], value]);
}
