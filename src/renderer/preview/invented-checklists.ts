import type { AssistantReply } from '../../shared/contract/assistant.ts';
import type { CaseAnswers, CaseQuestion, Checklist } from '../../shared/contract/checklists.ts';
import type { LifeEvent, MatterDetails } from '../../shared/contract/procedures.ts';
import { bareDetails, birth, birthDetails, tiles } from './invented.ts';

/** Everything here is invented, as in `invented.ts`. */

const behind = (id: string) => tiles.find((tile) => tile.id === id)?.matters ?? [];

export const lifeEvents: readonly LifeEvent[] = [
  ['khai-sinh', 'Có con', 'Having a child', ['khai-sinh', 'trich-luc']],
  ['ket-hon', 'Kết hôn', 'Getting married', ['ket-hon']],
  ['khai-tu', 'Có người mất', 'A death', ['khai-tu', 'tro-cap']],
  ['cu-tru', 'Chuyển chỗ ở', 'Moving', ['cu-tru']],
  ['dat-dai', 'Đất đai, nhà cửa', 'Land and house', ['dat-dai']],
  ['kinh-doanh', 'Mở hàng quán', 'Starting a business', ['kinh-doanh']],
  ['ho-ngheo', 'Khó khăn, cần hỗ trợ', 'Hardship and support', ['ho-ngheo', 'tro-cap']],
  ['hoc-tap', 'Đi học', 'Schooling', ['chung-thuc']],
].map(([id, vi, en, behindThem]) => ({
  id: id as string,
  pictogram: id as string,
  name: { vi: vi as string, en: en as string },
  matters: (behindThem as string[]).flatMap(behind),
}));

export const birthQuestions: readonly CaseQuestion[] = [
  {
    kind: 'choice',
    id: 'who',
    text: { vi: 'Ai đi khai sinh cho cháu?', en: 'Who registers the birth?' },
    options: [
      { id: 'parent', text: { vi: 'Cha hoặc mẹ', en: 'Father or mother' }, pictogram: 'mang-thai' },
      { id: 'kin', text: { vi: 'Ông bà, người thân', en: 'Grandparent or kin' }, pictogram: 'cao-tuoi' },
      { id: 'other', text: { vi: 'Người được nhờ', en: 'Somebody asked to' }, pictogram: 'uy-quyen' },
    ],
  },
  {
    kind: 'choice',
    id: 'born',
    text: { vi: 'Có giấy chứng sinh không?', en: 'Is there a birth certificate of the clinic?' },
    options: [
      { id: 'paper', text: { vi: 'Có', en: 'Yes' }, pictogram: 'chung-sinh' },
      { id: 'none', text: { vi: 'Không có', en: 'No' }, pictogram: null },
    ],
  },
];

export const copyQuestions: readonly CaseQuestion[] = [
  {
    kind: 'number',
    id: 'pages',
    text: { vi: 'Bản chính có mấy trang?', en: 'How many pages has the original?' },
    min: 1,
    max: 200,
    usual: 2,
  },
  {
    kind: 'number',
    id: 'copies',
    text: { vi: 'Cần mấy bản sao?', en: 'How many copies?' },
    min: 1,
    max: 50,
    usual: 1,
  },
];

export const birthForm = {
  code: birth.code,
  form: {
    id: 'to-khai-khai-sinh',
    name: { vi: 'Tờ khai đăng ký khai sinh', en: 'Birth declaration' },
    pages: 1,
    fillable: true,
    law: { number: '04/2024/TT-BTP', date: '2024-06-06' },
    checked: true,
  },
  job: {
    jobId: '0b9f8f0e-4c43-4c6e-8a39-3f6de7a2c0ab',
    subject: { kind: 'form' as const, id: '0b9f8f0e-4c43-4c6e-8a39-3f6de7a2c0ac' },
    name: 'Tờ khai đăng ký khai sinh',
    stage: null,
  },
};

/** A white picture of one dot: stands for a page of a form. */
export const onePixel =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8/5+hHgAHggJ/PchI7wAAAABJRU5ErkJggg==';

const where: Checklist['where'] = {
  groupName: { vi: 'Hộ tịch, chứng thực', en: 'Civil status, certification' },
  counters: [{ vi: 'Quầy 1', en: 'Counter 1' }],
  hours: {
    vi: 'Thứ Hai đến Thứ Sáu 7:30–11:30, 13:30–17:00',
    en: 'Monday to Friday 7:30–11:30, 13:30–17:00',
  },
  openNow: true,
  closesAt: '11:30',
  nextOpening: null,
  text: { vi: 'Đang mở đến 11:30', en: 'Open until 11:30' },
};

