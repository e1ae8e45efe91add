import type { Answers } from '../../../../shared/form/answer.ts';

/** A birth as an invented mother declares it with her card. */
export const birth: Answers = {
  'applicant-relation': 'mother',
  'applicant-card': 'scanned',
  'applicant-name': 'Giàng Thị Mẩy',
  'applicant-birth': '1998-04-12',
  'applicant-id': '015198000482',
  'applicant-home': { unitCode: null, unit: 'Xã Suối Mây', place: 'Thôn Bản Sen' },
  'child-name': 'SÙNG THỊ THẢO NGUYÊN',
  'child-birth': '2026-11-02',
  'child-sex': 'female',
  'child-birthplace': 'Trạm y tế xã Suối Mây',
  'child-ethnic': 'mong',
  'child-origin': { unitCode: null, unit: 'Xã Suối Mây', place: '' },
  'mother-ethnic': 'mong',
  'father-written': true,
  'father-card': 'typed',
  'father-name': 'SÙNG A PÁO',
  'father-birth': '1995',
  'father-lives-with': true,
  'father-ethnic': 'mong',
  copies: 2,
};
