import { label, sentence, title } from '../../language/phrase.ts';

export const words = {
  invite: title('Mời bà con chạm vào đây', 'Touch here to begin'),
  takeNumber: label('Lấy số', 'Take a number'),
  whatToBring: label('Giấy cần mang', 'What to bring'),
  meetOfficer: label('Gặp cán bộ', 'See an officer'),
  noPhone: sentence('Không cần điện thoại', 'No phone needed'),
  noAccount: sentence('Không cần tài khoản', 'No account needed'),
  morning: label('Sáng {hours}', 'Open {hours}'),
  afternoon: label('Chiều {hours}', 'Open {hours}'),
  closedToday: label('Hôm nay trung tâm nghỉ', 'The centre is closed today'),
};
