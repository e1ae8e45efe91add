import type { Screens } from './relay.ts';

/** Screens that may be opened before there is anybody to serve them: they are told that core is down. */
export function lateScreens(): Screens & { serveBy(screens: Screens): void } {
  let current: Screens = {
    open(end) {
      end.core({ kind: 'down', deaths: 0 });
      return { take() {}, close() {} };
    },
  };
  return {
    open: (end) => current.open(end),
    serveBy(screens) {
      current = screens;
    },
  };
}
