/** Parts of a desktop that a headless Chromium has none of; what was asked of them is kept. */
export const Menu = {
  application: undefined as unknown,
  setApplicationMenu(menu: unknown): void {
    Menu.application = menu;
  },
};

export const powerSaveBlocker = {
  started: [] as string[],
  start(kind: string): number {
    return powerSaveBlocker.started.push(kind);
  },
};

export const screen = {
  getPrimaryDisplay: () => ({ size: { width: 1080, height: 1920 }, scaleFactor: 1 }),
};
