import { button, label, sentence, title } from '../../../language/phrase.ts';

export const words = {
  title: title('Mang bản chính đến quầy', 'Bring the originals'),
  lead: sentence(
    'Máy chưa chụp giấy tờ. Cán bộ xem bản chính tại quầy.',
    'This machine takes no pictures. The officer sees the originals.',
  ),
  none: sentence('Hồ sơ này không cần giấy tờ nào thêm.', 'No further papers are needed.'),
  number: label('Máy cấp luôn số thứ tự', 'You get a queue number'),
  numberNext: sentence('Số in cùng phiếu hồ sơ.', 'It is printed with the slip.'),
  next: button('Tiếp tục', 'Continue'),
};
