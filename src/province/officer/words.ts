import type { DossierState } from '../dossiers/act.ts';
import type { ActTrouble } from '../dossiers/do-act.ts';
import type { DossierTrouble } from '../dossiers/open-dossier.ts';
import type { CallbackOutcome } from '../payments/bank-callback.ts';
import type { PaymentState } from '../payments/rows.ts';

export const dossierStates: Readonly<Record<DossierState, string>> = {
  received: 'Chờ tiếp nhận',
  accepted: 'Đã tiếp nhận',
  'needs-more': 'Chờ bổ sung',
  'result-ready': 'Có kết quả',
  refused: 'Từ chối',
};

export const paymentStates: Readonly<Record<PaymentState, string>> = {
  shown: 'Đang chờ trả',
  unconfirmed: 'Người dân nói đã trả',
  expired: 'Hết giờ hiện mã',
  cancelled: 'Không trả ở máy',
  confirmed: 'Đã nhận tiền',
};

/** What became of an officer's act, as the page says it. */
export const actOutcomes: Readonly<
  Record<'done' | 'again' | 'bad-form' | ActTrouble, { readonly good: boolean; readonly sentence: string }>
> = {
  done: { good: true, sentence: 'Đã ghi. Người dân xem được ở kiosk khi kiosk có mạng.' },
  again: { good: true, sentence: 'Việc này đã được ghi trước đó; không ghi lần hai.' },
  stale: {
    good: false,
    sentence: 'Hồ sơ đã thay đổi sau khi trang này mở; chưa ghi gì, hãy xem lại bên dưới rồi làm tiếp.',
  },
  'not-now': {
    good: false,
    sentence: 'Không làm được việc này khi hồ sơ đang ở trạng thái hiện tại; chưa ghi gì.',
  },
  'no-unit': {
    good: false,
    sentence: 'Chưa khai mã đơn vị của trung tâm này nên chưa cấp được mã hồ sơ; hãy thêm vào tệp mã đơn vị.',
  },
  'unknown-dossier': { good: false, sentence: 'Không có hồ sơ này.' },
  'bad-form': {
    good: false,
    sentence: 'Nội dung còn trống, quá dài (tối đa 600 chữ) hoặc ngày không đúng; chưa ghi gì.',
  },
};

export const dossierTroubles: Readonly<Record<DossierTrouble, string>> = {
  'sealed-for-another': 'Hồ sơ niêm phong cho khóa khác; máy chủ này không có khóa đó nên không đọc được.',
  unreadable: 'Phần niêm phong bị hỏng, không đọc được.',
  'unknown-form': 'Máy chủ chưa có bộ câu hỏi của phiên bản này; hãy nâng cấp rồi mở lại.',
  'bad-content': 'Nội dung không khớp với bộ câu hỏi.',
};

export const strayOutcomes: Readonly<Record<Exclude<CallbackOutcome, 'confirmed'>, string>> = {
  'already-paid': 'Khoản này đã trả rồi: trả lại người chuyển',
  'wrong-amount': 'Sai số tiền: liên hệ người chuyển',
  'wrong-account': 'Vào nhầm tài khoản',
  'unknown-bill': 'Chưa kiosk nào báo mã này; tự khớp khi kiosk có mạng',
};
