/**
 * Browsers of the system that the tests can use, the best first. The headless shell is what Playwright
 * itself runs without a window: without the interface of a whole browser it is about twice as fast.
 */
export const systemBrowsers = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

/** Firefox of the system. */
export const systemFirefoxes = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
];
