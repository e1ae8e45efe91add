import { button, sentence, tile, title } from '../../../language/phrase.ts';

export const words = {
  title: title('Hôm nay ông/bà thấy thế nào?', 'How was it today?'),
  lead: sentence(
    'Không ghi tên. Không bắt buộc. Cán bộ tại quầy không thấy ai đánh giá.',
    'No name, no duty. The officers at the counters do not see who rates.',
  ),
  write: button('Viết góp ý', 'Write to us'),
  skip: button('Bỏ qua', 'Skip'),
};

export const scores = {
  5: tile('Rất hài lòng', 'Very satisfied'),
  4: tile('Hài lòng', 'Satisfied'),
  3: tile('Bình thường', 'Neither'),
  2: tile('Chưa hài lòng', 'Not satisfied'),
  1: tile('Rất không hài lòng', 'Very dissatisfied'),
};
