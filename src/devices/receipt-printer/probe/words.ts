import type { ProbeReport } from './probe.ts';

/** The report for the person who installs the printer, in Vietnamese and English. */
export function probeWords(report: ProbeReport): string {
  const { maker, model, profile, closest, assumed } = report;
  const rows: [string, string][] = [
    ['Tên máy / name', [maker, model].filter(Boolean).join(' ') || '–'],
    ['Bề rộng / width', `${profile.widthDots} dots, ${profile.dpi} dpi`],
    ['Chứng nhận đã in / proof of print', profile.confirm],
    ['Báo tình trạng / status', profile.statusMode],
    ['Cảm biến sắp hết giấy / near-end sensor', profile.nearEnd ? 'có / yes' : 'không / no'],
    ['Dao cắt / cut', profile.cut.kind],
    ['Khay giữ phiếu / presenter', profile.presenter ? 'có / yes' : 'không / no'],
    ['Xóa bộ đệm / clears its buffer', profile.clearsBuffer ? 'có / yes' : 'không / no'],
    ['Hồ sơ gần nhất / closest profile', closest.id],
    ['Khác ở / differs in', closest.differs.join(', ') || '–'],
  ];
  if (assumed.length > 0) rows.push(['Chưa hỏi người / not looked at', assumed.join(', ')]);
  return rows.map(([name, value]) => `${name}: ${value}\n`).join('');
}
