/** Sentences of the Electron shell for people at the console. */
export const troubles = {
  alreadyRuns: {
    vi: 'Ki-ốt đang chạy với thư mục dữ liệu này: hãy dùng cửa sổ đang mở, hoặc tắt nó trước.',
    en: 'The kiosk already runs with this data folder: use the open window, or end it first.',
  },
};
