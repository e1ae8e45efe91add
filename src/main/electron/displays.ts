import type { Screen } from 'electron';
import type { Displays } from '../shell/payment-screen.ts';

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
