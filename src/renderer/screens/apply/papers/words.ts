import { button, label, sentence, title } from '../../../language/phrase.ts';

export const words = {
  title: title('Mang bản chính đến quầy', 'Bring the originals'),
  lead: sentence(
    'Máy chưa chụp giấy tờ. Cán bộ xem bản chính tại quầy.',
    'This machine takes no pictures. The officer sees the originals.',
  ),
  titleCamera: title('Chụp giấy hoặc mang bản chính', 'Photograph, or bring the original'),
  leadCamera: sentence(
    'Chụp ở đây thì tỉnh xem trước được. Không chụp cũng nộp được.',
    'Photographed here, the province sees it sooner. You can hand in without.',
  ),
  take: button('Chụp ở đây', 'Photograph it'),
  takeRow: label('Chụp ở đây: {paper}', 'Photograph it: {paper}'),
  look: button('Xem ảnh', 'Look at it'),
  lookRow: label('Xem ảnh: {paper}', 'Look at it: {paper}'),
  taken: sentence('Đã chụp {count} trang.', 'Pages photographed: {count}.'),
  original: sentence('Chỉ cho xem, không chụp.', 'Only shown, never photographed.'),
  none: sentence('Hồ sơ này không cần giấy tờ nào thêm.', 'No further papers are needed.'),
  number: label('Máy cấp luôn số thứ tự', 'You get a queue number'),
  numberNext: sentence('Số in cùng phiếu hồ sơ.', 'It is printed with the slip.'),
  next: button('Tiếp tục', 'Continue'),
};
