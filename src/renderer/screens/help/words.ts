import { button, label, sentence, title } from '../../language/phrase.ts';

export const words = {
  title: title('Cần cán bộ giúp?', 'Need an officer?'),
  notNotified: sentence(
    'Máy này chưa tự báo được cho cán bộ.',
    'This machine cannot notify an officer by itself yet.',
  ),
  todo: label('Mời làm một trong hai cách', 'Please do one of these'),
  wave: sentence(
    'Giơ tay hoặc gọi cán bộ hướng dẫn trong phòng.',
    'Raise your hand or call the officer in the hall.',
  ),
  counter: sentence('Đến quầy gần nhất: {counters}.', 'Go to the nearest counter: {counters}.'),
  kept: sentence('Việc đang làm vẫn giữ nguyên trên máy.', 'What you were doing is kept here.'),
  back: button('Làm tiếp', 'Go on'),
};
