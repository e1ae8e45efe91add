import type { TicketSlip } from '../contract.ts';

/** The slip of look.md's picture 17. */
export const sampleSlip: TicketSlip = {
  kind: 'ticket',
  language: 'vi',
  centreTitle: 'Trung tâm Phục vụ hành chính công',
  centreName: 'XÃ SUỐI MÂY',
  heading: 'SỐ THỨ TỰ',
  number: 'A018',
  counter: 'Quầy 1',
  group: 'Hộ tịch, chứng thực',
  priority: null,
  qr: 'MCK1:SM1:2026-11-18:A018:7K4Q-M2XD',
  facts: [
    { label: 'Trước ông/bà', value: '5 người' },
    { label: 'Mã xem lại', value: '7K4Q-M2XD' },
  ],
  bring: {
    matter: 'Đăng ký khai sinh cho con',
    heading: 'Cầm sẵn trên tay:',
    items: ['Giấy chứng sinh', 'Căn cước của người đi khai', 'Tờ khai (cán bộ giúp tại quầy)'],
  },
  foot: [
    'Lấy lúc 9:41, Thứ Tư 18/11/2026, máy Suối Mây 1.',
    'Phiếu không ghi tên người.',
    'Lỡ lượt: xin báo cán bộ tại quầy.',
  ],
  copyMark: null,
};

export const englishSlip: TicketSlip = {
  ...sampleSlip,
  language: 'en',
  heading: 'QUEUE NUMBER',
  counter: 'Counter 1',
  group: 'Civil status, certification',
  facts: [
    { label: 'Ahead of you', value: '5 people' },
    { label: 'Look-up code', value: '7K4Q-M2XD' },
  ],
  bring: {
    matter: 'Register the birth of a child',
    heading: 'Hold ready:',
    items: ['Birth certificate of the hospital', 'Your identity card', 'Form (an officer helps you)'],
  },
  foot: [
    'Taken at 9:41, Wednesday 18/11/2026, kiosk Suối Mây 1.',
    'No name is printed here.',
    'Missed your turn? Tell the officer.',
  ],
};

export const fullSlip: TicketSlip = {
  ...sampleSlip,
  centreTitle: 'Trung tâm Phục vụ hành chính công liên xã Nguyễn Bỉnh Khiêm – Ỷ La',
  centreName: 'PHƯỜNG NGUYỄN BỈNH KHIÊM, THÀNH PHỐ ĐIỆN BIÊN PHỦ',
  number: 'AK018',
  counter: 'Quầy 1, Quầy 2 hoặc Quầy 3',
  group: 'Lao động, thương binh, người có công, bảo trợ xã hội và trẻ em',
  priority: 'ƯU TIÊN: Người có công với cách mạng, thương binh',
  bring: {
    matter: 'Đăng ký khai sinh kết hợp đăng ký nhận cha, mẹ, con có yếu tố nước ngoài tại khu vực biên giới',
    heading: 'Cầm sẵn trên tay:',
    items: [
      'Giấy chứng sinh hoặc văn bản của người làm chứng xác nhận về việc sinh',
      'Căn cước của người đi khai',
      'Văn bản của cơ quan y tế, cơ quan giám định xác nhận quan hệ cha con, quan hệ mẹ con',
      'Tờ khai (cán bộ giúp tại quầy)',
    ],
  },
  copyMark: 'IN LẠI lần 1',
};
