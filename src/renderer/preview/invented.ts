import type { CentreDescription } from '../../shared/contract/centre.ts';
import type { NetworkStatus } from '../../shared/contract/network.ts';
import type { Matter, MatterDetails, MatterTile } from '../../shared/contract/procedures.ts';
import type { Ticket } from '../../shared/contract/tickets.ts';

/** Everything here is invented: people, commune, times. */

/** Wednesday 18 November 2026, 9:41 in Việt Nam. */
export const previewNow = Date.UTC(2026, 10, 18, 2, 41);

export const centre: CentreDescription = {
  kioskId: 'suoi-may-1',
  kioskName: 'máy Suối Mây 1',
  title: { vi: 'Trung tâm Phục vụ hành chính công', en: 'Public administrative service centre' },
  name: { vi: 'Xã Suối Mây', en: 'Suối Mây commune' },
  timeZone: 'Asia/Ho_Chi_Minh',
  hours: [
    { days: [1, 2, 3, 4, 5], from: '07:30', to: '11:30' },
    { days: [1, 2, 3, 4, 5], from: '13:30', to: '17:00' },
  ],
  languages: ['vi', 'en'],
  counters: ['1', '2', '3'].map((id) => ({ id, name: { vi: `Quầy ${id}`, en: `Counter ${id}` } })),
  groups: [
    {
      id: 'civil-status',
      name: { vi: 'Hộ tịch, chứng thực', en: 'Civil status, certification' },
      counters: ['1'],
    },
    {
      id: 'police',
      name: { vi: 'Cư trú, căn cước (công an)', en: 'Residence, ID card (police)' },
      counters: ['2'],
    },
    {
      id: 'other',
      name: { vi: 'Đất đai, xã hội, việc khác', en: 'Land, social affairs, other matters' },
      counters: ['3'],
    },
  ],
  documentCamera: null,
  priorityGroups: [
    { id: 'elderly', name: { vi: 'Người cao tuổi', en: 'Elderly person' }, pictogram: 'cao-tuoi' },
    { id: 'pregnant', name: { vi: 'Phụ nữ mang thai', en: 'Pregnant woman' }, pictogram: 'mang-thai' },
    {
      id: 'disabled',
      name: { vi: 'Người khuyết tật', en: 'Person with a disability' },
      pictogram: 'khuyet-tat',
    },
    { id: 'merit', name: { vi: 'Người có công', en: 'Person of merit' }, pictogram: 'co-cong' },
  ],
  panel: { pxPerMm: 4.034 },
  session: { idleMs: 60_000, warningMs: 30_000 },
  catalogue: { asOf: '2026-07-18', procedures: 102 },
  now: previewNow,
};

export const online: NetworkStatus = {
  state: 'online',
  since: previewNow - 3_600_000,
  unsent: 0,
  parked: 0,
  lastContact: previewNow,
};
export const offline: NetworkStatus = { ...online, state: 'offline', since: previewNow - 240_000, unsent: 3 };

const civilStatus = { vi: 'Hộ tịch', en: 'Civil status' };
const matter = (code: string, vi: string, en: string, field = civilStatus): Matter => ({
  code,
  name: { vi, en },
  officialName: { vi: `Thủ tục ${vi}`, en },
  field,
});

export const birth = matter('1.001193', 'Đăng ký khai sinh cho con', 'Birth registration');
const longest = matter(
  '1.013229',
  'Cấp giấy phép xây dựng sửa chữa, cải tạo đối với công trình cấp III, cấp IV (công trình Không theo tuyến/Theo tuyến trong đô thị/Tín ngưỡng, tôn giáo/Tượng đài, tranh hoành tráng/Theo giai đoạn cho công trình không theo tuyến/Theo giai đoạn cho công trình theo tuyến trong đô thị/Dự án) và nhà ở riêng lẻ',
  'Building permit for repair or renovation of grade III and IV works and individual houses',
  { vi: 'Quy hoạch xây dựng, kiến trúc', en: 'Planning and construction' },
);
const residence = { vi: 'Đăng ký, quản lý cư trú', en: 'Residence' };

