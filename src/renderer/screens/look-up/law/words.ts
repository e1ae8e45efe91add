import { button, label, sentence } from '../../../language/phrase.ts';

export const words = {
  step: label('Quy định của pháp luật', 'The law behind it'),
  number: label('Số {number}', 'No. {number}'),
  dated: label('ngày {date}', 'of {date}'),
  read: label('Đọc tại: {url}', 'Read at: {url}'),
  ask: sentence('Muốn đọc toàn văn, mời hỏi cán bộ.', 'Ask an officer for the full text.'),
  back: button('Quay lại', 'Back'),
};
