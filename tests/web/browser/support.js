/**
 * What browser tests share: the browsers, a server on loopback, and ways to wait.
 *
 *     for (const name of BROWSERS) {
 *       describe(name, () => {
 *         const bench = useBench(name);
 *         it('marks', async () => {
 *           const page = await bench.open({ body: '<p>NATO</p>' });
 *         });
 *       });
 *     }
 */

import { EventEmitter, once } from 'node:events';
import { createReadStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { after, afterEach, before } from 'node:test';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { findBrowser } from '../../../tools/browsers.mjs';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** Every suite runs in each of these. */
export const BROWSERS = /** @type {const} */ (['chrome', 'firefox']);

/** @typedef {typeof BROWSERS[number]} BrowserName */

/** How long anything may take, in ms: long, for the machine is shared; nothing waits that long. */
const TIMEOUT = 20_000;

const TYPES = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
};

/**
 * @typedef {object} Answer
 * @property {number} [status]
 * @property {string} [type]
 * @property {string | Buffer} [body]
 * @property {Record<string, string>} [headers]
 * @property {Promise<unknown>} [when]  what it waits for
 */

/**
 * @typedef {object} PageOptions
 * @property {string} [body]  markup of the body
 * @property {string} [head]
 * @property {string} [lang]
 * @property {string} [csp]  content security policy, sent as a header
 * @property {Record<string, Answer>} [answers]  what the server answers instead of a file, by path
 * @property {{ width: number, height: number, isMobile?: boolean, hasTouch?: boolean }} [viewport]
 */

