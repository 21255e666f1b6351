/**
 * Where the browsers are that pages are tested in. `CHROMIUM` and `FIREFOX` in the environment say
 * it otherwise.
 */
import { findCommand } from './run.mjs';

const COMMANDS = {
  chrome: [
    process.env.CHROMIUM,
    'chromium',
    'chromium-browser',
    'google-chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ],
  firefox: [
    process.env.FIREFOX,
    'firefox-esr',
    'firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
  ],
};

/** @param {'chrome' | 'firefox'} name */
export function findBrowser(name) {
  return findCommand(...COMMANDS[name].flatMap((command) => command ?? []));
}
