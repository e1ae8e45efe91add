import { groupTag, type IppAttribute, type IppRequest } from './message.ts';

/** The request's bytes; a document follows them directly. Names and texts are UTF-8 and below 32 KiB each. */
export function encodeRequest(request: IppRequest): Uint8Array {
  const bytes = [
    1,
    1,
    ...two(request.operation),
    ...four(request.requestId),
    groupTag.operation,
    ...request.operationAttributes.flatMap(encodeAttribute),
  ];
  if (request.jobAttributes.length > 0) {
    bytes.push(groupTag.job, ...request.jobAttributes.flatMap(encodeAttribute));
  }
  bytes.push(groupTag.end);
  return Uint8Array.from(bytes);
}

/** Further values of one attribute carry an empty name (RFC 8010, section 3.1.5). */
function encodeAttribute({ name, tag, values }: IppAttribute): number[] {
  return values.flatMap((value, index) => {
    const bytes = typeof value === 'number' ? four(value) : [...new TextEncoder().encode(value)];
    return [tag, ...withLength(index === 0 ? [...new TextEncoder().encode(name)] : []), ...withLength(bytes)];
  });
}

function withLength(bytes: readonly number[]): number[] {
  if (bytes.length > 0x7fff) throw new Error('an IPP value is longer than its length field holds');
  return [...two(bytes.length), ...bytes];
}

function two(value: number): number[] {
  return [(value >> 8) & 0xff, value & 0xff];
}

function four(value: number): number[] {
  return [(value >> 24) & 0xff, (value >> 16) & 0xff, ...two(value & 0xffff)];
}
