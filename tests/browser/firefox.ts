/** Firefox for the tests: `FIREFOX_PATH`, else an installed one; driven over WebDriver BiDi. */
import { existsSync } from 'node:fs';
import { launch } from 'puppeteer-core';
import type { Browser } from 'puppeteer-core';

/** Where Firefox is, or nothing where there is none. */
export const firefoxPath: string | undefined =
  process.env['FIREFOX_PATH'] ??
  ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/Applications/Firefox.app/Contents/MacOS/firefox', 'C:\\Program Files\\Mozilla Firefox\\firefox.exe'].find((path) => existsSync(path));

/** Starts Firefox without a window; it looks for nothing outside this machine. */
export const launchFirefox = (): Promise<Browser> =>
  launch({
    browser: 'firefox',
    executablePath: firefoxPath ?? '',
    headless: true,
    extraPrefsFirefox: { 'network.captive-portal-service.enabled': false, 'network.connectivity-service.enabled': false, 'app.update.auto': false, 'datareporting.policy.dataSubmissionEnabled': false, 'browser.safebrowsing.downloads.remote.enabled': false },
  });
