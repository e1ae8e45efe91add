import { label, sentence, title } from '../../../language/phrase.ts';

export const words = {
  title: title('Đưa phiếu vào máy quét', 'Show your slip'),
  lead: sentence(
    'Phiếu giữ hồ sơ của máy, hoặc giấy tiếp nhận của cán bộ.',
    'The slip of this machine, or the officer’s receipt.',
  ),
  noSlip: sentence(
    'Mất phiếu thì hỏi cán bộ: chỉ có mã hồ sơ, máy không mở được.',
    'Lost the slip? Ask an officer: a code alone opens nothing here.',
  ),
  receipt: label('Mã hồ sơ {code}', 'Application code {code}'),
  receiptNext: sentence(
    'Chỉ có mã này thì máy không mở, để người khác không xem được. Xin gõ thêm mã mở trên phiếu của máy.',
    'This code alone opens nothing, so that nobody else can look. Please add the slip’s opening code.',
  ),
};
