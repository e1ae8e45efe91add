import type { TicketSlip } from '../../src/devices/contract.ts';

/** The `turn`th slip of a working day: number, people ahead, time and code change, and now and then all the rest. */
export function changingSlip(turn: number): TicketSlip {
  const matter = matters[turn % matters.length] ?? matters[0];
  const number = `A${String(turn % 1000).padStart(3, '0')}`;
  return {
    kind: 'ticket',
    language: 'vi',
    centreTitle: 'Trung tâm Phục vụ hành chính công',
    centreName: 'XÃ SUỐI MÂY',
    heading: 'SỐ THỨ TỰ',
    number,
    counter: `Quầy ${1 + (turn % 4)}`,
    group: 'Hộ tịch, chứng thực',
    priority: turn % 7 === 0 ? 'ƯU TIÊN: Người cao tuổi' : null,
    qr: `MCK1:SM1:2026-11-18:${number}:${code(turn)}`,
    facts: [
      { label: 'Trước ông/bà', value: `${turn % 23} người` },
      { label: 'Mã xem lại', value: code(turn) },
    ],
    bring: { matter: matter.name, heading: 'Cầm sẵn trên tay:', items: [...matter.items] },
    foot: [
      `Lấy lúc ${7 + (turn % 10)}:${String(turn % 60).padStart(2, '0')}, Thứ Tư 18/11/2026, máy Suối Mây 1.`,
      'Phiếu không ghi tên người.',
      'Lỡ lượt: xin báo cán bộ tại quầy.',
    ],
    copyMark: turn % 50 === 0 ? 'IN LẠI lần 1' : null,
  };
}

const matters = [
  {
    name: 'Đăng ký khai sinh cho con',
    items: ['Giấy chứng sinh', 'Căn cước của người đi khai', 'Tờ khai (cán bộ giúp tại quầy)'],
  },
  { name: 'Chứng thực bản sao từ bản chính', items: ['Bản chính', 'Bản sao cần chứng thực'] },
  { name: 'Xác nhận tình trạng hôn nhân', items: ['Căn cước', 'Quyết định ly hôn (nếu có)'] },
] as const;

function code(turn: number): string {
  const letters = (turn * 7_919 + 104_729).toString(36).toUpperCase().padStart(8, '7').slice(-8);
  return `${letters.slice(0, 4)}-${letters.slice(4)}`;
}
