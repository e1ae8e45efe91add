import type { Rectangle, Screen } from 'electron';
import type { Displays } from '../shell/second-window.ts';

/** The machine's screens as Electron sees them, once the app is ready. The kiosk stands on the primary one. */
export function electronDisplays(
  screen: Pick<Screen, 'getAllDisplays' | 'getPrimaryDisplay' | 'on' | 'off'>,
): Displays {
  return {
    now() {
      const main = screen.getPrimaryDisplay().id;
      return screen.getAllDisplays().map(({ id }) => ({ id, main: id === main }));
    },
    onChange(listener) {
      const heard = () => listener();
      screen.on('display-added', heard);
      screen.on('display-removed', heard);
      screen.on('display-metrics-changed', heard);
      return () => {
        screen.off('display-added', heard);
        screen.off('display-removed', heard);
        screen.off('display-metrics-changed', heard);
      };
    },
  };
}

/** The place of one screen on the desktop; the whole of the main one where it has just been lost. */
export function boundsOf(
  screen: Pick<Screen, 'getAllDisplays' | 'getPrimaryDisplay'>,
  display: number,
): Rectangle {
  const there = screen.getAllDisplays().find(({ id }) => id === display);
  return (there ?? screen.getPrimaryDisplay()).bounds;
}
