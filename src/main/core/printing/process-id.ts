const first = 0x21;
const letters = 0x7e - first + 1;

/**
 * The four characters a printer sends back when it has printed and cut this job (`GS ( H` function 48, Epson ESC/POS
 * reference): the journal's sequence in base 94, so that no two of 78 million jobs in a row share one.
 */
export function processIdOf(sequence: number): string {
  const digits = [3, 2, 1, 0].map((place) => Math.floor(sequence / letters ** place) % letters);
  return String.fromCharCode(...digits.map((digit) => first + digit));
}
