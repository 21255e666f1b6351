/**
 * The panel: a list of the spans in reading order, with filters.
 */

import { says } from './candidates.js';
import { element, spanItem } from './items.js';
import { CSS, SHEET_MEDIA } from './style.js';

/** The panel's host. */
const DEBUG = 'explainer-debug';

/** @typedef {import('./candidates.js').Span} Span */
/** @typedef {'all' | 'shown' | 'silent'} Filter */

/**
 * @typedef {object} PanelOptions
 * @property {readonly Span[]} spans
 * @property {'light' | 'dark'} scheme
 * @property {(span: Span) => void} onJump
 * @property {() => void} onClose
 */

export class Panel {
  /** The element that stands in the page. @type {HTMLElement} */
  host;
  /** @type {HTMLElement} */
  #panel;
  /** @type {import('./items.js').Item[]} */
  #items;
  /** @type {Filter} */
  #filter = 'all';
  #words = '';
  /** Says how much the filters leave. @type {HTMLElement} */
  #status;

  /**
   * @param {Document} document
   * @param {PanelOptions} options
   */
  constructor(document, { spans, scheme, onJump, onClose }) {
    this.host = document.createElement(DEBUG);
    const shadow = this.host.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(CSS);
    shadow.adoptedStyleSheets = [sheet];

    this.#items = spans.map((span) =>
      spanItem(span, () => {
        for (const { item } of this.#items) item.removeAttribute('aria-current');
        this.#items[spans.indexOf(span)].item.setAttribute('aria-current', 'true');
        onJump(span);
      }),
    );
    this.#status = element('p', { class: 'status', role: 'status' });
    const close = element('button', { class: 'close', type: 'button', 'aria-label': 'Close' });
    close.addEventListener('click', onClose);
    this.#panel = element(
      'section',
      { class: 'panel', 'aria-label': 'Article Explainer: why', lang: 'en', dir: 'ltr' },
      element(
        'header',
        {},
        element('h2', {}, 'Why these words'),
        this.#status,
        close,
        this.#filters(spans),
        this.#search(),
      ),
      element('ol', { class: 'spans' }, ...this.#items.map(({ item }) => item)),
    );
    this.#panel.dataset.scheme = scheme;
    shadow.append(element('div', { class: 'room' }), this.#panel);
    this.#sift();
  }

  /** Does it cover the lower half of the window? */
  get isSheet() {
    return matchMedia(SHEET_MEDIA).matches;
  }

  /**
   * Goes to the side where it does not cover this box, if only one is such.
   *
   * @param {DOMRect} box
   */
  uncover({ left, right }) {
    if (this.isSheet) return;
    const width = this.#panel.offsetWidth;
    const view = document.documentElement.clientWidth;
    const coversAtLeft = left < width;
    const coversAtRight = right > view - width;
    if (coversAtLeft === coversAtRight) return;
    this.#panel.dataset.side = coversAtRight ? 'left' : 'right';
  }

  remove() {
    this.host.remove();
  }

  /** @param {readonly Span[]} spans */
  #filters(spans) {
    const silent = spans.flatMap(({ senses }) => senses).filter(({ kind }) => kind === 'silent');
    const all = spans.reduce((sum, { senses }) => sum + senses.length, 0);
    /** @type {[Filter, string, number][]} */
    const choices = [
      ['all', 'All', all],
      ['shown', 'Shown', all - silent.length],
      ['silent', 'Silent', silent.length],
    ];
    const labels = choices.map(([filter, name, count]) => {
      const input = element('input', { type: 'radio', name: 'filter', value: filter });
      input.checked = filter === this.#filter;
      input.addEventListener('change', () => {
        this.#filter = filter;
        this.#sift();
      });
      return element('label', {}, input, element('span', {}, `${name} ${count}`));
    });
    return element('fieldset', {}, element('legend', {}, 'Candidates'), ...labels);
  }

  #search() {
    const input = element('input', {
      type: 'search',
      placeholder: 'Word, entry or reason',
      'aria-label': 'Filter by word, entry or reason',
    });
    input.addEventListener('input', () => {
      this.#words = input.value.trim().toLowerCase();
      this.#sift();
    });
    return input;
  }

  /** Hides what the filters leave out. */
  #sift() {
    let left = 0;
    for (const { span, item, senses } of this.#items) {
      let some = false;
      for (const [i, sense] of span.senses.entries()) {
        const kept =
          (this.#filter === 'all' || (this.#filter === 'silent') === (sense.kind === 'silent')) &&
          says(span, sense, this.#words);
        senses[i].hidden = !kept;
        some ||= kept;
        left += kept ? 1 : 0;
      }
      item.hidden = !some;
    }
    const words = left === 1 ? '1 candidate' : `${left} candidates`;
    this.#status.textContent = left === 0 ? 'No candidate' : words;
  }
}
