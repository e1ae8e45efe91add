import { button, label, sentence, tile } from '../../../language/phrase.ts';

export const words = {
  step: label('Cần mang gì', 'What to bring'),
  stepCase: label('Cần mang gì, theo trường hợp của ông/bà', 'What to bring, in your case'),
  fee: label('Lệ phí', 'Fee'),
  time: label('Bao lâu', 'How long'),
  place: label('Ở đâu', 'Where'),
  submit: label('Nộp cho cán bộ', 'Hand in'),
  submitRest: label('không lấy lại', 'not given back'),
  present: label('Đưa cán bộ xem', 'Show'),
  presentRest: label('xong nhận lại', 'you get it back'),
  onlyIf: label('Chỉ khi', 'Only if'),
  perhaps: label('Chỉ khi cần', 'Only in some cases'),
  perhapsRest: label('cán bộ sẽ nói', 'the officer will say'),
  because: sentence('Vì {reason}', 'Because {reason}'),
  have: button('Đã có', 'I have it'),
  ask: tile('Việc của tôi cần gì?', 'What does my case need?'),
  askSupport: sentence(
    'Trả lời {count} câu, máy chọn đúng giấy và tính phí.',
    'Answer {count} questions: just your papers, and the fee.',
  ),
  askOne: sentence(
    'Trả lời một câu, máy chọn đúng giấy và tính phí.',
    'Answer one question: just your papers, and the fee.',
  ),
  askAgain: tile('Trả lời lại', 'Answer again'),
  leftOut: sentence('Máy đã bỏ {count} giấy không cần.', '{count} papers you do not need were left out.'),
  law: tile('Quy định của pháp luật', 'The law behind it'),
  printForm: tile('In tờ khai này', 'Print this form'),
  lookAtForm: tile('Xem tờ khai này', 'Look at this form'),
  forms: tile('Tờ khai để trống', 'Blank form'),
  formsPrint: sentence('Máy in ra giấy A4.', 'Printed here on A4.'),
  formsLook: sentence('Xem trước mẫu trên màn hình.', 'Look at it on the screen first.'),
  onlineFirst: sentence(
    'Việc này nay nộp qua mạng trước. Cán bộ giúp tại quầy.',
    'This is filed online first. An officer helps you at the counter.',
  ),
  outdated: sentence(
    'Giấy tờ của việc này đã đổi từ lần in trước. Đây là bản mới.',
    'The papers have changed since yours was printed. This is the new list.',
  ),
  missingNamed: sentence(
    'Còn thiếu: {paper}. Vẫn lấy số được, cán bộ giúp tại quầy.',
    'Missing: {paper}. You can still take a number; the officer helps.',
  ),
  missingMany: sentence(
    'Còn thiếu {count} giấy. Vẫn lấy số được, cán bộ giúp tại quầy.',
    '{count} papers missing. You can still take a number; the officer helps.',
  ),
  tick: sentence('Giấy nào có rồi thì chạm “Đã có”.', 'Touch “I have it” for each paper you have.'),
  allThere: sentence('Đủ giấy cần có. Mời lấy số.', 'You have what is needed. Please take a number.'),
  noPapers: sentence(
    'Thông tin trong máy không ghi giấy tờ nào. Cán bộ sẽ hướng dẫn.',
    'The record lists no papers. The officer will tell you.',
  ),
  source: sentence(
    'Theo Cổng Dịch vụ công quốc gia, thủ tục {code}, cập nhật {updated}. Máy nhận ngày {asOf}.',
    'From the National Public Service Portal, procedure {code}, updated {updated}. Received {asOf}.',
  ),
  sourceNoUpdate: sentence(
    'Theo Cổng Dịch vụ công quốc gia, thủ tục {code}. Máy nhận ngày {asOf}.',
    'From the National Public Service Portal, procedure {code}. Received {asOf}.',
  ),
  print: button('In ra giấy', 'Print it'),
  take: button('Lấy số', 'Take a number'),
};
