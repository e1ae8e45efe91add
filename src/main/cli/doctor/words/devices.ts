const receipt = 'máy in phiếu';

/** Faults of what is plugged in. */
export const deviceFaults = {
  'device.no-permission': {
    says: {
      vi: 'Người dùng chạy kiosk không được mở {path}.',
      en: 'The kiosk’s user may not open {path}.',
    },
    fix: {
      vi: 'Hãy thêm người dùng vào nhóm dialout và lp (usermod -aG dialout,lp kiosk), chép quy tắc udev, rồi khởi động lại máy.',
      en: 'Put the user into the groups dialout and lp (usermod -aG dialout,lp kiosk), copy the udev rules, and restart the machine.',
    },
  },
  'printer.absent': {
    says: {
      vi: `Không nối được với ${receipt} ({where}).`,
      en: 'The receipt printer cannot be reached ({where}).',
    },
    fix: {
      vi: 'Hãy kiểm tra máy in đã bật, dây nguồn và dây dữ liệu đã cắm, địa chỉ trong cấu hình còn đúng.',
      en: 'See that it is on, that power and data cables are in, and that the address in the configuration is still right.',
    },
  },
  'printer.silent': {
    says: {
      vi: `${receipt} nhận dữ liệu nhưng không trả lời ({where}).`,
      en: 'The receipt printer takes bytes and answers nothing ({where}).',
    },
    fix: {
      vi: 'Hãy tắt rồi bật máy in, kiểm tra tốc độ cổng và kiểu điều khiển luồng đúng như công tắc của máy in.',
      en: 'Turn it off and on, and set baud rate and flow control as its switches are.',
    },
  },
  'printer.paper-out': {
    says: { vi: 'Máy in phiếu hết giấy.', en: 'The receipt printer is out of paper.' },
    fix: {
      vi: 'Hãy thay cuộn giấy mới, mặt in quay đúng chiều, rồi đóng nắp.',
      en: 'Put a new roll in, printing side the right way round, and close the cover.',
    },
  },
  'printer.paper-low': {
    says: { vi: 'Máy in phiếu sắp hết giấy.', en: 'The receipt printer is nearly out of paper.' },
    fix: {
      vi: 'Hãy để sẵn một cuộn mới bên máy và thay trước giờ đông người.',
      en: 'Lay a new roll by the kiosk and change it before the busy hours.',
    },
  },
  'printer.cover-open': {
    says: { vi: 'Nắp máy in phiếu đang mở.', en: 'The receipt printer’s cover is open.' },
    fix: {
      vi: 'Hãy ấn hai bên nắp đến khi nghe tiếng khớp.',
      en: 'Press both sides of the cover until it clicks.',
    },
  },
  'printer.cutter': {
    says: { vi: 'Dao cắt của máy in phiếu bị kẹt.', en: 'The receipt printer’s cutter is stuck.' },
    fix: {
      vi: 'Hãy tắt máy in, mở nắp, gỡ giấy kẹt quanh dao, đóng nắp rồi bật lại.',
      en: 'Turn it off, open the cover, take the paper from around the knife, close it and turn it on.',
    },
  },
  'printer.fault': {
    says: { vi: 'Máy in phiếu báo lỗi ({why}).', en: 'The receipt printer reports an error ({why}).' },
    fix: {
      vi: 'Hãy tắt máy in 30 giây rồi bật lại; nếu còn báo lỗi thì thay máy in.',
      en: 'Turn it off for 30 seconds and on again; if it still says so, replace it.',
    },
  },
  'scanner.absent': {
    says: { vi: 'Không thấy máy quét ({where}).', en: 'The scanner is not there ({where}).' },
    fix: {
      vi: 'Hãy rút ra cắm lại dây máy quét, dùng cổng USB khác, và quét mã "USB HID POS" hoặc "USB serial" trong sách của máy.',
      en: 'Plug its cable again or into another port, and scan "USB HID POS" or "USB serial" from its manual.',
    },
  },
  'scanner.driver': {
    says: {
      vi: 'Máy thiếu thư viện để dùng máy quét HID (libusb-1.0-0, libudev1).',
      en: 'The libraries for a HID scanner are missing (libusb-1.0-0, libudev1).',
    },
    fix: {
      vi: 'Hãy chạy "apt-get install libusb-1.0-0 libudev1" rồi khởi động lại kiosk.',
      en: 'Run "apt-get install libusb-1.0-0 libudev1" and start the kiosk again.',
    },
  },
  'spooler.away': {
    says: {
      vi: 'Không có trả lời ở máy in A4 hoặc CUPS ({where}).',
      en: 'Nothing answers for the A4 printer or CUPS ({where}).',
    },
    fix: {
      vi: 'Hãy bật máy in A4; nếu in qua CUPS thì chạy "systemctl restart cups" và xem "lpstat -t".',
      en: 'Turn the A4 printer on; where CUPS prints, run "systemctl restart cups" and look at "lpstat -t".',
    },
  },
  'spooler.no-queue': {
    says: {
      vi: 'Ở {where} không có máy in mang tên ấy.',
      en: 'There is no printer of that name at {where}.',
    },
    fix: {
      vi: 'Hãy xem tên hàng đợi bằng "lpstat -p" và sửa documentPrinter.uri cho đúng.',
      en: 'See the queue’s name by "lpstat -p" and mend documentPrinter.uri.',
    },
  },
  'document-printer.stopped': {
    says: { vi: 'Máy in A4 đang dừng ({why}).', en: 'The A4 printer is stopped ({why}).' },
    fix: {
      vi: 'Hãy nạp giấy hoặc gỡ kẹt như máy in báo, rồi chạy "cupsenable" cho hàng đợi nếu in qua CUPS.',
      en: 'Refill it or clear it as it says, then run "cupsenable" on the queue where CUPS prints.',
    },
  },
  'document-printer.care': {
    says: { vi: 'Máy in A4 cần chăm sóc sớm ({why}).', en: 'The A4 printer wants care soon ({why}).' },
    fix: {
      vi: 'Hãy chuẩn bị giấy hoặc mực thay trước khi hết hẳn.',
      en: 'Have paper or toner ready before it runs out.',
    },
  },
  'document-printer.no-program': {
    says: {
      vi: 'Không thấy chương trình in A4 {where}.',
      en: 'The program that prints A4 pages, {where}, is not there.',
    },
    fix: {
      vi: 'Hãy cài SumatraPDF và ghi đường dẫn đầy đủ vào documentPrinter.command.',
      en: 'Install SumatraPDF and put its full path into documentPrinter.command.',
    },
  },
} as const;
