import type { DossierStep } from '../../../shared/contract/applications.ts';
import type { Bilingual } from '../../../shared/contract/words.ts';

/** Four sentences for four facts, and three for what may follow. */
export const stepWords: Record<DossierStep['state'], Bilingual> = {
  saved: { vi: 'Đã lưu trên máy', en: 'Saved on the kiosk' },
  waiting: { vi: 'Đang chờ gửi lên tỉnh', en: 'Waiting to be sent to the province' },
  received: { vi: 'Tỉnh đã nhận được', en: 'Received by the province' },
  accepted: { vi: 'Cán bộ đã tiếp nhận', en: 'Accepted by an officer' },
  'needs-more': { vi: 'Cần bổ sung giấy tờ', en: 'More papers are needed' },
  'result-ready': { vi: 'Đã có kết quả', en: 'The result is ready' },
  refused: { vi: 'Không được tiếp nhận', en: 'Not accepted' },
};
