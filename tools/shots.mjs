/**
 * Takes the pictures of the documents from the demo, in Chromium: `npm run shots`.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { findBrowser } from './browsers.mjs';
import { fail, isMain, ROOT } from './run.mjs';
import { serve } from './serve.mjs';

const IMAGES = join(ROOT, 'docs/images');

const FLAGS =
  '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking ' +
  '--disable-component-update --disable-sync --hide-scrollbars';

const SIZES = {
  desktop: { width: 1280, height: 800, deviceScaleFactor: 1 },
  phone: { width: 390, height: 780, deviceScaleFactor: 2, isMobile: true, hasTouch: true },
};

/**
 * @typedef {object} Shot
 * @property {string} name  of the file, without size and colours
 * @property {string} page
 * @property {string} term  the text of the mark to open, as the article writes it
 */

/** @type {Shot[]} */
const SHOTS = [
  { name: 'popup', page: 'election.html', term: 'second round' },
  { name: 'flood', page: 'flood.html', term: 'run-off' },
];

async function takeShots() {
  mkdirSync(IMAGES, { recursive: true });
  const server = await serve({ roots: { '/': 'web/demo', '/dist/': 'dist' } });
  const browser = await puppeteer.launch({
    executablePath: findBrowser('chrome') ?? undefined,
    args: FLAGS.split(' '),
  });
  try {
    for (const size of /** @type {const} */ (['desktop', 'phone'])) {
      for (const scheme of ['light', 'dark']) {
        for (const shot of SHOTS) {
          const page = await browser.newPage();
          await page.setViewport(SIZES[size]);
          await page.emulateMediaFeatures([
            { name: 'prefers-color-scheme', value: scheme },
            // The popup stands still at once.
            { name: 'prefers-reduced-motion', value: 'reduce' },
          ]);
          await page.goto(`${server.origin}/${shot.page}`);
          await openTerm(page, shot.term, size === 'phone');
          await page.screenshot({ path: join(IMAGES, `${shot.name}-${size}-${scheme}.png`) });
          await page.close();
        }
      }
    }
  } finally {
    await browser.close();
    await server.close();
  }
}

/**
 * @param {puppeteer.Page} page
 * @param {string} term
 * @param {boolean} touch
 */
async function openTerm(page, term, touch) {
  await page.waitForSelector('explainer-mark');
  // Hyphens and spaces that do not break look like those that do.
  const plain = (/** @type {string} */ text) =>
    text.replaceAll('\u2011', '-').replaceAll('\u00a0', ' ');
  const marks = await page.$$('explainer-mark');
  const texts = await Promise.all(marks.map((mark) => mark.evaluate((m) => m.textContent ?? '')));
  const index = texts.findIndex((text) => plain(text).toLowerCase() === term);
  if (index < 0) throw new Error(`'${term}' is not marked; marked are: ${texts.join(', ')}`);
  const mark = marks[index];
  await mark.evaluate((m) => m.scrollIntoView({ block: 'center' }));
  if (touch) await mark.tap();
  else await mark.hover();
  await page.waitForFunction(() => document.querySelector('explainer-mark[aria-expanded="true"]'));
}

if (isMain(import.meta.url)) takeShots().catch(fail);
