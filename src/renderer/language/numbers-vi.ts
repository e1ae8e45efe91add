const digits = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const;
const scales = ['', 'nghìn', 'triệu', 'tỷ'] as const;

/** A whole number from 0 to 999,999,999,999 as people say it: 15 → mười lăm, 2026 → hai nghìn không trăm hai mươi sáu. */
export function numberVi(value: number): string {
  if (value === 0) return digits[0];
  const groups: string[] = [];
  let rest = value;
  for (let scale = 0; rest > 0; scale += 1) {
    const group = rest % 1000;
    rest = Math.floor(rest / 1000);
    if (group > 0) groups.unshift(`${hundreds(group, rest > 0)} ${scales[scale] ?? ''}`.trim());
  }
  return groups.join(' ');
}

/** Digits one by one: how a queue number is called. */
export function digitsVi(text: string): string {
  return [...text].map((each) => digits[Number(each)] ?? each).join(' ');
}

function hundreds(value: number, inner: boolean): string {
  const hundred = Math.floor(value / 100);
  const rest = value % 100;
  const head = hundred > 0 || inner ? `${digits[hundred] ?? ''} trăm` : '';
  return `${head} ${tens(rest, head !== '')}`.trim();
}

function tens(value: number, afterHundred: boolean): string {
  const ten = Math.floor(value / 10);
  const one = value % 10;
  if (ten === 0) {
    if (one === 0) return '';
    return afterHundred ? `linh ${digits[one] ?? ''}` : (digits[one] ?? '');
  }
  const head = ten === 1 ? 'mười' : `${digits[ten] ?? ''} mươi`;
  return `${head} ${unit(one, ten)}`.trim();
}

function unit(one: number, ten: number): string {
  if (one === 0) return '';
  if (one === 5) return 'lăm';
  if (one === 1 && ten > 1) return 'mốt';
  return digits[one] ?? '';
}