/** @param {BrowserName} name */
async function launch(name) {
  const profile = await mkdtemp(join(tmpdir(), `explainer-${name}-`));
  const chrome = name === 'chrome';
  const browser = await puppeteer.launch({
    browser: name,
    executablePath: findBrowser(name) ?? undefined,
    headless: true,
    userDataDir: profile,
    args: chrome
      ? [
          '--no-sandbox',
          '--disable-gpu',
          '--disable-quic',
          '--no-first-run',
          '--disable-background-networking',
          '--disable-component-update',
          '--disable-sync',
        ]
      : [],
  });
  return {
    browser,
    close: async () => {
      await browser.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/**
 * Serves the repository's files on loopback, but for what `answers` says.
 *
 * @param {Map<string, Answer>} answers
 */
async function serve(answers) {
  /** @type {string[]} */
  const requests = [];
  const arrivals = new EventEmitter();
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    requests.push(pathname);
    arrivals.emit('request');
    const answer = answers.get(pathname);
    if (answer) {
      const { status = 200, type = TYPES['.html'], body = '', headers = {}, when } = answer;
      await when;
      response.writeHead(status, { 'content-type': type, ...headers }).end(body);
      return;
    }
    const path = join(ROOT, normalize(pathname));
    const found = await stat(path).catch(() => null);
    if (!found?.isFile()) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('not found');
      return;
    }
    const type = TYPES[/** @type {keyof typeof TYPES} */ (extname(path))];
    response.writeHead(200, { 'content-type': type ?? 'application/octet-stream' });
    createReadStream(path).pipe(response);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    origin: `http://127.0.0.1:${port}`,
    requests,
    /** @param {string} path */
    waitForRequest: async (path) => {
      while (!requests.includes(path)) {
        await once(arrivals, 'request', { signal: AbortSignal.timeout(TIMEOUT) });
      }
    },
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}

/**
 * Gives the suite around it a browser and a server, and takes them away again.
 *
 * @param {BrowserName} name
 */
export function useBench(name) {
  /** @type {Awaited<ReturnType<typeof launch>>} */
  let launched;
  /** @type {Awaited<ReturnType<typeof serve>>} */
  let server;
  /** @type {Map<string, Answer>} */
  const answers = new Map([['/favicon.ico', { status: 204 }]]);
  /** @type {import('puppeteer-core').Page[]} */
  let pages = [];

  before(async () => {
    [launched, server] = await Promise.all([launch(name), serve(answers)]);
  });
  after(async () => {
    await Promise.all([launched?.close(), server?.close()]);
  });
  afterEach(async () => {
    await Promise.all(pages.map((page) => page.close()));
    pages = [];
    for (const path of answers.keys()) if (path !== '/favicon.ico') answers.delete(path);
  });

  return {
    name,
    /** What was asked of the server since the page was opened, as paths. */
    get requests() {
      return server.requests;
    },
    /** @param {string} path */
    waitForRequest: (path) => server.waitForRequest(path),
    get origin() {
      return server.origin;
    },
    /**
     * Opens a page with this markup.
     *
     * @param {PageOptions} options
     */
    async open({ body = '', head = '', lang = 'en', csp, answers: special = {}, viewport }) {
      const page = await launched.browser.newPage();
      pages.push(page);
      page.setDefaultTimeout(TIMEOUT);
      await page.setViewport(viewport ?? { width: 1280, height: 800 });
      const html = `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>Test</title>
<meta name="viewport" content="width=device-width">${head}</head><body>${body}</body></html>`;
      for (const [path, answer] of Object.entries(special)) answers.set(path, answer);
      answers.set('/test.html', {
        body: html,
        headers: csp ? { 'content-security-policy': csp } : {},
      });
      const logged = watchConsole(page);
      await page.evaluateOnNewDocument(recordEvents);
      server.requests.length = 0;
      await page.goto(`${server.origin}/test.html`, { waitUntil: 'load' });
      return Object.assign(page, { logged });
    },
  };
}

/** Runs in the page before all else: keeps what events are sent, in order. */
function recordEvents() {
  window.explainerEvents = [];
  for (const type of ['ready', 'open', 'close', 'error']) {
    window.addEventListener(`explainer:${type}`, (event) => {
      window.explainerEvents.push({ type, detail: event.detail });
    });
  }
}

/**
 * Waits until an event has been sent.
 *
 * @param {TestPage} page
 * @param {'ready' | 'open' | 'close' | 'error'} type
 */
export async function waitForEvent(page, type) {
  await page.waitForFunction(
    (wanted) => window.explainerEvents.some((event) => event.type === wanted),
    {},
    type,
  );
}

/** @typedef {ReturnType<typeof useBench>} Bench */
/** @typedef {Awaited<ReturnType<Bench['open']>>} TestPage */

/** @param {import('puppeteer-core').Page} page */
function watchConsole(page) {
  /** @type {{ warnings: string[], errors: string[] }} */
  const logged = { warnings: [], errors: [] };
  /** @param {string[]} list @param {string} text */
  const log = (list, text) => {
    // Browsers ask for this on their own, and say so when a policy forbids it.
    if (!text.includes('/favicon.ico')) list.push(text);
  };
  page.on('console', (message) => {
    if (message.type() === 'warn') log(logged.warnings, message.text());
    if (message.type() === 'error') log(logged.errors, message.text());
  });
  page.on('pageerror', (error) => {
    log(logged.errors, error instanceof Error ? error.message : String(error));
  });
  return logged;
}

/**
 * Puts the helpers of `fixtures/harness.js` on `window.harness`.
 *
 * @param {TestPage} page
 */
export async function loadHarness(page) {
  await page.evaluate(async () => {
    const path = '/tests/web/browser/fixtures/harness.js';
    Object.assign(window, { harness: await import(path) });
  });
}

/**
 * Waits until the popup is open and says `text`.
 *
 * @param {TestPage} page
 * @param {string} text
 */
export async function waitForPopup(page, text) {
  await page.waitForFunction(
    (wanted) => window.harness.popup()?.innerText.includes(wanted),
    {},
    text,
  );
}

/** @param {TestPage} page */
export async function waitForNoPopup(page) {
  await page.waitForFunction(() => window.harness.popup() === null);
}

/**
 * The middle of an element's first line, in px of the viewport.
 *
 * @param {TestPage} page
 * @param {string} selector
 * @param {number} [line]
 */
export async function middleOf(page, selector, line = 0) {
  return page.$eval(
    selector,
    (element, index) => {
      const box = element.getClientRects()[index];
      return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
    },
    line,
  );
}

/**
 * Waits until nothing moves or fades any more.
 *
 * @param {TestPage} page
 */
export async function waitForStill(page) {
  await page.evaluate(async () => {
    const roots = [document, ...window.harness.shadowRoots()];
    const animations = roots.flatMap((root) => root.getAnimations());
    await Promise.all(animations.map((animation) => animation.finished.catch(() => {})));
  });
}

/**
 * What axe finds wrong, as sentences; none is what is wanted. It looks when nothing fades any more,
 * for half transparent text has too little contrast.
 *
 * @param {TestPage} page
 */
export async function axeViolations(page) {
  await waitForStill(page);
  await page.addScriptTag({ path: join(ROOT, 'node_modules/axe-core/axe.min.js') });
  return page.evaluate(async () => {
    const { violations } = await window.axe.run();
    return violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ html }) => `${id}: ${help}: ${html}`),
    );
  });
}
