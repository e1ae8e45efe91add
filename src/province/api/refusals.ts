import { never } from '../../shared/result.ts';

/** Codes of schema `Refusal` in the OpenAPI file. */
export type RefusalCode =
  | 'malformed'
  | 'too-large'
  | 'wrong-type'
  | 'not-found'
  | 'bad-signature'
  | 'kiosk-signature'
  | 'not-enrolled'
  | 'enrolment-refused'
  | 'page-offset'
  | 'page-damaged'
  | 'busy'
  | 'database-away'
  | 'internal';

export interface Refusal {
  readonly code: RefusalCode;
  readonly message: { readonly vi: string; readonly en: string };
}

/** `where` names a place in the request (a JSON pointer), never a value from it. */
export function refusal(code: RefusalCode, where = ''): Refusal {
  return { code, message: sentence(code, where) };
}

export function statusOf(code: RefusalCode): number {
  switch (code) {
    case 'malformed':
      return 400;
    case 'bad-signature':
    case 'kiosk-signature':
      return 401;
    case 'not-enrolled':
    case 'enrolment-refused':
      return 403;
    case 'not-found':
      return 404;
    case 'page-offset':
      return 409;
    case 'too-large':
      return 413;
    case 'wrong-type':
      return 415;
    case 'page-damaged':
      return 460;
    case 'internal':
      return 500;
    case 'busy':
    case 'database-away':
      return 503;
    default:
      return never(code);
  }
}

function sentence(code: RefusalCode, where: string): Refusal['message'] {
  const vi = where && ` (${where})`;
  switch (code) {
    case 'malformed':
      return {
        vi: `Yêu cầu không đúng mẫu trong /openapi.json${vi}; chưa ghi nhận gì, hãy sửa rồi gửi lại.`,
        en: `The request does not fit /openapi.json${vi}; nothing was kept, mend it and send it again.`,
      };
    case 'too-large':
      return {
        vi: 'Yêu cầu quá lớn; chưa ghi nhận gì, hãy chia thành nhiều lần gửi nhỏ hơn.',
        en: 'The request is too large; nothing was kept, send it in smaller batches.',
      };
    case 'wrong-type':
      return {
        vi: 'Yêu cầu phải là application/json; chưa ghi nhận gì.',
        en: 'The request must be application/json; nothing was kept.',
      };
    case 'not-found':
      return {
        vi: 'Không có địa chỉ này, hoặc không có gì để xem ở đây; các địa chỉ có trong /openapi.json.',
        en: 'There is no such address, or nothing to be seen at it; /openapi.json lists those there are.',
      };
    case 'bad-signature':
      return {
        vi: 'Chữ ký không đúng với nội dung; chưa ghi nhận gì, hãy kiểm tra khóa chung với ngân hàng.',
        en: 'The signature does not fit the body; nothing was kept, check the secret shared with the bank.',
      };
    case 'kiosk-signature':
      return {
        vi: 'Chữ ký của kiosk không đúng hoặc thiếu; chưa ghi nhận gì, dữ liệu vẫn ở kiosk. Hãy đăng ký lại kiosk bằng mã mới.',
        en: 'The kiosk’s signature is wrong or missing; nothing was kept, the kiosk still has it all. Enrol the kiosk anew with a fresh code.',
      };
    case 'not-enrolled':
      return {
        vi: 'Kiosk này chưa đăng ký với tỉnh; chưa ghi nhận gì, dữ liệu vẫn ở kiosk. Hãy đăng ký bằng mã do tỉnh cấp.',
        en: 'This kiosk is not enrolled; nothing was kept, the kiosk still has it all. Enrol it with a code from the province.',
      };
    case 'enrolment-refused':
      return {
        vi: 'Mã đăng ký sai, đã dùng hoặc hết hạn; hãy xin tỉnh mã mới cho đúng kiosk này.',
        en: 'The code is wrong, used or over; ask the province for a new one for this very kiosk.',
      };
    case 'page-offset':
      return {
        vi: 'Trang ảnh chưa nhận đến chỗ này; hãy hỏi lại đã nhận bao nhiêu rồi gửi tiếp từ đó.',
        en: 'This is not where the page goes on; ask how much of it is here and go on from there.',
      };
    case 'page-damaged':
      return {
        vi: 'Trang ảnh nhận đủ nhưng không đúng mã băm; đã bỏ, hãy gửi lại từ đầu.',
        en: 'All of the page came and does not have its hash; it was dropped, send it again from its beginning.',
      };
    case 'busy':
      return {
        vi: 'Máy chủ tỉnh đang bận; chưa ghi nhận gì, hãy gửi lại sau thời gian ghi ở Retry-After.',
        en: 'The province is busy; nothing was kept, send it again after the time in Retry-After.',
      };
    case 'database-away':
      return {
        vi: 'Cơ sở dữ liệu của tỉnh chưa sẵn sàng; chưa ghi nhận gì, hãy gửi lại sau thời gian ghi ở Retry-After.',
        en: 'The database of the province is away; nothing was kept, send it again after the time in Retry-After.',
      };
    case 'internal':
      return {
        vi: 'Máy chủ tỉnh gặp lỗi; hãy gửi lại sau, gửi lại luôn an toàn, người quản trị xem nhật ký máy chủ.',
        en: 'The province failed; send it again later, which is always safe, its administrator finds the reason in the log.',
      };
    default:
      return never(code);
  }
}