const tile = (id: string, vi: string, en: string, matters: Matter[]): MatterTile => ({
  id,
  pictogram: id,
  name: { vi, en },
  matters,
});

export const tiles: readonly MatterTile[] = [
  tile('khai-sinh', 'Khai sinh cho con', 'Register a birth', [birth]),
  tile('chung-thuc', 'Chứng thực bản sao', 'Certified copies', [
    matter('2.000815', 'Chứng thực bản sao từ bản chính', 'Certified copy from an original'),
    matter('2.000884', 'Chứng thực chữ ký', 'Certified signature'),
  ]),
  tile('cu-tru', 'Thường trú, tạm trú', 'Residence', [
    matter('1.004222', 'Đăng ký thường trú', 'Permanent residence', residence),
    matter('1.004194', 'Đăng ký tạm trú', 'Temporary residence', residence),
    matter('1.010041', 'Xác nhận thông tin về cư trú', 'Residence confirmation', residence),
    matter('1.004999', 'Xóa đăng ký tạm trú', 'Cancel temporary residence', residence),
    matter('1.003677', 'Khai báo tạm vắng', 'Declare temporary absence', residence),
    longest,
  ]),
  tile('ket-hon', 'Kết hôn, xác nhận độc thân', 'Marriage, single status', [
    matter('1.000894', 'Đăng ký kết hôn', 'Marriage registration'),
    matter('1.004873', 'Xác nhận tình trạng hôn nhân', 'Marital status certificate'),
  ]),
  tile('khai-tu', 'Khai tử', 'Register a death', [
    matter('1.000656', 'Đăng ký khai tử', 'Death registration'),
  ]),
  tile('trich-luc', 'Xin bản sao giấy hộ tịch', 'Civil-status extracts', [
    matter('2.000635', 'Cấp bản sao trích lục hộ tịch', 'Civil-status extract'),
  ]),
  tile('tro-cap', 'Trợ cấp, người cao tuổi', 'Allowances, elderly', [
    matter('1.014027', 'Trợ cấp hưu trí xã hội', 'Social pension'),
  ]),
  tile('ho-ngheo', 'Hộ nghèo, cận nghèo', 'Poor households', [
    matter('1.011606', 'Công nhận hộ nghèo, hộ cận nghèo', 'Poor household recognition'),
  ]),
  tile('dat-dai', 'Đất đai', 'Land', [
    matter('1.013978', 'Cấp giấy chứng nhận đất lần đầu', 'First land certificate'),
  ]),
  tile('can-cuoc', 'Căn cước, VNeID', 'ID card, VNeID', [
    matter('3.000228', 'Cấp định danh mức 2', 'Level-2 e-ID'),
  ]),
  tile('kinh-doanh', 'Hộ kinh doanh', 'Household business', [
    matter('1.001612', 'Đăng ký hộ kinh doanh', 'Household business registration'),
  ]),
];

const person = {
  vi: 'Giấy tờ tùy thân có ảnh còn hạn (thẻ căn cước/CCCD, căn cước điện tử hoặc hộ chiếu)',
  en: 'Valid photo ID (ID card, e-ID in VNeID, or passport)',
};

