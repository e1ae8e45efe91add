import { sentence, tile, title } from '../../../language/phrase.ts';

export const words = {
  title: title('Ông/bà cần việc nào?', 'Which one do you need?'),
  lead: sentence(
    'Chạm vào một dòng. Chưa rõ thì chọn dòng cuối.',
    'Touch one line. Not sure? Choose the last one.',
  ),
  other: tile('Chưa rõ, hỏi cán bộ', 'Not sure, ask an officer'),
};
