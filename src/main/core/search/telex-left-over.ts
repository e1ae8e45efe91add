/**
 * What a folded word may have been when its Telex keys were left in it by a keyboard that was not set: "giaays" is
 * "giấy", "nhaapj" is "nhập". The likelier first; empty where no Telex key can be in it.
 */
export function asTelex(plain: string): string[] {
  const hats = plain
    .replace(/dd/g, 'd')
    .replace(/([aeo])\1/g, '$1')
    .replace(/w/g, '');
  const toneLast = hats.replace(/(?<=[aeiouy][a-z]*)[sfrxj]$/, '');
  const toneAmid = hats.replace(/(?<=[aeiouy])[sfrxj](?=[a-z])/, '');
  return [...new Set([toneLast, toneAmid, hats])].filter((each) => each !== plain && each !== '');
}
