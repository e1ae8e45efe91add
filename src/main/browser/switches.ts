/** Chromium switches of a kiosk window: nothing but our page, nothing spoken to the outside, no way to zoom or swipe out. */
export const kioskSwitches: readonly string[] = [
  '--kiosk',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-component-extensions-with-background-pages',
  '--disable-default-apps',
  '--disable-extensions',
  '--disable-sync',
  '--disable-quic',
  '--disable-breakpad',
  '--disable-crash-reporter',
  '--disable-domain-reliability',
  '--disable-client-side-phishing-detection',
  '--disable-notifications',
  '--disable-print-preview',
  '--disable-pinch',
  '--disable-session-crashed-bubble',
  '--disable-search-engine-choice-screen',
  '--disable-dev-shm-usage',
  '--disable-features=Translate,OptimizationHints,MediaRouter,AutofillServerCommunication,InterestFeedContentSuggestions,DialMediaRouteProvider,PrivacySandboxSettings4',
  '--overscroll-history-navigation=0',
  '--password-store=basic',
  '--no-pings',
  '--autoplay-policy=no-user-gesture-required',
  // The renderer reaches this machine's loopback and no name at all.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

/** Settings of the profile for what no switch turns off. */
export const preferences = {
  translate: { enabled: false },
  credentials_enable_service: false,
  profile: { password_manager_enabled: false },
  autofill: { profile_enabled: false, credit_card_enabled: false },
  browser: { check_default_browser: false },
};

/** @param profile folder of this start's own profile. @param isRoot Chromium refuses its sandbox to root */
export function switchesFor(profile: string, isRoot: boolean): string[] {
  return [
    ...kioskSwitches,
    `--user-data-dir=${profile}`,
    '--remote-debugging-pipe',
    // `--test-type` only hides the warning bar over the page that `--no-sandbox` brings.
    ...(isRoot ? ['--no-sandbox', '--test-type'] : []),
    'about:blank',
  ];
}
