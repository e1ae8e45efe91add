import { label, title } from '../../../language/phrase.ts';

export const words = {
  step: label('Nộp hồ sơ: {name}', 'Application: {name}'),
  title: title('Cụ thể là việc nào?', 'Which one exactly?'),
};
