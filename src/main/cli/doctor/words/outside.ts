/** Faults between the kiosk and its province. */
export const outsideFaults = {
  'province.unreachable': {
    says: { vi: 'Không có trả lời của tỉnh ở {url}.', en: 'No province answers at {url}.' },
    fix: {
      vi: 'Hãy kiểm tra dây mạng, địa chỉ, DNS và tường lửa; kiosk vẫn làm việc và giữ mọi thứ để gửi sau.',
      en: 'Check cable, address, DNS and firewall; the kiosk goes on and keeps everything to send later.',
    },
  },
  'province.captive-portal': {
    says: {
      vi: 'Ở {url} có máy khác trả lời thay cho tỉnh (trang đăng nhập mạng hoặc proxy).',
      en: 'Something else answers in the province’s place at {url} (a login page of the network, or a proxy).',
    },
    fix: {
      vi: 'Hãy đăng nhập mạng bằng trình duyệt một lần, hoặc xin mạng mở đường thẳng đến địa chỉ của tỉnh.',
      en: 'Sign in to the network once in a browser, or have it opened to the province’s address.',
    },
  },
  'province.refuses': {
    says: {
      vi: 'Tỉnh ở {url} không nhận kiosk {kiosk} này.',
      en: 'The province at {url} does not take this kiosk {kiosk}.',
    },
    fix: {
      vi: 'Hãy xin mã đăng ký mới của tỉnh và chạy "kiosk -- enroll MÃ"; không có gì bị mất.',
      en: 'Ask the province for a new code and run "kiosk -- enroll CODE"; nothing is lost.',
    },
  },
  'province.busy': {
    says: { vi: 'Tỉnh ở {url} đang quá tải.', en: 'The province at {url} is overloaded.' },
    fix: {
      vi: 'Không phải làm gì ở máy này; kiosk tự gửi lại. Hãy báo tỉnh nếu kéo dài quá một giờ.',
      en: 'Nothing to do here: the kiosk tries again by itself. Tell the province if it lasts over an hour.',
    },
  },
  'enrolment.missing': {
    says: {
      vi: 'Kiosk {kiosk} chưa đăng ký với tỉnh, nên những gì gửi đi không có chữ ký được nhận.',
      en: 'Kiosk {kiosk} is not enrolled with its province: what it sends bears no signature anybody knows.',
    },
    fix: {
      vi: 'Hãy xin mã đăng ký của tỉnh rồi chạy "kiosk -- enroll MÃ".',
      en: 'Ask the province for a code and run "kiosk -- enroll CODE".',
    },
  },
  'work.parked': {
    says: {
      vi: 'Có {count} mục tỉnh không nhận và đang chờ người xem.',
      en: '{count} items were refused by the province and wait for a person.',
    },
    fix: {
      vi: 'Hãy mở màn hình cán bộ, mục "Hôm nay", xem lý do từng mục rồi gửi lại.',
      en: 'Open the staff screen "Today", read each item’s reason, and send it again.',
    },
  },
  'work.unsent': {
    says: {
      vi: 'Có {count} mục chưa gửi được, mục cũ nhất đã {days} ngày.',
      en: '{count} items are unsent, the oldest for {days} days.',
    },
    fix: {
      vi: 'Hãy nối lại mạng, hoặc mang đi bằng USB: "kiosk -- export THƯ-MỤC".',
      en: 'Bring the network back, or carry them by a stick: "kiosk -- export FOLDER".',
    },
  },
  'catalogue.tampered': {
    says: {
      vi: 'Danh mục thủ tục trong bản cài không dùng được ({why}).',
      en: 'The catalogue that came with the software cannot be used ({why}).',
    },
    fix: {
      vi: 'Hãy cài lại phần mềm, hoặc đưa vào danh mục có ký: "kiosk -- import-catalogue THƯ-MỤC".',
      en: 'Install the software again, or bring a signed catalogue in: "kiosk -- import-catalogue FOLDER".',
    },
  },
  'catalogue.stale': {
    says: {
      vi: 'Danh mục thủ tục đang dùng đã {days} ngày tuổi (ngày {day}).',
      en: 'The catalogue in use is {days} days old (of {day}).',
    },
    fix: {
      vi: 'Hãy xin tỉnh bản mới và chạy "kiosk -- import-catalogue THƯ-MỤC".',
      en: 'Ask the province for a new one and run "kiosk -- import-catalogue FOLDER".',
    },
  },
  'catalogue.no-calendar': {
    says: {
      vi: 'Danh mục không có lịch nghỉ năm {year}, nên máy không hẹn được ngày trả.',
      en: 'The catalogue has no calendar of {year}: no day of return can be told.',
    },
    fix: {
      vi: 'Hãy đưa vào danh mục mới có lịch năm {year}: "kiosk -- import-catalogue THƯ-MỤC".',
      en: 'Bring a catalogue with the calendar of {year} in: "kiosk -- import-catalogue FOLDER".',
    },
  },
  'catalogue.demo-key': {
    says: {
      vi: 'Danh mục được tin theo khóa mẫu mà ai cũng có.',
      en: 'The catalogue is trusted by the demo key, which everybody has.',
    },
    fix: {
      vi: 'Hãy ghi khóa của tỉnh vào catalogue.trustedKeys trước khi mở cửa.',
      en: 'Put the province’s key into catalogue.trustedKeys before the kiosk opens.',
    },
  },
} as const;
