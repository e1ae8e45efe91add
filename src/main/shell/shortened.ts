/** Cuts a sentence to a number of UTF-8 bytes, at a whole character: half a letter is a protocol error to some. */
export function shortened(text: string, bytes: number): string {
  if (Buffer.byteLength(text) <= bytes) return text;
  let short = '';
  for (const { segment } of new Intl.Segmenter('vi').segment(text)) {
    if (Buffer.byteLength(short + segment) > bytes - 3) break;
    short += segment;
  }
  return `${short}…`;
}