const birthPapers: Checklist['papers'] = [
  {
    place: 0,
    kind: 'form',
    need: 'always',
    name: { vi: 'Tờ khai đăng ký khai sinh', en: 'Birth declaration' },
    note: null,
    onlyIf: null,
    formId: 'to-khai-khai-sinh',
  },
  {
    place: 1,
    kind: 'submit',
    need: 'always',
    name: { vi: 'Giấy chứng sinh', en: 'Certificate of live birth' },
    note: {
      vi: 'không có thì văn bản của người làm chứng, không có nữa thì giấy cam đoan',
      en: 'otherwise a witness statement, otherwise a written undertaking',
    },
    onlyIf: null,
    formId: null,
  },
  {
    place: 2,
    kind: 'present',
    need: 'always',
    name: { vi: 'Giấy tờ tùy thân có ảnh còn hạn', en: 'Valid photo ID' },
    note: { vi: 'thẻ căn cước, VNeID hoặc hộ chiếu', en: 'ID card, VNeID or passport' },
    onlyIf: null,
    formId: null,
  },
  {
    place: 4,
    kind: 'conditional',
    need: 'only-if',
    name: { vi: 'Biên bản về trẻ bị bỏ rơi', en: 'Report on an abandoned child' },
    note: null,
    onlyIf: { vi: 'trẻ bị bỏ rơi', en: 'the child was abandoned' },
    formId: null,
  },
  {
    place: 5,
    kind: 'conditional',
    need: 'only-if',
    name: { vi: 'Giấy ủy quyền có chứng thực', en: 'Certified power of attorney' },
    note: { vi: 'người thân ruột thịt thường không cần chứng thực', en: 'close kin usually need none' },
    onlyIf: { vi: 'đi khai thay người khác', en: 'acting for somebody else' },
    formId: null,
  },
];

/** A checklist as core makes it, near enough to look at: answers leave out what they answer. */
export function inventedChecklist(
  details: MatterDetails,
  answers: CaseAnswers,
  have: readonly number[],
): Checklist {
  const { papers: _, fee, ...rest } = details;
  const answered = Object.keys(answers).length > 0;
  const papers = details.papers.length === 0 ? [] : birthPapers;
  const copies = Number(answers.copies ?? 0);
  return {
    ...rest,
    answers,
    told: answered
      ? [
          {
            question: { vi: 'Ai đi khai?', en: 'Who?' },
            answer: { vi: 'Cha hoặc mẹ', en: 'Father or mother' },
          },
        ]
      : [],
    have: [...have],
    papers: answered ? papers.filter(({ need }) => need === 'always') : papers,
    leftOut: answered ? papers.filter(({ need }) => need === 'only-if').length : 0,
    fee:
      copies > 0
        ? {
            known: true,
            amountVnd: copies * 4_000,
            rule: {
              vi: '2.000 đồng mỗi trang; từ trang thứ ba 1.000 đồng; nhiều nhất 200.000 đồng một bản',
              en: '2,000 đồng a page; 1,000 from the third; at most 200,000 a copy',
            },
            text: {
              vi: `${copies * 4}.000 đồng: ${copies} bản, mỗi bản ${answers.pages} trang`,
              en: `${copies * 4},000 đồng: ${copies} copies of ${answers.pages} pages`,
            },
          }
        : { known: fee.known, amountVnd: null, text: fee.text, rule: null },
    ready: {
      date: '2026-11-18',
      text: { vi: 'Trong ngày, nếu nộp trước 15:00', en: 'The same day when handed in before 15:00' },
    },
    where,
    mark: 'MC1:C:SUOI-MAY:1.001193::7K4Q:0',
  };
}

export const birthChecklist = inventedChecklist(birthDetails, {}, []);
export const bareChecklist: Checklist = inventedChecklist(bareDetails, {}, []);

const source = { code: birth.code, asOf: '2026-07-18', url: 'https://dichvucong.gov.vn/' };

/** One reply of each kind, chosen by a word of the question. */
export function inventedReply(text: string): AssistantReply {
  const asked = text.toLowerCase();
  if (asked.includes('săn')) {
    return {
      kind: 'unknown',
      sentence: 'Máy không biết việc này. Mời gọi cán bộ.',
    };
  }
  if (asked.includes('nào')) {
    return {
      kind: 'which',
      question: 'Ông/bà hỏi khai sinh lần đầu hay đăng ký lại?',
      aspect: 'papers',
      options: [birth, ...behind('trich-luc')],
    };
  }
  return {
    kind: 'answer',
    code: birth.code,
    aspect: 'papers',
    sentence:
      'Đăng ký khai sinh cần tờ khai, giấy chứng sinh và giấy tờ tùy thân có ảnh còn hạn của người đi khai.',
    sources: [source],
    matter: birth,
    others: [...behind('trich-luc'), ...behind('khai-tu')],
    phrasedBy: 'kiosk',
  };
}
