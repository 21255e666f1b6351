/**
 * The debug mode, as `npm run build` makes it: a panel that says why of every candidate, only where
 * it is asked for, and gone without a trace.
 */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { axeViolations, BROWSERS, loadHarness, useBench, waitForEvent } from './support.js';

const POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; " +
  "require-trusted-types-for 'script'";
const FILLER = `<p>Turnout was 71 per cent, and the count went on until the morning.</p>`.repeat(
  60,
);
const ARTICLE = `<article>
<h1>The vote after the vote</h1>
<p>Voters return in two weeks for a <em>runoff</em> between the two leading candidates. Officials at
NATO declined to comment; an earlier <a href="#end">word from NATO</a> is remembered.</p>
<p>NATO is not the only one.</p>
${FILLER}
<p id="end">Rain and runoff from the fields filled the drains.</p>
</article>`;

const tag = (attributes = '') =>
  `<script type="module" src="/dist/explainer.js" data-density="50" ${attributes}></script>`;

for (const browser of BROWSERS) {
  describe(`debug mode in ${browser}`, () => {
    const bench = useBench(browser);

    /** @param {import('./support.js').PageOptions} [options] */
    async function open(options) {
      const body = `<main>${ARTICLE}</main>`;
      const page = await bench.open({ body, head: tag('data-debug'), ...options });
      await loadHarness(page);
      await page.waitForFunction(() => document.querySelector('explainer-debug') !== null);
      return page;
    }

    /**
     * What the panel lists: each span's words with the outcomes of its senses.
     *
     * @param {import('./support.js').TestPage} page
     */
    const listed = (page) =>
      page.evaluate(() => {
        const { shadowRoot } = document.querySelector('explainer-debug');
        return [...shadowRoot.querySelectorAll('.span:not([hidden])')].map((span) => {
          const words = span.querySelector('.words').textContent;
          const senses = [...span.querySelectorAll('.sense:not([hidden])')].map(
            (sense) =>
              `${sense.querySelector('code').textContent}: ` +
              sense.querySelector('.outcome').textContent,
          );
          return { words, senses };
        });
      });

    /** An element of the panel. @param {import('./support.js').TestPage} page @param {string} selector */
    async function part(page, selector) {
      const element = await page.$(`explainer-debug >>> ${selector}`);
      assert.ok(element, selector);
      return element;
    }

    /** Waits until evidence is unfolded. @param {import('./support.js').TestPage} page */
    const waitForEvidence = (page) =>
      page.waitForFunction(() => {
        const { shadowRoot } = document.querySelector('explainer-debug');
        return shadowRoot.querySelector('details[open] li') !== null;
      });

    it('lists each candidate with its outcome, under a strict policy', async () => {
      const page = await open({ csp: POLICY });
      const spans = await listed(page);
      const natos = spans.filter(({ words }) => words === 'NATO');
      assert.deepEqual(
        natos.map(({ senses }) => senses),
        [
          ['nato: Marked'],
          ['nato: Sure, but not marked here: it stands in a link'],
          ['nato: Sure, but not marked here: an earlier use is marked'],
        ],
      );
      const runoffs = spans.filter(({ words }) => words === 'runoff');
      assert.equal(runoffs.length, 2);
      assert.ok(runoffs[0].senses.some((sense) => sense.endsWith(': Marked')));
      assert.ok(runoffs[0].senses.some((sense) => sense.includes(': Silent: ')));
      assert.deepEqual(page.logged, { warnings: [], errors: [] });
    });

    it('unfolds the evidence, which adds up to the score', async () => {
      const page = await open();
      const summary = await part(page, '.sense summary');
      await summary.focus();
      await page.keyboard.press('Enter');
      await waitForEvidence(page);
      const rows = await page.evaluate(() => {
        const { shadowRoot } = document.querySelector('explainer-debug');
        return [...shadowRoot.querySelectorAll('details[open] li')].map((row) => {
          const [number, words] = row.querySelectorAll('span');
          const weight = Number(number.textContent.replace('\u2212', '-'));
          return { weight, words: words.textContent };
        });
      });
      const score = rows.pop();
      assert.equal(score?.words, 'the score');
      assert.ok(rows.length >= 2);
      for (const { words } of rows) assert.match(words, /\w+ \w+/);
      const sum = rows.reduce((total, { weight }) => total + weight, 0);
      assert.ok(Math.abs(sum - (score?.weight ?? NaN)) < 0.05, `${sum}`);
    });

    it('jumps to a candidate', async () => {
      const page = await open();
      const before = await page.evaluate(() => window.scrollY);
      assert.equal(before, 0);
      await (await part(page, '.span:last-child .words')).focus();
      await page.keyboard.press('Enter');
      await page.waitForFunction(() => window.scrollY > 500);
      const { top, height, current } = await page.evaluate(() => {
        const { shadowRoot } = document.querySelector('explainer-debug');
        const { top } = document.querySelector('#end').getBoundingClientRect();
        const current = shadowRoot.querySelectorAll('.span:last-child[aria-current]').length;
        return { top, height: window.innerHeight, current };
      });
      assert.ok(top > 0 && top < height, `${top}`);
      assert.equal(current, 1);
    });

    it('makes way for what it covers', async () => {
      const body = `<main>${ARTICLE.replace('<p id="end">', '<p style="text-align: right">')}</main>`;
      const page = await open({ body });
      await (await part(page, '.span:last-child .words')).focus();
      await page.keyboard.press('Enter');
      await page.waitForFunction(() => window.scrollY > 500);
      const panel = await (await part(page, '.panel')).boundingBox();
      assert.equal(panel?.x, 0);
      await (await part(page, '.span .words')).focus();
      await page.keyboard.press('Enter');
      await page.waitForFunction(() => window.scrollY < 100);
      assert.notEqual((await (await part(page, '.panel')).boundingBox())?.x, 0);
    });

    it('colours on the page what is silent, and the candidate jumped to', async () => {
      const page = await open();
      const colours = () =>
        page.evaluate(() =>
          Object.fromEntries(
            [...CSS.highlights].map(([name, ranges]) => [
              name.replace(/-\d+$/, ''),
              [...ranges].map(String),
            ]),
          ),
        );
      const { 'explainer-silent': silent, 'explainer-unmarked': unmarked } = await colours();
      assert.deepEqual(unmarked.slice(0, 2), ['NATO', 'NATO']);
      const spans = await listed(page);
      const expected = spans.filter(({ senses }) =>
        senses.every((sense) => sense.includes(': Silent')),
      );
      assert.deepEqual(
        silent,
        expected.map(({ words }) => words),
      );
      await (await part(page, '.span .words')).click();
      assert.deepEqual((await colours())['explainer-current'], [spans[0].words]);
    });

    it('filters by outcome and by words', async () => {
      const page = await open();
      const all = await listed(page);
      const senses = all.flatMap((span) => span.senses);
      await (await part(page, 'input[value="silent"]')).click();
      const silent = (await listed(page)).flatMap((span) => span.senses);
      assert.deepEqual(
        silent,
        senses.filter((sense) => sense.includes(': Silent')),
      );
      await (await part(page, 'input[value="shown"]')).click();
      const shown = (await listed(page)).flatMap((span) => span.senses);
      assert.equal(silent.length + shown.length, senses.length);
      await (await part(page, 'input[value="all"]')).click();
      assert.deepEqual(await listed(page), all);
      await (await part(page, 'input[type="search"]')).type('nato');
      const found = await listed(page);
      assert.ok(found.length >= 3 && found.length < all.length);
      assert.ok(found.some(({ words }) => words === 'NATO'));
      const said = await (await part(page, '.status')).evaluate((status) => status.textContent);
      assert.equal(said, `${found.flatMap(({ senses }) => senses).length} candidates`);
    });

    it('leaves the page as it was served when it is stopped, or closed and stopped', async () => {
      for (const close of [false, true]) {
        const page = await open();
        if (close) {
          await (await part(page, '.close')).click();
          const left = await page.evaluate(() => ({
            panels: document.querySelectorAll('explainer-debug').length,
            colours: CSS.highlights.size,
            marks: document.querySelectorAll('explainer-mark').length,
          }));
          assert.deepEqual(
            { ...left, marks: left.marks > 0 },
            { panels: 0, colours: 0, marks: true },
          );
        }
        const changes = await page.evaluate(async (source) => {
          const path = '/dist/explainer.js';
          const { started } = await import(path);
          (await started).stop();
          const { body } = new DOMParser().parseFromString(source, 'text/html');
          return {
            same: document.body.innerHTML.trim() === body.innerHTML.trim(),
            sheets: document.adoptedStyleSheets.length,
            colours: CSS.highlights.size,
          };
        }, `<main>${ARTICLE}</main>`);
        assert.deepEqual(changes, { same: true, sheets: 0, colours: 0 });
      }
    });

    it('costs a page nothing that does not ask for it', async () => {
      const page = await bench.open({ body: `<main>${ARTICLE}</main>`, head: tag() });
      await waitForEvent(page, 'ready');
      await bench.waitForRequest('/dist/explainer-popup.js');
      assert.ok(bench.requests.includes('/dist/engine.wasm'));
      assert.ok(!bench.requests.some((path) => /debug|full/.test(path)), bench.requests.join());
    });

    it('is asked for by the address or by the element, and loads the full engine alone', async () => {
      const page = await open();
      assert.ok(bench.requests.includes('/dist/engine-full.wasm'));
      assert.ok(!bench.requests.includes('/dist/engine.wasm'));
      await page.goto(`${bench.origin}/test.html`);
      const body = `<article-explainer density="50" debug>${ARTICLE}</article-explainer>`;
      const second = await open({ head: tag(), body });
      assert.ok((await listed(second)).length > 3);
      const third = await bench.open({ head: tag(), body: `<main>${ARTICLE}</main>` });
      await third.goto(`${bench.origin}/test.html?explainer-debug`);
      await third.waitForFunction(() => document.querySelector('explainer-debug') !== null);
    });

    it('explains the page all the same when its file is missing', async () => {
      const page = await bench.open({
        body: `<main>${ARTICLE}</main>`,
        head: tag('data-debug'),
        answers: { '/dist/explainer-debug.js': { status: 404, type: 'text/plain', body: '' } },
      });
      await waitForEvent(page, 'ready');
      await loadHarness(page);
      const marked = await page.evaluate(() => window.harness.markedTexts(document));
      assert.ok(marked.includes('NATO'));
      const codes = await page.evaluate(() =>
        window.explainerEvents
          .filter(({ type }) => type === 'error')
          .map(({ detail }) => detail.code),
      );
      assert.deepEqual(codes, ['debug']);
    });

    it('covers the lower half of a phone', async () => {
      const page = await open({ viewport: { width: 390, height: 780 } });
      const box = await (await part(page, '.panel')).boundingBox();
      const width = await page.evaluate(() => document.documentElement.clientWidth);
      assert.deepEqual(box, { x: 0, y: 390, width, height: 390 });
    });

    it('satisfies axe, folded and unfolded, light and dark', async () => {
      const page = await open();
      await (await part(page, 'summary')).click();
      await waitForEvidence(page);
      assert.deepEqual(await axeViolations(page), []);
      const style = '<style>body { background: #111; color: #eee } a { color: #9cf }</style>';
      const dark = await open({ head: tag('data-debug') + style });
      const scheme = await (
        await part(dark, '.panel')
      ).evaluate((panel) => /** @type {HTMLElement} */ (panel).dataset.scheme);
      assert.equal(scheme, 'dark');
      assert.deepEqual(await axeViolations(dark), []);
    });
  });
}
