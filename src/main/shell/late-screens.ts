import type { CoreView, Screens } from './relay.ts';

/** Screens that may be opened before there is anybody to serve them: they are told that core is down. */
export function lateScreens(): Screens & { serveBy(screens: Screens): void } {
  const down: CoreView = { kind: 'down', deaths: 0 };
  let current: Screens = {
    view: () => down,
    open(end) {
      end.core(down);
      return { take() {}, close() {} };
    },
  };
  return {
    view: () => current.view(),
    open: (end) => current.open(end),
    serveBy(screens) {
      current = screens;
    },
  };
}
