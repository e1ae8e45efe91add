import type { SheetSlip, TicketSlip } from '../contract.ts';

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

/** The sheet of look.md's picture 18: what to bring. */
export const checklistSheet: SheetSlip = {
  kind: 'sheet',
  language: 'vi',
  centreTitle: 'Trung tâm Phục vụ hành chính công',
  centreName: 'XÃ SUỐI MÂY',
  heading: 'CẦN MANG GÌ',
  title: 'Đăng ký khai sinh cho con',
  blocks: [
    {
      block: 'list',
      heading: 'Nộp cho cán bộ, không lấy lại',
      items: [
        { text: 'Giấy chứng sinh', note: 'Không có: hỏi cán bộ về giấy thay thế.', box: true },
        { text: 'Tờ khai đăng ký khai sinh', note: 'Máy điền và in giúp, hoặc lấy tại quầy.', box: true },
      ],
    },
    {
      block: 'list',
      heading: 'Đưa cán bộ xem, xong nhận lại',
      items: [{ text: 'Căn cước của người đi khai', note: 'Thẻ, VNeID hoặc hộ chiếu, còn hạn.', box: true }],
    },
    {
      block: 'list',
      heading: 'Chỉ khi đi khai thay người khác',
      items: [
        {
          text: 'Giấy ủy quyền có chứng thực',
          note: 'Người thân ruột thịt thường không cần chứng thực.',
          box: true,
        },
      ],
    },
    { block: 'rule', tear: false },
    {
      block: 'facts',
      facts: [
        { label: 'Lệ phí', value: 'Miễn, nếu đúng hạn. Quá hạn: theo mức của tỉnh' },
        {
          label: 'Bao lâu',
          value: 'Dự kiến trong ngày. Nhận sau 15:00: có thể sang ngày làm việc sau',
        },
        { label: 'Ở đâu', value: 'Quầy 1, Hộ tịch' },
        { label: 'Giờ', value: '7:30–11:30, 13:30–17:00' },
      ],
    },
    { block: 'rule', tear: true },
    {
      block: 'code',
      qr: 'MC1:C:SUOI-MAY:1-001193:A1B2',
      text: 'Lần sau đưa mã này vào máy để lấy số ngay, không phải chọn lại.',
      facts: [],
    },
  ],
  foot: [
    'Theo Cổng Dịch vụ công quốc gia, thủ tục 1.001193, cập nhật 15/04/2026, máy nhận 18/07/2026.',
    'In lúc 9:40, 18/11/2026. Đây là hướng dẫn, không phải giấy tiếp nhận hồ sơ.',
  ],
  practiceMark: null,
  copyMark: null,
};

/** The sheet of look.md's picture 24: a submission the kiosk keeps. */
export const submissionSheet: SheetSlip = {
  ...checklistSheet,
  heading: 'HỒ SƠ ĐÃ LƯU, CHƯA GỬI',
  title: 'Đăng ký khai sinh',
  blocks: [
    {
      block: 'text',
      text: 'Máy giữ hồ sơ từ 9:52, Thứ Tư 18/11/2026. Chưa có mạng; có mạng là máy tự gửi.',
      weight: 'normal',
    },
    {
      block: 'steps',
      steps: [
        { text: 'Đã lưu trên máy này', mark: 'done' },
        { text: 'Đang chờ mạng', mark: 'now' },
        { text: 'Tỉnh nhận được', mark: 'ahead' },
        { text: 'Cán bộ tiếp nhận, có mã hồ sơ', mark: 'ahead' },
      ],
    },
    { block: 'plate', label: 'Mã phiếu máy', value: '7K4Q-M2XD', note: 'Đây không phải mã hồ sơ.' },
    {
      block: 'code',
      qr: 'MC1:S:SUOI-MAY:7K4Q-M2XD',
      text: 'Đưa mã này vào máy bất cứ lúc nào để xem hồ sơ đến đâu.',
      facts: [],
    },
    { block: 'rule', tear: false },
    { block: 'text', text: 'Mang đến cho cán bộ', weight: 'strong' },
    {
      block: 'list',
      heading: null,
      items: [
        { text: 'Giấy chứng sinh, bản chính', note: null, box: true },
        { text: 'Căn cước của người đi khai', note: null, box: true },
      ],
    },
    { block: 'rule', tear: true },
  ],
  foot: [
    'Phiếu này không phải giấy tiếp nhận hồ sơ. Ngày hẹn do cán bộ ghi. Ai cầm phiếu đều xem được tình trạng: xin cất giữ.',
  ],
};

/** As long as words of the law get, practised and printed again. */
export const fullSheet: SheetSlip = {
  ...checklistSheet,
  centreTitle: fullSlip.centreTitle,
  centreName: fullSlip.centreName,
  title: 'Đăng ký khai sinh kết hợp đăng ký nhận cha, mẹ, con có yếu tố nước ngoài tại khu vực biên giới',
  blocks: [
    {
      block: 'list',
      heading: 'Nộp cho cán bộ: bản chính, hoặc bản sao có chứng thực, hoặc bản sao từ sổ gốc',
      items: [
        {
          text: 'Giấy chứng sinh hoặc văn bản của người làm chứng xác nhận về việc sinh',
          note: 'Không có người làm chứng: giấy cam đoan về việc sinh là có thực của người đi khai.',
          box: true,
        },
        { text: 'Bản sao không cần tích', note: null, box: false },
      ],
    },
    {
      block: 'facts',
      facts: [
        { label: 'Lệ phí theo nghị quyết của tỉnh', value: '75.000 đồng (bảy mươi lăm nghìn đồng)' },
        { label: 'Bao lâu', value: '3 ngày làm việc' },
      ],
    },
    {
      block: 'code',
      qr: `MC1:C:SUOI-MAY:1-001193:${'A1-B2.C3:'.repeat(8)}`,
      text: 'Lần sau đưa mã này vào máy để lấy số ngay.',
      facts: [{ label: 'Mã xem lại', value: '7K4Q-M2XD' }],
    },
  ],
  practiceMark: 'BẢN TẬP, không gửi',
  copyMark: 'IN LẠI lần 2',
};