export const birthDetails: MatterDetails = {
  matter: birth,
  papers: [
    { kind: 'form', text: { vi: 'Tờ khai đăng ký khai sinh', en: 'Birth declaration' } },
    {
      kind: 'submit',
      text: {
        vi: 'Giấy chứng sinh; không có thì văn bản của người làm chứng, không có nữa thì giấy cam đoan',
        en: 'Certificate of live birth; otherwise a witness statement, otherwise a written undertaking',
      },
    },
    { kind: 'present', text: person },
    {
      kind: 'present',
      text: {
        vi: 'Giấy tờ về nơi cư trú, chỉ khi cán bộ không tra được trong cơ sở dữ liệu',
        en: 'Proof of residence, only when the officer cannot look it up in the database',
      },
    },
    { kind: 'conditional', text: { vi: 'Biên bản về trẻ bị bỏ rơi', en: 'Report on an abandoned child' } },
    {
      kind: 'conditional',
      text: {
        vi: 'Văn bản ủy quyền có chứng thực, nếu nộp thay người khác (người thân ruột thịt thường không cần chứng thực)',
        en: 'Certified power of attorney when acting for someone else (close relatives usually need no certification)',
      },
    },
  ],
  fee: {
    known: true,
    text: {
      vi: 'Miễn, nếu đăng ký đúng hạn. Quá hạn: theo mức của tỉnh.',
      en: 'Free when on time. Late: at the province’s rate.',
    },
    rule: {
      kind: 'province',
      freeWhen: { vi: 'Miễn, nếu đăng ký đúng hạn', en: 'Free when registered on time' },
    },
    asOf: '2026-07-18',
  },
  time: {
    vi: 'Dự kiến trong ngày. Nhận sau 15:00: có thể sang ngày làm việc sau.',
    en: 'Same day. After 15:00 perhaps the next working day.',
  },
  timeRule: { unit: 'SAME_DAY', qty: null },
  channels: [
    { channel: 'counter', unit: 'SAME_DAY', qty: null },
    { channel: 'online', unit: 'SAME_DAY', qty: null },
  ],
  forms: [{ id: 'to-khai-khai-sinh', name: 'Tờ khai đăng ký khai sinh', basis: 'Thông tư 04/2024/TT-BTP' }],
  results: ['Giấy khai sinh'],
  law: [
    {
      number: '60/2014/QH13',
      date: '2014-11-20',
      title: 'Luật Hộ tịch',
      url: 'https://vbpl.vn/TW/Pages/vbpq-toanvan.aspx?ItemID=46746',
    },
    {
      number: '123/2015/NĐ-CP',
      date: '2015-11-15',
      title: 'Nghị định quy định chi tiết một số điều và biện pháp thi hành Luật Hộ tịch',
      url: null,
    },
    { number: '04/2024/TT-BTP', date: null, title: null, url: null },
  ],
  authority: 'Ủy ban nhân dân cấp xã',
  groupId: 'civil-status',
  onlineFirstSince: null,
  doubts: [],
  validFrom: null,
  validTo: null,
  source: { asOf: '2026-07-18', updatedAt: '2026-04-15', url: 'https://dichvucong.gov.vn/' },
};

/** The hardest record: longest name, no counter, no fee known, no papers. */
export const bareDetails: MatterDetails = {
  ...birthDetails,
  matter: longest,
  papers: [],
  fee: {
    known: false,
    text: { vi: 'Chưa rõ, xin hỏi cán bộ', en: 'Not known, please ask an officer' },
    rule: { kind: 'unknown', why: 'portal-zero' },
    asOf: '2026-07-18',
  },
  forms: [],
  law: [],
  doubts: [
    {
      kind: 'fee-unexplained-zero',
      text: {
        vi: 'Cổng quốc gia ghi phí 0 mà không nói vì sao. Xin hỏi cán bộ trước khi nộp tiền.',
        en: 'The portal shows a fee of 0 and does not say why. Ask an officer before you pay.',
      },
    },
  ],
  groupId: null,
  source: { ...birthDetails.source, updatedAt: null },
};

export const ticket: Ticket = {
  id: 'b6a1f5de-6c0e-4c7b-9a51-0f6f2a4f7c11',
  label: 'A018',
  day: '2026-11-18',
  groupName: { vi: 'Hộ tịch, chứng thực', en: 'Civil status, certification' },
  counters: [{ vi: 'Quầy 1', en: 'Counter 1' }],
  matterName: birth.name,
  priority: null,
  bring: [
    { vi: 'Giấy chứng sinh', en: 'Certificate of live birth' },
    { vi: 'Căn cước của người đi khai', en: 'Declarant’s ID card' },
  ],
  ahead: null,
  waiting: null,
  issuedAt: previewNow,
  clockVerified: true,
  qr: 'MCK1:suoi-may:2026-11-18:A018:7K4Q-M2XD',
  slipCode: '7K4Q-M2XD',
};
