import type { SetUpDifference, SetUpSeen, SetUpStatus } from '../../../shared/contract/set-up.ts';

type Facts = Readonly<Record<string, string>>;

/** Vietnamese names of the facts, in the order of the slip. */
export const factNames: ReadonlyMap<string, string> = new Map([
  ['language', 'Ngôn ngữ'],
  ['province', 'Tỉnh'],
  ['enrolled', 'Đã đăng ký'],
  ['printer', 'Máy in phiếu'],
  ['print', 'In thử'],
  ['slip', 'Phiếu đủ mép, đủ dấu'],
  ['scanner', 'Máy quét'],
  ['loop', 'Đọc lại mã vừa in'],
  ['a4', 'Máy in A4'],
  ['touch', 'Lệch cảm ứng'],
  ['sound', 'Loa'],
  ['screen', 'Màn hình'],
  ['pin', 'Mã PIN cán bộ'],
]);

const yes = (value: boolean) => (value ? 'có' : 'không');

export function factsOf(status: SetUpStatus, seen: SetUpSeen): Facts {
  return {
    language: seen.language,
    province: status.province ? `${status.province.url} (${status.province.state})` : 'không',
    enrolled: yes(status.province?.enrolled ?? false),
    printer: `${status.printer.name} (${status.printer.health})`,
    print: status.proof.print ?? 'không',
    slip: seen.slipLooksRight === null ? 'không có máy in' : yes(seen.slipLooksRight),
    scanner: `${status.scanner.name} (${status.scanner.health})`,
    loop: status.proof.loop === 'match' ? 'khớp' : 'không',
    a4: `${status.a4.name} (${status.a4.health})`,
    touch: `${seen.touchOffMm.toFixed(1)} mm`,
    sound: seen.heardSound ? 'nghe rõ' : 'không nghe',
    screen: `${seen.screen.widthMm} × ${seen.screen.heightMm} mm`,
    pin: yes(status.pinSet),
  };
}

/** By name; what stands in only one of them is a difference too. */
export function differencesOf(before: Facts | null, now: Facts): SetUpDifference[] {
  if (!before) return [];
  const names = new Set([...Object.keys(before), ...Object.keys(now)]);
  return [...names]
    .filter((name) => before[name] !== now[name])
    .map((what) => ({ what, before: before[what] ?? '–', now: now[what] ?? '–' }));
}
