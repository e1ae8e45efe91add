import { label, sentence } from '../../../language/phrase.ts';

export const words = {
  step: label('Máy hỏi lại', 'One question back'),
  lead: sentence('Chạm vào một dòng.', 'Touch one line.'),
};
