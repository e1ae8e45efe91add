/** Faults of the machine itself and of what is kept on it. */
export const machineFaults = {
  'runtime.too-old': {
    says: {
      vi: 'Node.js {version} quá cũ: SQLite sẽ làm máy dừng đột ngột mà không báo gì.',
      en: 'Node.js {version} is too old: SQLite would end the kiosk without a word.',
    },
    fix: {
      vi: 'Hãy chạy bằng "npm run kiosk", hoặc cài Node.js 24.',
      en: 'Start it by "npm run kiosk", or install Node.js 24.',
    },
  },
  'configuration.missing': {
    says: { vi: '{sentence}', en: '{sentenceEn}' },
    fix: {
      vi: 'Hãy chỉ đúng tệp bằng --config=TỆP, hoặc chép lại tệp cấu hình của máy này.',
      en: 'Name the right file by --config=FILE, or copy this kiosk’s configuration there again.',
    },
  },
  'configuration.unreadable': {
    says: { vi: '{sentence}', en: '{sentenceEn}' },
    fix: {
      vi: 'Hãy cho người dùng chạy kiosk được đọc tệp ấy (chmod, chown).',
      en: 'Let the kiosk’s user read that file (chmod, chown).',
    },
  },
  'configuration.not-json': {
    says: { vi: '{sentence}', en: '{sentenceEn}' },
    fix: {
      vi: 'Hãy mở tệp, sửa đúng chỗ được nêu (thường là thiếu dấu phẩy hoặc ngoặc), rồi chạy lại.',
      en: 'Open it, mend the place named (a comma or bracket is missing, as a rule), and run this again.',
    },
  },
  'configuration.invalid': {
    says: { vi: '{sentence}', en: '{sentenceEn}' },
    fix: {
      vi: 'Hãy sửa từng mục được nêu theo bảng "Cấu hình" trong docs/technicians.md.',
      en: 'Mend each place named after the table "Configuration" in docs/technicians.md.',
    },
  },
  'data.unwritable': {
    says: {
      vi: 'Máy không ghi được vào thư mục dữ liệu {folder} ({why}).',
      en: 'The data folder {folder} cannot be written ({why}).',
    },
    fix: {
      vi: 'Hãy giao thư mục ấy cho người dùng chạy kiosk (chown -R kiosk) và kiểm tra ổ đĩa không ở chế độ chỉ đọc.',
      en: 'Give that folder to the kiosk’s user (chown -R kiosk), and see that the disk is not mounted read-only.',
    },
  },
  'disk.low': {
    says: {
      vi: 'Ổ đĩa chỉ còn {free} MB: dưới {limit} MB máy bắt đầu từ chối bớt việc.',
      en: 'The disk has {free} MB left: below {limit} MB the kiosk begins to refuse work.',
    },
    fix: {
      vi: 'Hãy xóa bản cài cũ, nhật ký và tệp lạ ngoài thư mục dữ liệu; không xóa gì trong {folder}.',
      en: 'Remove old installers, logs and foreign files outside the data folder; delete nothing in {folder}.',
    },
  },
  'database.damaged': {
    says: { vi: 'Cơ sở dữ liệu {file} bị hỏng.', en: 'The database {file} is damaged.' },
    fix: {
      vi: 'Hãy sao chép cả thư mục dữ liệu ra ngoài rồi khởi động lại kiosk: máy tự dựng lại từ bản sao và nhật ký.',
      en: 'Copy the whole data folder away, then start the kiosk again: it rebuilds itself from its copies and journal.',
    },
  },
  'database.newer': {
    says: {
      vi: 'Cơ sở dữ liệu {file} do phiên bản mới hơn ghi (bậc {found}, bản này đọc đến {known}).',
      en: 'The database {file} was written by a newer version (step {found}, this one reads up to {known}).',
    },
    fix: {
      vi: 'Hãy cài lại phiên bản mới hơn; dữ liệu còn nguyên.',
      en: 'Install the newer version again; the data are untouched.',
    },
  },
  'database.gone': {
    says: {
      vi: 'Cơ sở dữ liệu {file} không còn, nhưng dấu vết của nó còn đó.',
      en: 'The database {file} is gone while traces of it are left.',
    },
    fix: {
      vi: 'Hãy khởi động lại kiosk để máy dựng lại từ bản sao và nhật ký; đừng xóa thư mục snapshots và journal.',
      en: 'Start the kiosk again: it rebuilds itself from snapshots and journal; delete neither folder.',
    },
  },
  'audit.broken': {
    says: {
      vi: 'Sổ kiểm toán không còn nguyên vẹn ({why}).',
      en: 'The audit chain does not hold ({why}).',
    },
    fix: {
      vi: 'Hãy giữ nguyên máy, sao lưu thư mục dữ liệu (kiosk -- backup) và báo tỉnh ngay.',
      en: 'Leave the machine as it is, back the data up (kiosk -- backup), and tell the province at once.',
    },
  },
  'restarts.often': {
    says: {
      vi: 'Kiosk đã khởi động {count} lần trong một giờ qua.',
      en: 'The kiosk started {count} times within the last hour.',
    },
    fix: {
      vi: 'Hãy đọc nhật ký (kiosk -- logs) để biết phần nào dừng, kiểm tra nguồn điện và nhiệt độ máy.',
      en: 'Read the log (kiosk -- logs) for the part that dies, and check power supply and heat.',
    },
  },
  'clock.wrong': {
    says: {
      vi: 'Đồng hồ của máy lệch {minutes} phút so với tỉnh.',
      en: 'The machine’s clock is {minutes} minutes off the province’s.',
    },
    fix: {
      vi: 'Hãy bật đồng bộ giờ (timedatectl set-ntp true), đặt giờ đúng; thay pin đồng hồ nếu giờ sai lại sau khi tắt máy.',
      en: 'Turn time synchronisation on (timedatectl set-ntp true), set the time; change the clock’s battery if it is wrong again after a power cut.',
    },
  },
  'clock.impossible': {
    says: {
      vi: 'Đồng hồ của máy chỉ ngày {day}, trước cả ngày của danh mục thủ tục ({known}).',
      en: 'The machine’s clock says {day}, which is before the catalogue was made ({known}).',
    },
    fix: {
      vi: 'Hãy đặt lại ngày giờ và thay pin đồng hồ trên bo mạch (thường là CR2032).',
      en: 'Set date and time, and change the clock’s battery on the board (a CR2032 as a rule).',
    },
  },
  'keys.unreadable': {
    says: {
      vi: 'Khóa {name} của máy không đọc được.',
      en: 'The machine’s key {name} cannot be read.',
    },
    fix: {
      vi: 'Hãy chép lại {name} từ bản sao lưu; nếu không có, khởi động kiosk (máy tạo khóa mới) rồi đăng ký lại bằng "kiosk -- enroll".',
      en: 'Copy {name} back from a backup; without one start the kiosk (it makes a new key) and enrol it again by "kiosk -- enroll".',
    },
  },
  'keys.open': {
    says: {
      vi: 'Khóa {name} của máy ai cũng đọc được (quyền {mode}).',
      en: 'The machine’s key {name} can be read by others (mode {mode}).',
    },
    fix: {
      vi: 'Hãy chạy "chmod 600" cho tệp ấy và "chmod 700" cho thư mục keys.',
      en: 'Run "chmod 600" on that file and "chmod 700" on the folder keys.',
    },
  },
  'port.in-use': {
    says: {
      vi: 'Cổng {port} của màn hình đang có chương trình khác dùng.',
      en: 'Port {port} of the screens is used by another program.',
    },
    fix: {
      vi: 'Hãy tắt chương trình kia, hoặc bỏ --port để kiosk tự chọn cổng trống.',
      en: 'End that program, or leave --port out so that the kiosk takes a free one.',
    },
  },
  'fonts.missing': {
    says: {
      vi: 'Thiếu phông chữ tiếng Việt cho giấy in ({names}).',
      en: 'Faces for Vietnamese on paper are missing ({names}).',
    },
    fix: {
      vi: 'Hãy cài lại phần mềm kiosk; các phông đi kèm trong gói.',
      en: 'Install the kiosk again; the faces come in its package.',
    },
  },
  'screens.missing': {
    says: {
      vi: 'Không thấy các tệp màn hình trong {folder}.',
      en: 'The screens’ files are not in {folder}.',
    },
    fix: {
      vi: 'Hãy cài lại phần mềm; từ mã nguồn thì chạy "npm run build".',
      en: 'Install the kiosk again; from the sources run "npm run build".',
    },
  },
  'browser.missing': {
    says: {
      vi: 'Không có Chromium lẫn Electron trên máy nên không mở được cửa sổ.',
      en: 'There is neither Chromium nor Electron on this machine: no window can be opened.',
    },
    fix: {
      vi: 'Hãy cài Chromium (apt-get install chromium) hoặc cài gói kiosk có kèm Electron.',
      en: 'Install Chromium (apt-get install chromium), or the kiosk’s package, which brings Electron.',
    },
  },
} as const;
