/**
 * From a page to marks and back, with a fake engine.
 */

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { BROWSERS, loadHarness, useBench } from './support.js';

const CASES = await readFile(new URL('fixtures/cases.html', import.meta.url), 'utf8');
const CASE_STYLE = '<style>.gone { display: none } .invisible { visibility: hidden }</style>';

const ARTICLE = `<article>
<h1>NATO and the runoff</h1>
<p class="lead">After the <em>runoff</em>, voters look to NATO, whose <b>integrated</b> command is disputed.</p>
<p>A peace treaty &amp; a rapprochement: “NATO” in <a href="#x">a link to NATO</a>, and so on and on.</p>
<ul><li>peace treaty</li><li>CO<sub>2</sub></li></ul>
</article>`;

for (const browser of BROWSERS) {
  describe(`page in ${browser}`, () => {
    const bench = useBench(browser);

    /** @param {import('./support.js').PageOptions} options */
    async function open(options) {
      const page = await bench.open(options);
      await loadHarness(page);
      return page;
    }

    it('marks what the cases say, and takes it back without a trace', async () => {
      const page = await open({ head: CASE_STYLE, body: CASES });
      const failures = await page.evaluate(async () => {
        const { explain, markedTexts, snapshot } = window.harness;
        const { fakeEngine } = await import('/tests/web/browser/fixtures/fake-engine.js');
        const failures = [];
        for (const article of document.querySelectorAll('article')) {
          if ('split' in article.dataset) article.querySelector('p').firstChild.splitText(6);
          const changes = snapshot(article);
          // All at once, and with some that are marked later, among those that are there.
          for (const late of [[], [0], [1], [2, 3, 5], [0, 1, 2, 3, 4, 5, 6]]) {
            const why = `${article.dataset.why}, late ${late}`;
            const { ready, stop } = explain(article, { engine: fakeEngine({ late }) });
            const terms = await ready;
            const expected = article.dataset.marks ? article.dataset.marks.split(';') : [];
            const actual = markedTexts(article);
            if (actual.join(';') !== expected.join(';')) {
              failures.push(`${why}: ${actual.join(';')} instead of ${expected.join(';')}`);
            }
            if (terms !== actual.length) failures.push(`${why}: counts ${terms}`);
            stop();
            for (const change of changes()) failures.push(`${why}: ${change}`);
          }
        }
        return failures;
      });
      assert.deepEqual(failures, []);
      assert.deepEqual(page.logged, { warnings: [], errors: [] });
    });

    it('marks the next use when the first is in a link', async () => {
      const page = await open({ body: CASES });
      const parent = await page.evaluate(async () => {
        const article = document.querySelector('#next').closest('article');
        await window.harness.explain(article).ready;
        return article.querySelector('explainer-mark').parentElement.id;
      });
      assert.equal(parent, 'next');
    });

    it('lets nothing move', async () => {
      const page = await open({
        head: `<style>
          body { width: 32em; font: 18px/1.5 serif } p { text-align: justify; hyphens: auto }
          p::first-letter { font-size: 3em } p:first-of-type::first-line { font-variant: small-caps }
        </style>`,
        body: ARTICLE,
      });
      const { before, after, shift } = await page.evaluate(async () => {
        const { boxes, explain } = window.harness;
        let shift = 0;
        const sees = PerformanceObserver.supportedEntryTypes.includes('layout-shift');
        const observer = new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) shift += entry.value;
        });
        if (sees) observer.observe({ type: 'layout-shift', buffered: true });
        const before = boxes();
        await explain('article').ready;
        const after = boxes();
        const painted = () => new Promise((resolve) => requestAnimationFrame(() => resolve()));
        await painted();
        await painted();
        for (const entry of observer.takeRecords()) shift += entry.value;
        return { before, after, shift };
      });
      assert.equal(after.length, before.length);
      // Chromium rounds each stretch of a justified line to its unit of layout, 1/64 px.
      const moved = Math.max(...after.map((value, i) => Math.abs(value - before[i])));
      assert.ok(moved < 1 / 32, `moved by ${moved} px`);
      assert.equal(shift, 0);
    });

    it('stops before the engine has come', async () => {
      const page = await open({ body: ARTICLE });
      const result = await page.evaluate(async () => {
        const { explain, loadEntries, snapshot } = window.harness;
        const { fakeEngine } = await import('/tests/web/browser/fixtures/fake-engine.js');
        const changes = snapshot(document.querySelector('article'));
        let arrive;
        const engine = new Promise((resolve) => (arrive = resolve));
        const { ready, stop } = explain('article', { engine, loadEntries });
        stop();
        arrive(fakeEngine());
        return { terms: await ready, changes: changes(), events: window.explainerEvents };
      });
      assert.deepEqual(result, { terms: 0, changes: [], events: [] });
    });

    it('stops between finding and marking', async () => {
      const page = await open({ body: ARTICLE });
      const result = await page.evaluate(async () => {
        const { explain, snapshot } = window.harness;
        const { fakeEngine } = await import('/tests/web/browser/fixtures/fake-engine.js');
        const changes = snapshot(document.querySelector('article'));
        const { scan, close } = fakeEngine();
        const engine = {
          close,
          scan: async (text, options) => {
            const found = await scan(text, options);
            queueMicrotask(() => handle.stop());
            return found;
          },
        };
        const handle = explain('article', { engine });
        return { terms: await handle.ready, changes: changes() };
      });
      assert.deepEqual(result, { terms: 0, changes: [] });
    });

    it('stops when much has been marked', async () => {
      const page = await open({ body: '' });
      const result = await page.evaluate(async () => {
        const { explain, snapshot } = window.harness;
        const article = document.createElement('article');
        for (let i = 0; i < 2000; i++) {
          const paragraph = document.createElement('p');
          paragraph.append('NATO and NATO, ', 'the runoff');
          article.append(paragraph);
        }
        document.body.append(article);
        const changes = snapshot(article);
        const { fakeEngine } = await import('/tests/web/browser/fixtures/fake-engine.js');
        const fake = fakeEngine();
        const engine = { ...fake, scan: (text) => fake.scan(text, { all: true }) };
        const { ready, stop } = explain(article, { engine });
        // As soon as some but not all is marked.
        await new Promise((resolve) => {
          new MutationObserver(resolve).observe(article, { childList: true, subtree: true });
        });
        const marked = article.querySelectorAll('explainer-mark').length;
        stop();
        await ready;
        return { some: marked > 0, changes: changes() };
      });
      assert.deepEqual(result, { some: true, changes: [] });
    });

    it('leaves changes alone that the page makes meanwhile', async () => {
      const page = await open({ body: ARTICLE });
      const result = await page.evaluate(async () => {
        const { explain, markedTexts } = window.harness;
        const { ready, stop } = explain('article');
        await ready;
        const [first, , third] = document.querySelectorAll('explainer-mark');
        first.parentElement.remove();
        third.parentElement.textContent = 'Something else.';
        const last = [...document.querySelectorAll('p')].at(-1);
        last.append(' An addition.');
        stop();
        return { left: markedTexts(document), text: last.textContent.endsWith('on. An addition.') };
      });
      assert.deepEqual(result, { left: [], text: true });
      assert.deepEqual(page.logged.errors, []);
    });

    it('does not mark text that changes while the engine reads it', async () => {
      const page = await open({ body: '<article><p>The NATO man</p><p>A runoff</p></article>' });
      const marks = await page.evaluate(async () => {
        const { explain, markedTexts } = window.harness;
        const { fakeEngine } = await import('/tests/web/browser/fixtures/fake-engine.js');
        const fake = fakeEngine();
        const engine = {
          ...fake,
          scan: (text) => {
            document.querySelector('p').firstChild.data = 'Now a new text';
            return fake.scan(text);
          },
        };
        await explain('article', { engine }).ready;
        return markedTexts(document);
      });
      assert.deepEqual(marks, ['runoff']);
    });

    it('makes one tab stop of a term in pieces, named by all of them', async () => {
      const page = await open({ body: '<article><p>A <em>peace</em> treaty.</p></article>' });
      await page.evaluate(() => window.harness.explain('article').ready);
      const node = await page.evaluate(() => {
        const marks = [...document.querySelectorAll('explainer-mark')];
        const ids = marks[0].getAttribute('aria-labelledby').split(' ');
        return {
          stops: marks.filter((mark) => mark.tabIndex === 0).length,
          name: ids.map((id) => document.getElementById(id).textContent).join(''),
        };
      });
      assert.deepEqual(node, { stops: 1, name: 'peace treaty' });
    });

    it('gives the text as it was when it is copied', async () => {
      const page = await open({ body: ARTICLE });
      const [before, after] = await page.evaluate(async () => {
        const text = () => {
          getSelection().selectAllChildren(document.querySelector('article'));
          return getSelection().toString();
        };
        const before = text();
        await window.harness.explain('article').ready;
        return [before, text()];
      });
      assert.equal(after, before);
    });

    it('works in a shadow root', async () => {
      const page = await open({ body: '<div id="host"></div>' });
      const result = await page.evaluate(async () => {
        const { explain, markedTexts } = window.harness;
        const root = document.querySelector('#host').attachShadow({ mode: 'open' });
        root.append(document.createElement('p'));
        root.firstChild.append('In NATO terms');
        const { ready, stop } = explain(root);
        await ready;
        const marked = markedTexts(root);
        const style = getComputedStyle(root.querySelector('explainer-mark')).textDecorationLine;
        stop();
        return { marked, style, sheets: root.adoptedStyleSheets.length, html: root.innerHTML };
      });
      assert.deepEqual(result, {
        marked: ['NATO'],
        style: 'underline',
        sheets: 0,
        html: '<p>In NATO terms</p>',
      });
    });

    it('marks nothing inside what is switched off', async () => {
      const page = await open({
        body: '<main data-explainer="off"><article><p>NATO</p></article></main>',
      });
      assert.equal(await page.evaluate(() => window.harness.explain('article').ready), 0);
    });

    it('reports a failing engine once, and leaves the page as it was', async () => {
      const page = await open({ body: ARTICLE });
      const result = await page.evaluate(async () => {
        const { explain, snapshot } = window.harness;
        const changes = snapshot(document.querySelector('article'));
        const error = Object.assign(new Error('it is broken'), { code: 'engine-broken' });
        const terms = await explain('article', { engine: Promise.reject(error) }).ready;
        return { terms, changes: changes(), events: window.explainerEvents };
      });
      assert.deepEqual(result, {
        terms: 0,
        changes: [],
        events: [{ type: 'error', detail: { code: 'engine-broken', message: 'it is broken' } }],
      });
      assert.deepEqual(page.logged, {
        warnings: ['Article Explainer: it is broken (engine-broken)'],
        errors: [],
      });
    });

    it('reports a failing scan once', async () => {
      const page = await open({ body: ARTICLE });
      const events = await page.evaluate(async () => {
        const { explain } = window.harness;
        const { fakeEngine } = await import('/tests/web/browser/fixtures/fake-engine.js');
        const scan = () => Promise.reject(new Error('out of memory'));
        await explain('article', { engine: { ...fakeEngine(), scan } }).ready;
        return window.explainerEvents;
      });
      assert.deepEqual(events, [
        { type: 'error', detail: { code: 'scan', message: 'out of memory' } },
      ]);
    });
  });
}
