import { EventEmitter } from 'node:events';

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

const display = {
  id: 1,
  size: { width: 1080, height: 1920 },
  bounds: { x: 0, y: 0, width: 1080, height: 1920 },
  scaleFactor: 1,
};

export const screen = Object.assign(new EventEmitter(), {
  getPrimaryDisplay: () => display,
  getAllDisplays: () => [display],
});
