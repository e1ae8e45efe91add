import birthRegistration from '../../../assets/applications/birth-registration.json' with { type: 'json' };
import type {
  ApplicationOffer,
  DossierStatus,
  DossierStep,
  UnitOption,
} from '../../shared/contract/applications.ts';
import type { Answers } from '../../shared/form/answer.ts';
import { applicationForm } from '../../shared/form/form.ts';
import type { IdentityCard } from '../../shared/identity-card.ts';
import { previewNow } from './invented.ts';

/** The shipped questions of a birth, answered by nobody: every person here is invented. */
export const birthApplication = applicationForm.parse(birthRegistration);

const { id, version, name, before, limits, officer, papers } = birthApplication;

export const birthOffer: ApplicationOffer = {
  formId: id,
  version,
  title: name,
  canDoHere: true,
  whyNot: null,
  before,
  limits,
  officer,
  needs: papers.map((paper) => ({
    id: paper.id,
    name: paper.name,
    note: paper.note,
    always: paper.when === undefined,
    photograph: paper.photograph,
  })),
  steps: 22,
};

export const notHere: ApplicationOffer = {
  ...birthOffer,
  formId: null,
  version: null,
  title: { vi: 'Đăng ký biến động đất đai do chuyển nhượng', en: 'Registering a change of land' },
  canDoHere: false,
  whyNot: {
    code: 'no-form',
    sentence: {
      vi: 'Máy chưa ghi được việc này. Mời lấy số, cán bộ sẽ giúp.',
      en: 'This cannot be written at the kiosk yet. Take a number: an officer will help.',
    },
  },
  steps: null,
};

export const ownUnits: readonly UnitOption[] = [
  { code: '04375', text: 'Xã Mậu A, tỉnh Lào Cai' },
  { code: '04276', text: 'Xã Yên Bình, tỉnh Lào Cai' },
  { code: '04306', text: 'Xã Mường Lai, tỉnh Lào Cai' },
];

export const inventedCard: IdentityCard = {
  number: '015198000482',
  oldNumber: null,
  name: 'Giàng Thị Mẩy',
  birthDate: '1998-04-12',
  sex: 'female',
  address: 'Thôn Bản Sen, Mậu A, Văn Yên, Yên Bái',
  issuedDate: '2021-05-10',
};

const home = { unitCode: '04375', unit: 'Xã Mậu A, tỉnh Lào Cai', place: 'Thôn Bản Sen' };

export const birthAnswers: Answers = {
  'applicant-relation': 'mother',
  'applicant-card': 'scanned',
  'applicant-name': 'Giàng Thị Mẩy',
  'applicant-birth': '1998-04-12',
  'applicant-id': '015198000482',
  'applicant-home': home,
  'child-name': 'SÙNG THỊ THẢO NGUYÊN',
  'child-birth': '2026-11-02',
  'child-sex': 'female',
  'child-birthplace': 'TRẠM Y TẾ XÃ SUỐI MÂY',
  'child-ethnic': 'mong',
  'child-origin': { ...home, place: '' },
  'mother-ethnic': 'mong',
  'father-written': true,
  'father-card': 'typed',
  'father-name': 'SÙNG A PÁO',
  'father-birth': '1995',
  'father-lives-with': true,
  'father-ethnic': 'mong',
};

export type DossierStage = 'waiting' | 'received' | 'accepted';

export function inventedDossier(stage: DossierStage, pages: DossierStatus['pages'] = null): DossierStatus {
  const step = (state: DossierStep['state'], code: string | null = null): DossierStep => ({
    state,
    at: state === 'waiting' ? null : previewNow,
    code,
    note: null,
    appointment: null,
  });
  const received = step('received', 'H15-SM-2026-000481');
  const steps = {
    waiting: [step('saved'), step('waiting')],
    received: [step('saved'), received],
    accepted: [step('saved'), received, step('accepted', 'H15.126-261118-0012')],
  };
  return {
    dossierId: '0190d1c6-0000-7000-8000-0000000000dd',
    localReference: 'MCK-7K4Q-M2XD',
    procedure: { code: birthApplication.procedure, name: birthApplication.name },
    ticketLabel: 'A018',
    steps: steps[stage],
    pages,
    live: stage !== 'waiting',
    asOf: previewNow,
  };
}
