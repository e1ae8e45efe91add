import { sentence, title } from '../../../language/phrase.ts';

export const words = {
  title: title('Đưa phiếu vào máy quét', 'Show your slip'),
  lead: sentence(
    'Phiếu số thứ tự, hoặc phiếu giữ hồ sơ của máy này.',
    'A queue slip, or an application’s slip.',
  ),
  cash: sentence(
    'Không có điện thoại thì nộp tiền mặt tại quầy.',
    'Without a telephone, pay in cash at the counter.',
  ),
};
