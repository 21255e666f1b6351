/**
 * Opening, using and closing the popup, by pointer, touch and keys, with a fake engine.
 */

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import {
  axeViolations,
  BROWSERS,
  loadHarness,
  middleOf,
  useBench,
  waitForNoPopup,
  waitForPopup,
  waitForStill,
} from './support.js';

const ARTICLE = await readFile(new URL('fixtures/article.html', import.meta.url), 'utf8');
const STYLE = `<style>
  body { margin: 0; background: #fff; color: #222; font: 18px/1.6 serif }
  article { max-width: 34em; margin: 0 auto; padding: 20px 20px 1200px }
  #narrow { width: min-content }
</style>`;

/** Marks by the order in which they stand in the fixture. */
const RUNOFF = 'explainer-mark[role="button"]';
const NATO = 'p:nth-of-type(3) > explainer-mark';
const WRAPPED = '#narrow explainer-mark';

const SHORT = {
  runoff: 'A second round of voting',
  nato: 'A military alliance',
  command: 'The standing headquarters',
  treaty: 'An agreement by which states formally end a war',
  administration: 'A government for the time between two orders',
};

for (const browser of BROWSERS) {
  describe(`popup in ${browser}`, () => {
    const bench = useBench(browser);

    /**
     * @param {import('./support.js').PageOptions} [options]
     * @param {object} [start]
     */
    async function open(options = {}, start = {}) {
      const page = await bench.open({ head: STYLE, body: ARTICLE, ...options });
      await loadHarness(page);
      await page.evaluate((given) => window.harness.explain('article', given).ready, start);
      return page;
    }

    /** @param {import('./support.js').TestPage} page */
    const focused = (page) =>
      page.evaluate(() => {
        let active = document.activeElement;
        while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
        return active?.className || active?.localName;
      });

    /** @param {import('./support.js').TestPage} page */
    const events = (page) =>
      page.evaluate(() =>
        window.explainerEvents
          .filter(({ type }) => type === 'open' || type === 'close')
          .map(({ type, detail }) => `${type} ${detail.id}`),
      );

    /** @param {import('./support.js').TestPage} page @param {string} part */
    const pressPart = (page, part) =>
      page.evaluate((name) => window.harness.popup().querySelector(`.${name}`).click(), part);

    it('opens by hovering, and closes when the pointer goes elsewhere', async () => {
      const page = await open();
      await page.hover(RUNOFF);
      await waitForPopup(page, SHORT.runoff);
      assert.equal(await focused(page), 'body', 'hovering does not move the focus');
      assert.equal(await page.$eval(RUNOFF, (mark) => mark.ariaExpanded), 'true');
      await page.mouse.move(5, 5);
      await waitForNoPopup(page);
      assert.equal(await page.$eval(RUNOFF, (mark) => mark.ariaExpanded), 'false');
      assert.deepEqual(await events(page), ['open runoff', 'close runoff']);
    });

    it('stays open while the pointer is on it', async () => {
      const page = await open();
      await page.hover(RUNOFF);
      await waitForPopup(page, SHORT.runoff);
      const box = await page.evaluate(() => {
        const { x, y } = window.harness.popup().getBoundingClientRect();
        return { x, y };
      });
      const left = page.evaluate(
        () =>
          new Promise((resolve) => {
            const popup = window.harness.popup();
            popup.addEventListener('pointerenter', () => {
              // Longer than the popup waits for the pointer: it would be gone by then.
              setTimeout(() => resolve(popup === window.harness.popup()), 500);
            });
          }),
      );
      await page.mouse.move(box.x + 40, box.y + 30, { steps: 4 });
      assert.equal(await left, true);
      await page.mouse.move(5, 5);
      await waitForNoPopup(page);
    });

    it('opens nothing when the pointer only passes over', async () => {
      const page = await open();
      const over = await middleOf(page, RUNOFF);
      // Sent together: on a busy machine an answer can take longer than the popup waits.
      await Promise.all([page.mouse.move(over.x, over.y), page.mouse.move(5, 5)]);
      await page.hover(NATO);
      await waitForPopup(page, SHORT.nato);
      assert.deepEqual(await events(page), ['open nato']);
    });

    it('stays when pressed after hovering, and closes when pressed again', async () => {
      const page = await open();
      await page.hover(RUNOFF);
      await waitForPopup(page, SHORT.runoff);
      await page.click(RUNOFF);
      assert.equal(await focused(page), 'popup');
      await page.click(RUNOFF);
      await waitForNoPopup(page);
      assert.equal(await focused(page), 'explainer-mark');
    });

    it('closes by a press elsewhere', async () => {
      const page = await open();
      await page.click(RUNOFF);
      await waitForPopup(page, SHORT.runoff);
      await page.mouse.click(5, 5);
      await waitForNoPopup(page);
    });

    it('closes by its button, and gives the focus back', async () => {
      const page = await open();
      await page.click(RUNOFF);
      await waitForPopup(page, SHORT.runoff);
      await pressPart(page, 'close');
      await waitForNoPopup(page);
      assert.equal(await focused(page), 'explainer-mark');
    });

    it('shows one popup at a time, also with two articles', async () => {
      const second = '<section id="second"><p>NATO, and again NATO.</p></section>';
      const page = await open({ body: second + ARTICLE });
      await page.evaluate(() => window.harness.explain('#second').ready);
      await page.click(RUNOFF);
      await page.click('article explainer-mark');
      await waitForPopup(page, SHORT.runoff);
      const count = await page.evaluate(
        () =>
          window.harness
            .shadowRoots()
            .filter((root) => root.querySelector(':popover-open') !== null).length,
      );
      assert.equal(count, 1);
    });

    it('does not open when text is being selected', async () => {
      const page = await open();
      const { x, y } = await middleOf(page, RUNOFF);
      await page.mouse.move(x - 100, y);
      await page.mouse.down();
      await page.mouse.move(x, y, { steps: 3 });
      await page.mouse.up();
      const selected = await page.evaluate(() => getSelection()?.toString().length);
      assert.ok(selected && selected > 3);
      assert.deepEqual(await events(page), []);
    });

    describe('by keyboard', () => {
      for (const key of /** @type {const} */ (['Enter', ' '])) {
        it(`opens by ${key === ' ' ? 'Space' : key}, closes by Escape, and gives the focus back`, async () => {
          const page = await open();
          await page.keyboard.press('Tab');
          assert.equal(await focused(page), 'explainer-mark');
          await page.keyboard.press(key);
          await waitForPopup(page, SHORT.runoff);
          assert.equal(await focused(page), 'popup');
          await page.keyboard.press('Escape');
          await waitForNoPopup(page);
          assert.equal(await focused(page), 'explainer-mark');
          assert.equal(await page.evaluate(() => scrollY), 0, 'Space does not scroll');
        });
      }

      it('goes through the popup and on to what follows the term', async () => {
        const page = await open();
        await page.focus(NATO);
        await page.keyboard.press('Enter');
        await waitForPopup(page, SHORT.nato);
        const stops = [];
        for (let i = 0; i < 6; i++) {
          await page.keyboard.press('Tab');
          stops.push(await focused(page));
        }
        // More, two related terms, one safe source, close; then the next mark.
        assert.deepEqual(stops, ['toggle', 'link', 'link', 'link', 'close', 'explainer-mark']);
        assert.equal(
          await page.evaluate(() => document.activeElement?.textContent),
          'integrated',
          'the next mark',
        );
        await waitForNoPopup(page);
      });

      it('goes back to the term with Shift+Tab', async () => {
        const page = await open();
        await page.focus(NATO);
        await page.keyboard.press('Enter');
        await waitForPopup(page, SHORT.nato);
        await page.keyboard.down('Shift');
        await page.keyboard.press('Tab');
        await page.keyboard.up('Shift');
        await waitForNoPopup(page);
        assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'NATO');
      });

      it('unfolds more, goes to a related term and back', async () => {
        const page = await open();
        await page.focus(NATO);
        await page.keyboard.press('Enter');
        await waitForPopup(page, SHORT.nato);
        await page.keyboard.press('Tab');
        await page.keyboard.press('Enter');
        await waitForPopup(page, 'Its founding treaty');
        await page.keyboard.press('Tab');
        await page.keyboard.press('Enter');
        await waitForPopup(page, SHORT.command);
        assert.equal(await focused(page), 'title');
        await page.keyboard.press('Tab');
        assert.equal(await focused(page), 'back');
        await page.keyboard.press('Enter');
        await waitForPopup(page, SHORT.nato);
        assert.equal(await focused(page), 'title');
        await page.keyboard.press('Escape');
        await waitForNoPopup(page);
        assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'NATO');
      });

      it('leaves Escape to the page when nothing is open', async () => {
        const page = await open({
          body: `<dialog><article><p>The NATO summit</p></article></dialog>${'<p>x</p>'.repeat(3)}`,
        });
        const isOpen = () => page.$eval('dialog', (dialog) => dialog.open);
        await page.evaluate(async () => {
          document.querySelector('dialog').showModal();
          await window.harness.explain('article').ready;
        });
        await page.focus('explainer-mark');
        await page.keyboard.press('Enter');
        await waitForPopup(page, SHORT.nato);
        assert.equal(await focused(page), 'popup', 'it can be used inside a modal dialog');
        await page.keyboard.press('Escape');
        await waitForNoPopup(page);
        assert.equal(await isOpen(), true);
        await page.keyboard.press('Escape');
        await page.waitForFunction(() => !document.querySelector('dialog').open);
      });
    });

    describe('its place', () => {
      it('is beside the line that was pointed at when a term wraps', async () => {
        const page = await open();
        const lines = await page.$eval(WRAPPED, (mark) => {
          mark.scrollIntoView();
          return [...mark.getClientRects()].map(({ top, bottom }) => ({ top, bottom }));
        });
        assert.equal(lines.length, 2, 'the fixture wraps the term');
        for (const index of [0, 1]) {
          const { x, y } = await middleOf(page, WRAPPED, index);
          await page.mouse.move(x, y);
          await waitForPopup(page, SHORT.administration);
          const top = await page.evaluate(() => window.harness.popup().getBoundingClientRect().top);
          const gap = top - lines[index].bottom;
          assert.ok(gap > 0 && gap < 16, `line ${index}: ${gap} px below it`);
          await page.mouse.move(5, 5);
          await waitForNoPopup(page);
        }
      });

      it('follows the term, and gives up when that is out of sight', async () => {
        const page = await open();
        await page.click(NATO);
        await waitForPopup(page, SHORT.nato);
        const distance = () =>
          page.evaluate((selector) => {
            const mark = document.querySelector(selector).getBoundingClientRect();
            return Math.round(window.harness.popup().getBoundingClientRect().top - mark.bottom);
          }, NATO);
        const before = await distance();
        await page.evaluate(() => scrollTo(0, 60));
        await page.waitForFunction(() => scrollY === 60);
        await page.evaluate(
          () =>
            new Promise((resolve) =>
              requestAnimationFrame(() => requestAnimationFrame(() => resolve(undefined))),
            ),
        );
        assert.ok(Math.abs((await distance()) - before) <= 1);
        await page.evaluate(() => scrollTo(0, 1200));
        await waitForNoPopup(page);
      });

      it('is a sheet from below on a narrow screen, and leaves the term in view', async () => {
        const page = await open({ viewport: { width: 390, height: 640 } });
        await page.evaluate(() => document.querySelector('explainer-mark').scrollIntoView(false));
        await page.click(RUNOFF);
        await waitForPopup(page, SHORT.runoff);
        await page.waitForFunction(
          (selector) => {
            const popup = window.harness.popup();
            if (popup.getAnimations().some(({ playState }) => playState === 'running'))
              return false;
            const box = popup.getBoundingClientRect();
            const mark = document.querySelector(selector).getBoundingClientRect();
            const whole = box.width === document.documentElement.clientWidth;
            return whole && Math.round(box.bottom) === innerHeight && mark.bottom < box.top;
          },
          {},
          RUNOFF,
        );
      });

      it('does not scroll the page under a pointer that hovers', async () => {
        const page = await open({ viewport: { width: 390, height: 640 } });
        await page.evaluate(() => document.querySelector('explainer-mark').scrollIntoView(false));
        const before = await page.evaluate(() => scrollY);
        const { x, y } = await middleOf(page, RUNOFF);
        await page.mouse.move(x, y);
        await waitForPopup(page, SHORT.runoff);
        await waitForStill(page);
        assert.equal(await page.evaluate(() => scrollY), before);
      });

      it('closes when the term is taken off the page', async () => {
        const page = await open();
        await page.click(NATO);
        await waitForPopup(page, SHORT.nato);
        await page.$eval(NATO, (mark) => mark.closest('p').remove());
        await waitForNoPopup(page);
        assert.deepEqual(page.logged.errors, []);
      });
    });

    it('opens by touch, and closes by a tap elsewhere', async () => {
      const page = await open({
        viewport: { width: 390, height: 800, isMobile: browser === 'chrome', hasTouch: true },
      });
      const { x, y } = await middleOf(page, RUNOFF);
      await page.touchscreen.tap(x, y);
      await waitForPopup(page, SHORT.runoff);
      await page.touchscreen.tap(x, 20);
      await waitForNoPopup(page);
      assert.deepEqual(await events(page), ['open runoff', 'close runoff']);
    });

    it('says what the entry says, with nothing made of its markup or unsafe addresses', async () => {
      const page = await open();
      await page.click(NATO);
      await waitForPopup(page, SHORT.nato);
      const nato = await page.evaluate(() => {
        const popup = window.harness.popup();
        return {
          role: popup.role ?? popup.getAttribute('role'),
          title: popup.querySelector('.title').textContent,
          links: [...popup.querySelectorAll('a')].map(({ href, rel, target }) => [
            href,
            rel,
            target,
          ]),
          related: [...popup.querySelectorAll('button.link')].map((button) => button.textContent),
          reviewed: popup.querySelector('.reviewed').textContent,
          more: popup.querySelector('.more').checkVisibility(),
        };
      });
      assert.deepEqual(nato, {
        role: 'dialog',
        title: 'NATO',
        links: [['https://www.nato.int/', 'noopener noreferrer', '_blank']],
        related: ['Integrated command', 'Peace treaty'],
        reviewed: 'November 24, 2026',
        more: false,
      });
      await page.evaluate(() => {
        [...window.harness.popup().querySelectorAll('button.link')].at(-1).click();
      });
      await waitForPopup(page, '<b>markup</b> in it shows');
    });

    it('stays itself on a page that styles everything', async () => {
      const page = await open({
        head: `<style>
          * { all: unset !important; font: 40px monospace; position: relative; opacity: 0.2;
            transform: rotate(3deg) }
          body { display: grid; gap: 100px }
          explainer-popup { display: none; color: red !important }
        </style>`,
      });
      await page.evaluate(() => document.querySelector('explainer-mark').click());
      await waitForPopup(page, SHORT.runoff);
      await waitForStill(page);
      const style = await page.evaluate(() => {
        const { fontSize, position, opacity, color } = getComputedStyle(window.harness.popup());
        const host = document.querySelector('explainer-popup');
        return { fontSize, position, opacity, color, host: getComputedStyle(host).display };
      });
      assert.deepEqual(style, {
        fontSize: '16px',
        position: 'fixed',
        opacity: '1',
        color: 'rgb(36, 33, 29)',
        host: 'contents',
      });
    });

    it('is dark where the text is light, unless it is told otherwise', async () => {
      const dark = `${STYLE}<style>body { background: #111; color: #eee }</style>`;
      for (const [head, theme, expected] of [
        [STYLE, 'auto', 'light'],
        [dark, 'auto', 'dark'],
        [dark, 'light', 'light'],
      ]) {
        const page = await open({ head }, { theme });
        await page.click(RUNOFF);
        await waitForPopup(page, SHORT.runoff);
        const scheme = await page.evaluate(
          () => getComputedStyle(window.harness.popup()).colorScheme,
        );
        assert.equal(scheme, expected);
      }
    });

    it('says so quietly when explanations cannot be had, and reports it once', async () => {
      const page = await bench.open({ head: STYLE, body: ARTICLE });
      await loadHarness(page);
      await page.evaluate(async () => {
        const loadEntries = () => Promise.reject(new Error('no entries'));
        await window.harness.explain('article', { loadEntries }).ready;
      });
      await page.click(RUNOFF);
      await waitForPopup(page, 'The explanation is not available just now.');
      await page.click(NATO);
      await waitForPopup(page, 'NATO');
      await waitForPopup(page, 'The explanation is not available just now.');
      const errors = await page.evaluate(() =>
        window.explainerEvents.filter(({ type }) => type === 'error').map(({ detail }) => detail),
      );
      assert.deepEqual(errors, [{ code: 'entries', message: 'no entries' }]);
      assert.deepEqual(page.logged.warnings, ['Article Explainer: no entries (entries)']);
    });

    it('waits with a notice for explanations that are late', async () => {
      const page = await bench.open({ head: STYLE, body: ARTICLE });
      await loadHarness(page);
      await page.evaluate(async () => {
        const late = new Promise((resolve) => (window.arrive = resolve));
        const loadEntries = async () => {
          await late;
          return window.harness.loadEntries();
        };
        await window.harness.explain('article', { loadEntries }).ready;
      });
      await page.click(RUNOFF);
      await waitForPopup(page, 'Loading');
      assert.deepEqual(await events(page), []);
      await page.evaluate(() => window.arrive());
      await waitForPopup(page, SHORT.runoff);
      assert.deepEqual(await events(page), ['open runoff']);
    });

    it('is gone without a trace after stop(), also while open', async () => {
      const page = await bench.open({ head: STYLE, body: ARTICLE });
      await loadHarness(page);
      await page.evaluate(async () => {
        window.changes = window.harness.snapshot(document.body);
        window.handle = window.harness.explain('article');
        await window.handle.ready;
      });
      await page.click(RUNOFF);
      await waitForPopup(page, SHORT.runoff);
      const after = await page.evaluate(() => {
        window.handle.stop();
        return { changes: window.changes(), sheets: document.adoptedStyleSheets.length };
      });
      assert.deepEqual(after, { changes: [], sheets: 0 });
      assert.deepEqual(await events(page), ['open runoff', 'close runoff']);
      await page.hover('em');
      await page.mouse.click(5, 5);
      assert.deepEqual(page.logged, { warnings: [], errors: [] });
    });

    it('has no accessibility violations, closed or open', async () => {
      const page = await open({
        body: `<main>${ARTICLE.replace(/href="#summit"/, 'href="#narrow"')}</main>`,
      });
      assert.deepEqual(await axeViolations(page), [], 'closed');
      await page.click(NATO);
      await waitForPopup(page, SHORT.nato);
      assert.deepEqual(await axeViolations(page), [], 'open');
      await pressPart(page, 'toggle');
      await waitForPopup(page, 'Its founding treaty');
      assert.deepEqual(await axeViolations(page), [], 'unfolded');
      await pressPart(page, 'link');
      await waitForPopup(page, SHORT.command);
      assert.deepEqual(await axeViolations(page), [], 'at a related term');
    });
  });
}
