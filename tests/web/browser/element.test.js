/**
 * What a publisher serves, as `npm run build` makes it: from a script tag or an element to an open
 * popup, under content policies, and with files that are missing or damaged.
 */

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import {
  axeViolations,
  BROWSERS,
  loadHarness,
  useBench,
  waitForEvent,
  waitForNoPopup,
  waitForPopup,
} from './support.js';

/** So many marks as there are terms: the article is short, and a glossary grows. */
const SCRIPT = '<script type="module" src="/dist/explainer.js" data-density="50"></script>';
const POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'";
const ARTICLE = `<article>
<h1>The vote after the vote</h1>
<p>Nobody won a majority on Sunday, so voters return in two weeks for a <em>runoff</em> between the
two leading candidates. Officials at NATO, the military alliance, declined to comment.</p>
<p>Turnout was 71 per cent. “We will see each other again on 24 April,” a candidate said.</p>
</article>`;

const MISSING = { status: 404, type: 'text/plain', body: 'not found' };

/** @param {string} name */
const dist = (name) => readFile(new URL(`../../../dist/${name}`, import.meta.url));

for (const browser of BROWSERS) {
  describe(`script tag in ${browser}`, () => {
    const bench = useBench(browser);

    /** @param {import('./support.js').PageOptions} [options] */
    async function open(options) {
      const page = await bench.open({ body: `<main>${ARTICLE}</main>`, head: SCRIPT, ...options });
      await loadHarness(page);
      return page;
    }

    /** @param {import('./support.js').TestPage} page @param {string} text */
    const hoverMark = async (page, text) => {
      const marks = await page.$$('explainer-mark');
      for (const mark of marks) {
        if ((await mark.evaluate((element) => element.textContent)) === text) return mark.hover();
      }
      assert.fail(`"${text}" is not marked`);
    };

    /** How the article of a page differs from what was served. @param {import('./support.js').TestPage} page */
    const changes = (page) =>
      page.evaluate((source) => {
        const served = new DOMParser()
          .parseFromString(source, 'text/html')
          .querySelector('article');
        const article = document.querySelector('article');
        const texts = (root) => window.harness.nodesOf(root).map((node) => node.nodeValue);
        const changes = [];
        if (article.outerHTML !== served.outerHTML) changes.push(article.outerHTML);
        if (texts(article).join('|') !== texts(served).join('|')) changes.push('text nodes');
        return changes;
      }, ARTICLE);

    /** @param {import('./support.js').TestPage} page */
    const errors = (page) =>
      page.evaluate(() =>
        window.explainerEvents
          .filter(({ type }) => type === 'error')
          .map(({ detail }) => detail.code),
      );

    /** Our warnings; the browser may have its own. @param {import('./support.js').TestPage} page */
    const warnings = (page) =>
      page.logged.warnings.filter((text) => text.startsWith('Article Explainer'));

    it('marks, opens by hovering and by keyboard, under a strict policy', async () => {
      const page = await open({ csp: `${POLICY}; require-trusted-types-for 'script'` });
      await waitForEvent(page, 'ready');
      const marked = await page.evaluate(() => window.harness.markedTexts(document));
      assert.ok(marked.includes('runoff') && marked.includes('NATO'), marked.join());
      await hoverMark(page, 'NATO');
      await waitForPopup(page, 'North Atlantic Treaty Organization');
      await page.mouse.move(5, 5);
      await waitForNoPopup(page);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await waitForPopup(page, 'unoff');
      await page.keyboard.press('Escape');
      await waitForNoPopup(page);
      assert.deepEqual(page.logged, { warnings: [], errors: [] });
    });

    it('asks for nothing when the reader hovers and opens', async () => {
      const page = await open();
      await waitForEvent(page, 'ready');
      await bench.waitForRequest('/dist/explainer-popup.js');
      await bench.waitForRequest('/dist/en.entries.json');
      const ours = () => bench.requests.filter((path) => path.startsWith('/dist/')).sort();
      const before = ours();
      assert.deepEqual(before, [
        '/dist/en.entries.json',
        '/dist/en.senses',
        '/dist/en.terms',
        '/dist/engine.wasm',
        '/dist/explainer-popup.js',
        '/dist/explainer.js',
      ]);
      await hoverMark(page, 'NATO');
      await waitForPopup(page, 'North Atlantic Treaty Organization');
      assert.deepEqual(ours(), before);
    });

    it('can be stopped by the page, which is then as it was served', async () => {
      const page = await open();
      await waitForEvent(page, 'ready');
      assert.notDeepEqual(await changes(page), []);
      await page.evaluate(async () => {
        const path = '/dist/explainer.js';
        const { started } = await import(path);
        (await started).stop();
      });
      assert.deepEqual(await changes(page), []);
      assert.equal(await page.evaluate(() => document.adoptedStyleSheets.length), 0);
    });

    it('explains what its attributes say', async () => {
      const page = await open({
        head: '',
        body: `<article><p>NATO</p></article><div id="here"><p>A runoff was held in the election.
          NATO is an alliance.</p></div><script type="module" src="/dist/explainer.js"
          data-root="#here" data-known="nato" data-density="50"></script>`,
      });
      await waitForEvent(page, 'ready');
      assert.deepEqual(await page.evaluate(() => window.harness.markedTexts(document)), ['runoff']);
    });

    it('does nothing on a page without an article', async () => {
      const page = await open({ body: '<p>NATO</p>' });
      const started = await page.evaluate(async () => {
        const path = '/dist/explainer.js';
        return (await import(path)).started;
      });
      assert.equal(started, null);
      assert.deepEqual(
        bench.requests.filter((path) => path.startsWith('/dist/')),
        ['/dist/explainer.js'],
      );
    });

    it('reports a root that cannot be read', async () => {
      const page = await open({
        head: '<script type="module" src="/dist/explainer.js" data-root="!"></script>',
      });
      await waitForEvent(page, 'error');
      assert.deepEqual(await errors(page), ['internal']);
      assert.equal(warnings(page).length, 1);
    });

    /** @type {{ why: string, code: string, options: () => Promise<import('./support.js').PageOptions> }[]} */
    const failures = [
      {
        why: 'a policy that forbids wasm',
        code: 'engine-refused',
        options: async () => ({ csp: POLICY.replace(" 'wasm-unsafe-eval'", '') }),
      },
      {
        why: 'no engine',
        code: 'engine-missing',
        options: async () => ({ answers: { '/dist/engine.wasm': MISSING } }),
      },
      {
        why: 'a damaged engine',
        code: 'engine-refused',
        options: async () => ({
          answers: { '/dist/engine.wasm': { type: 'application/wasm', body: 'not wasm' } },
        }),
      },
      {
        why: 'no glossary',
        code: 'terms-missing',
        options: async () => ({ answers: { '/dist/en.terms': MISSING } }),
      },
      {
        why: 'a glossary that was cut off',
        code: 'terms-damaged',
        options: async () => {
          const body = (await dist('en.terms')).subarray(0, -100);
          return { answers: { '/dist/en.terms': { type: 'application/octet-stream', body } } };
        },
      },
      {
        why: 'a page of HTML for a glossary',
        code: 'terms-damaged',
        options: async () => ({
          answers: { '/dist/en.terms': { body: '<!doctype html><title>Welcome</title>' } },
        }),
      },
    ];
    for (const { why, code, options } of failures) {
      it(`reports once, and leaves the page as it was: ${why}`, async () => {
        const page = await open(await options());
        await waitForEvent(page, 'error');
        assert.deepEqual(await errors(page), [code]);
        assert.equal(warnings(page).length, 1, warnings(page).join());
        assert.deepEqual(await changes(page), []);
        assert.equal(await page.evaluate(() => document.adoptedStyleSheets.length), 0);
      });
    }

    const lost = [
      { why: 'are missing', code: 'senses-missing', answer: MISSING },
      {
        why: 'are of another edition',
        code: 'terms-damaged',
        answer: { type: 'application/octet-stream', body: 'XSNS' },
      },
    ];
    for (const { why, code, answer } of lost) {
      it(`marks plain terms, and reports once, where the senses ${why}`, async () => {
        const page = await open({ answers: { '/dist/en.senses': answer } });
        await waitForEvent(page, 'ready');
        assert.deepEqual(await errors(page), [code]);
        assert.equal(warnings(page).length, 1, warnings(page).join());
        const marked = await page.evaluate(() => window.harness.markedTexts(document));
        assert.ok(marked.includes('NATO'), marked.join());
        await hoverMark(page, 'NATO');
        await waitForPopup(page, 'North Atlantic Treaty Organization');
      });
    }

    it('marks plain terms before the senses are there, and keeps these marks', async () => {
      let arrive = () => {};
      const when = new Promise((resolve) => (arrive = () => resolve(undefined)));
      const body = await dist('en.senses');
      const page = await open({
        answers: { '/dist/en.senses': { type: 'application/octet-stream', body, when } },
      });
      await page.waitForFunction(() => document.querySelector('explainer-mark') !== null);
      const marked = () => page.evaluate(() => window.harness.markedTexts(document));
      const before = await marked();
      await page.evaluate(() => {
        document.querySelector('explainer-mark').dataset.kept = 'yes';
      });
      arrive();
      await waitForEvent(page, 'ready');
      const after = await marked();
      assert.ok(after.length > before.length, `${before} and then ${after}`);
      assert.deepEqual(
        after.filter((text) => before.includes(text)),
        before,
      );
      assert.equal(await page.evaluate(() => document.querySelectorAll('[data-kept]').length), 1);
    });

    it('marks without explanations, reports once, and says so in the popup', async () => {
      const page = await open({ answers: { '/dist/en.entries.json': MISSING } });
      await waitForEvent(page, 'error');
      await hoverMark(page, 'NATO');
      await waitForPopup(page, 'The explanation is not available just now.');
      assert.deepEqual(await errors(page), ['entries-missing']);
      assert.equal(warnings(page).length, 1);
    });

    it('has no accessibility violations', async () => {
      const page = await open();
      await waitForEvent(page, 'ready');
      assert.deepEqual(await axeViolations(page), []);
      await hoverMark(page, 'NATO');
      await waitForPopup(page, 'North Atlantic Treaty Organization');
      assert.deepEqual(await axeViolations(page), []);
    });
  });

  describe(`element in ${browser}`, () => {
    const bench = useBench(browser);

    /** @param {string} attributes */
    async function open(attributes = '') {
      const page = await bench.open({
        body: `<article-explainer base="/dist/" density="50" ${attributes}>${ARTICLE}</article-explainer>`,
        head: '<script type="module" src="/web/element/define.js"></script>',
      });
      await loadHarness(page);
      await waitForEvent(page, 'ready');
      return page;
    }

    /** @param {import('./support.js').TestPage} page */
    const marked = (page) => page.evaluate(() => window.harness.markedTexts(document));

    it('explains what it holds, for as long as it is on the page', async () => {
      const page = await open();
      assert.ok((await marked(page)).includes('NATO'));
      const html = await page.evaluate(() => {
        const element = document.querySelector('article-explainer');
        element.remove();
        return element.innerHTML;
      });
      assert.equal(html, ARTICLE);
    });

    it('is registered by the script tag, which then starts nothing itself', async () => {
      const page = await bench.open({
        body: `${ARTICLE}<article-explainer density="50"><p>Only NATO.</p></article-explainer>`,
        head: '<script type="module" src="/dist/explainer.js"></script>',
      });
      await loadHarness(page);
      await waitForEvent(page, 'ready');
      const started = await page.evaluate(async () =>
        (await import('/dist/explainer.js')).started.then((handle) => handle === null),
      );
      assert.ok(started);
      assert.deepEqual(await marked(page), ['NATO']);
    });

    it('starts again when it is put back, and when an attribute changes', async () => {
      const page = await open();
      await page.evaluate(async () => {
        const element = document.querySelector('article-explainer');
        element.remove();
        document.body.append(element);
        await element.ready;
      });
      assert.ok((await marked(page)).includes('NATO'));
      await page.evaluate(async () => {
        const element = document.querySelector('article-explainer');
        element.setAttribute('known', 'nato');
        await element.ready;
      });
      const now = await marked(page);
      assert.ok(now.includes('runoff') && !now.includes('NATO'), now.join());
    });

    it('moves nothing', async () => {
      const page = await bench.open({
        body: `<article-explainer base="/dist/" density="50">${ARTICLE}</article-explainer>`,
      });
      await loadHarness(page);
      const moved = await page.evaluate(async () => {
        const before = window.harness.boxes();
        const path = '/web/element/define.js';
        await import(path);
        await document.querySelector('article-explainer').ready;
        const after = window.harness.boxes();
        return Math.max(...after.map((value, i) => Math.abs(value - before[i])));
      });
      assert.ok(moved < 1 / 32, `moved by ${moved} px`);
    });
  });
}
