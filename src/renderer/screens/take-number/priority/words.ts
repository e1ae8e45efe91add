import { button, label, sentence, title } from '../../../language/phrase.ts';

export const words = {
  step: label('Lấy số thứ tự: {matter}', 'Queue number: {matter}'),
  title: title('Có ai được ưu tiên không?', 'Does anyone have priority?'),
  lead: sentence(
    'Chạm vào hình nếu đúng. Cán bộ xem giấy tờ tại quầy.',
    'Touch the picture if so. The officer checks papers at the counter.',
  ),
  none: button('Không, lấy số thường', 'No, normal number'),
};
