/**
 * A page in Arabic, which is written from right to left, with letters that join and prefixes that
 * are part of the word: from the script tag to an open popup.
 */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  axeViolations,
  BROWSERS,
  loadHarness,
  useBench,
  waitForEvent,
  waitForPopup,
  waitForStill,
} from './support.js';

const SCRIPT =
  '<script type="module" src="/dist/explainer.js" data-glossary="ar" data-density="50"></script>';
const STYLE = `<style>
  body { margin: 0; background: #fff; color: #222; font: 20px/1.7 serif }
  article { max-width: 30em; margin-inline: auto; padding: 20px }
</style>`;
const ARTICLE = `<main dir="rtl"><article>
<h1>جلسة طارئة في نيويورك</h1>
<p>أخفق مجلس الأمن في تبني مشروع قرار بعدما استخدمت روسيا حق النقض، ورحبت بالخطوة جامعة
الدول العربية.</p>
<p>وقال الأمين العام للأمم المتحدة إن المفاوضات مستمرة، وإن القرار لن يمس <em>بالناتو</em>.</p>
<p>وفي شأن آخر، رفع البنك المركزي سعر الفائدة لكبح التضخم الذي بلغ ثلاثين في المئة.</p>
</article></main>`;
const SHORT = 'جهاز الأمم المتحدة المسؤول عن حفظ السلم والأمن الدوليين';

for (const browser of BROWSERS) {
  describe(`right to left in ${browser}`, () => {
    const bench = useBench(browser);

    /** @param {import('./support.js').PageOptions} [options] */
    async function open(options) {
      const page = await bench.open({
        body: ARTICLE,
        head: STYLE + SCRIPT,
        lang: 'ar',
        ...options,
      });
      await loadHarness(page);
      await waitForEvent(page, 'ready');
      return page;
    }

    /** Opens the popup of the first mark. @param {import('./support.js').TestPage} page */
    async function openFirst(page) {
      await page.hover('explainer-mark');
      await waitForPopup(page, SHORT);
      await waitForStill(page);
    }

    it('marks terms, with the prefixes that are part of their words', async () => {
      const page = await open();
      assert.deepEqual(await page.evaluate(() => window.harness.markedTexts(document)), [
        'مجلس الأمن',
        'حق النقض',
        'جامعة\nالدول العربية',
        'للأمم المتحدة',
        'بالناتو',
        'البنك المركزي',
        'سعر الفائدة',
        'التضخم',
      ]);
      assert.deepEqual(page.logged, { warnings: [], errors: [] });
    });

    it('moves nothing: letters join as before', async () => {
      const page = await bench.open({ body: ARTICLE, head: STYLE, lang: 'ar' });
      await loadHarness(page);
      const moved = await page.evaluate(async () => {
        const before = window.harness.boxes();
        const script = document.createElement('script');
        Object.assign(script, { type: 'module', src: '/dist/explainer.js' });
        Object.assign(script.dataset, { glossary: 'ar', density: '50' });
        const ready = new Promise((resolve) => {
          window.addEventListener('explainer:ready', resolve, { once: true });
        });
        document.body.append(script);
        await ready;
        const after = window.harness.boxes();
        return Math.max(...after.map((value, i) => Math.abs(value - before[i])));
      });
      assert.ok(moved < 1 / 32, `moved by ${moved} px`);
    });

    it('opens a popup in the language and the direction of the glossary', async () => {
      const page = await open();
      await openFirst(page);
      const shown = await page.evaluate(() => {
        const popup = window.harness.popup();
        const title = popup.querySelector('.title');
        const range = document.createRange();
        range.selectNodeContents(title);
        const text = range.getBoundingClientRect();
        const box = popup.getBoundingClientRect();
        const close = popup.querySelector('.close').getBoundingClientRect();
        return {
          lang: popup.lang,
          dir: popup.dir,
          title: title.textContent,
          direction: getComputedStyle(popup.querySelector('.short')).direction,
          titleIsRight: box.right - text.right < text.left - box.left,
          closeIsLeft: close.left - box.left < box.right - close.right,
        };
      });
      assert.deepEqual(shown, {
        lang: 'ar',
        dir: 'rtl',
        title: 'مجلس الأمن',
        direction: 'rtl',
        titleIsRight: true,
        closeIsLeft: true,
      });
    });

    for (const [width, height] of [
      [1280, 800],
      [600, 400],
      [360, 640],
    ]) {
      it(`opens inside of what can be seen, on the right of its term: ${width} by ${height}`, async () => {
        const page = await open({ viewport: { width, height } });
        await openFirst(page);
        const { box, text, mark, sheet, view } = await page.evaluate(() => {
          const popup = window.harness.popup();
          const { left, right, top, bottom } = popup.getBoundingClientRect();
          const { paddingRight, borderRightWidth } = getComputedStyle(popup);
          return {
            box: { left, right, top, bottom },
            text: right - parseFloat(paddingRight) - parseFloat(borderRightWidth),
            mark: document.querySelector('explainer-mark').getBoundingClientRect().right,
            sheet: popup.dataset.side === 'sheet',
            view: { width: document.documentElement.clientWidth, height: innerHeight },
          };
        });
        assert.ok(box.left >= 0 && box.right <= view.width, JSON.stringify({ box, view }));
        assert.ok(box.top >= 0 && box.bottom <= view.height, JSON.stringify({ box, view }));
        assert.equal(sheet, width < 480);
        if (!sheet) assert.ok(Math.abs(text - mark) <= 1, `text at ${text}, term at ${mark}`);
      });
    }

    it('has no accessibility violations', async () => {
      const page = await open();
      await openFirst(page);
      assert.deepEqual(await axeViolations(page), []);
    });
  });
}
