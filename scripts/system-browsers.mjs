/**
 * System browsers that the tests can use, best first. The headless shell is what Playwright itself runs
 * in headless mode: without the interface of a full browser it is about twice as fast.
 */
export const systemBrowsers = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

/** Paths of the system's Firefox. */
export const systemFirefoxes = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
];
