/**
 * `<article-explainer base="/explainer/">` around an article explains its terms.
 *
 * Importing this file defines nothing; `define.js` does. The element has no style of its own, so
 * that nothing moves when it is upgraded: it is inline, as any unknown element, and what it holds
 * is laid out as if it were not there. Pages that make it a flexible box's or a grid's item may
 * want to give it `display: contents` themselves.
 *
 * | attribute  | meaning                                               | default                |
 * | ---------- | ----------------------------------------------------- | ---------------------- |
 * | `base`     | address of the directory with engine and glossary     | where this script lies |
 * | `glossary` | language of the glossary                              | `en`                   |
 * | `sureness` | how sure a meaning must be, between 0 and 1          | the engine's           |
 * | `density`  | marks per 100 words at most                           | the engine's           |
 * | `level`    | lowest level that is marked: 1, 2 or 3                | the engine's           |
 * | `known`    | ids of entries that are not marked, parted by spaces  | none                   |
 * | `theme`    | `light` or `dark`                                     | as the page            |
 * | `debug`    | there: a panel says why each candidate is shown or not | as the address: `?explainer-debug` |
 */

import { start } from '../explainer.js';
import { readOptions } from './options.js';
import { sourcesFor } from './sources.js';

const ATTRIBUTES = ['base', 'glossary', 'density', 'level', 'sureness', 'known', 'theme', 'debug'];

export class ArticleExplainer extends HTMLElement {
  static observedAttributes = ATTRIBUTES;

  /** @type {import('../types.js').Handle | null} */
  #handle = null;

  /** Settles when the article is marked: `Handle.ready`; null while it is not connected. */
  get ready() {
    return this.#handle?.ready ?? null;
  }

  connectedCallback() {
    this.#start();
  }

  disconnectedCallback() {
    this.#stop();
  }

  /**
   * @param {string} _name
   * @param {string | null} before
   * @param {string | null} after
   */
  attributeChangedCallback(_name, before, after) {
    if (!this.#handle || before === after) return;
    this.#stop();
    this.#start();
  }

  #start() {
    this.#stop();
    const language = this.getAttribute('glossary') ?? 'en';
    const base = new URL(this.getAttribute('base') ?? import.meta.url, this.baseURI);
    const options = readOptions((name) => this.getAttribute(name), location.search);
    this.#handle = start(this, {
      ...sourcesFor(new URL('.', base).href, language, options.debug),
      ...options,
      language,
    });
  }

  #stop() {
    this.#handle?.stop();
    this.#handle = null;
  }
}
