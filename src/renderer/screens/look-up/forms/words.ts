import { label, sentence, title } from '../../../language/phrase.ts';

export const words = {
  step: label('Tờ khai để trống', 'Blank form'),
  title: title('Lấy tờ khai nào?', 'Which form?'),
  leadPrint: sentence('Chạm vào một tờ, máy in ra giấy A4.', 'Touch one: it is printed on A4.'),
  leadLook: sentence(
    'Máy này không in được A4. Chạm để xem, mẫu giấy có tại quầy.',
    'No A4 printer here. Touch to look; the counter has paper ones.',
  ),
  pages: label('{count} trang', '{count} pages'),
  law: label('Mẫu của {number} ngày {date}', 'Form of {number}, {date}'),
};
