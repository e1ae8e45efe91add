const small =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'] as const;
const scales = ['', 'thousand', 'million', 'billion'] as const;

/** A whole number from 0 to 999,999,999,999 in English words: 16,000 → sixteen thousand. */
export function numberEn(value: number): string {
  if (value < 1_000) return hundreds(value);
  const groups: string[] = [];
  let rest = value;
  for (let scale = 0; rest > 0; scale += 1) {
    const group = rest % 1_000;
    if (group > 0) groups.unshift(`${hundreds(group)} ${scales[scale] ?? ''}`.trim());
    rest = Math.floor(rest / 1_000);
  }
  return groups.join(' ');
}

function hundreds(value: number): string {
  const rest = value % 100;
  const hundred = Math.floor(value / 100);
  if (hundred === 0) return underHundred(rest);
  const head = `${small[hundred] ?? ''} hundred`;
  return rest === 0 ? head : `${head} and ${underHundred(rest)}`;
}

function underHundred(value: number): string {
  if (value < 20) return small[value] ?? '';
  const one = value % 10;
  const ten = tens[Math.floor(value / 10)] ?? '';
  return one === 0 ? ten : `${ten}-${small[one] ?? ''}`;
}
