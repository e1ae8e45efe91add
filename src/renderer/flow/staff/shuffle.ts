/** The ten digits in an order nobody can foresee: fingers on the glass tell no PIN. `chance` is a random UUID. */
export function shuffledDigits(chance: string): readonly string[] {
  const digits = [...'0123456789'];
  const bytes = chance.replaceAll('-', '').match(/../gu) ?? [];
  for (let place = digits.length - 1; place > 0; place -= 1) {
    const other = Number.parseInt(bytes[place] ?? '0', 16) % (place + 1);
    [digits[place], digits[other]] = [digits[other] ?? '', digits[place] ?? ''];
  }
  return digits;
}
