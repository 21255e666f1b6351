/**
 * The script tag:
 *
 *     <script type="module" src="https://example.org/explainer/explainer.js"></script>
 *
 * It explains the page's article once the page has done its own work. Engine and glossary are
 * taken from the directory that the script lies in. Options are attributes of the tag: `data-root`
 * (a selector; default the first `article`, else `main`), `data-glossary` (default `en`),
 * `data-density`, `data-level`, `data-sureness`, `data-known`, `data-theme` and `data-debug`, as
 * `article-explainer.js` says.
 *
 * It also registers `<article-explainer>`; a page that uses the element says itself what is
 * explained, so there the tag starts nothing unless it has a `data-root`. Imported by another
 * module, it starts nothing either:
 *
 *     import { sourcesFor, start } from 'https://example.org/explainer/explainer.js';
 *     const { stop } = start(article, sourcesFor('https://example.org/explainer/', 'en'));
 */

import { start } from '../explainer.js';
import { createReporter } from '../page/report.js';
import { idle } from '../page/slices.js';
import { ArticleExplainer } from './define.js';
import { readOptions } from './options.js';
import { sourcesFor } from './sources.js';

/** How long it waits for an idle moment after the page has been read, in ms. */
const PATIENCE = 500;

const tag = [...document.scripts].find(({ src }) => src === import.meta.url);

/**
 * What the tag started, once it has: null if there is no tag, or no article.
 *
 * @type {Promise<import('../types.js').Handle | null>}
 */
const started = tag ? startPage(tag).catch(fail) : Promise.resolve(null);

export { ArticleExplainer, sourcesFor, start, started };

/** @param {HTMLScriptElement} script */
async function startPage({ dataset }) {
  await parsed();
  await idle(PATIENCE);
  const root = findRoot(dataset.root);
  if (!root) return null;
  const language = dataset.glossary ?? 'en';
  const options = readOptions((name) => dataset[name], location.search);
  return start(root, {
    ...sourcesFor(new URL('.', import.meta.url).href, language, options.debug),
    ...options,
    language,
  });
}

/**
 * @param {unknown} error  the selector cannot be read
 * @returns {null}
 */
function fail(error) {
  createReporter(document, new AbortController().signal)('internal', error);
  return null;
}

/** @param {string | undefined} selector */
function findRoot(selector) {
  if (selector !== undefined) return document.querySelector(selector);
  if (document.querySelector('article-explainer')) return null;
  return document.querySelector('article') ?? document.querySelector('main');
}

/** Waits until the whole page is there; what it loads besides is not waited for. */
function parsed() {
  return new Promise((resolve) => {
    if (document.readyState !== 'loading') resolve(undefined);
    else document.addEventListener('DOMContentLoaded', resolve, { once: true });
  });
}
