import { button, label, sentence } from '../../../language/phrase.ts';

export const words = {
  step: label('Máy trả lời: {matter}', 'Answer: {matter}'),
  source: sentence(
    'Theo Cổng Dịch vụ công quốc gia, thủ tục {code}. Máy nhận ngày {asOf}.',
    'From the National Public Service Portal, procedure {code}. Received {asOf}.',
  ),
  phrased: sentence(
    'Câu này do máy của tỉnh viết từ thông tin ấy.',
    'The province’s machine phrased it from that record.',
  ),
  others: label('Hay ông/bà hỏi việc này', 'Or did you mean'),
  further: button('Hỏi tiếp', 'Ask on'),
  papers: button('Cần mang gì', 'What to bring'),
};
