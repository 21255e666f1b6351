/**
 * The popup: one element in the top layer that shows one explanation at a time.
 *
 * It is a dialog that is not modal. A tooltip may hold no links and is lost to touch; a modal
 * dialog would take the article away. It is labelled by its title and described by the short
 * text, so that focusing it reads out both, which is all that most readers came for.
 */

import { boxesOf, viewOf } from './boxes.js';
import {
  closeButton,
  entryContent,
  noticeContent,
  setAttributes,
  TEXT_ID,
  TITLE_ID,
} from './content.js';
import { directionOf, formatDate, wordsFor } from './messages.js';
import { lineAt, place } from './place.js';
import { schemeFor } from './scheme.js';
import { CSS, SHEET_MEDIA } from './style.js';
import { POPUP } from '../page/zones.js';

/** @typedef {import('../types.js').Entry} Entry */
/** @typedef {import('./place.js').Point} Point */

/**
 * @typedef {object} PopupOptions
 * @property {string} language  of the interface words, BCP 47
 * @property {'auto' | 'light' | 'dark'} theme
 * @property {() => void} onClose  the close button was pressed
 * @property {(backwards: boolean) => void} onLeave  Tab is about to take the focus out of it
 */

/**
 * @typedef {object} Anchor  where the popup belongs
 * @property {readonly HTMLElement[]} marks
 * @property {number} line  index of the line pointed at among the marks' boxes
 * @property {number} [pointer]  how far right of the line's left edge it was pointed at, in px
 */

/** Tells apart the popups of several articles on a page. */
let lastId = 0;

export class Popup {
  /** The element that stands in the page. @type {HTMLElement} */
  host;
  /** @type {HTMLElement} */
  #dialog;
  /** @type {HTMLElement} */
  #close;
  /** @type {PopupOptions} */
  #options;
  /** @type {import('./messages.js').Words} */
  #words;
  /** @type {Anchor | null} */
  #anchor = null;
  /** As high as it likes to be. */
  #size = { width: 0, height: 0 };
  /** @type {import('./place.js').Side | undefined} */
  #side;
  /** The entries that led to the one shown. @type {Entry[]} */
  #trail = [];
  #frame = 0;

  /**
   * @param {Document} document
   * @param {PopupOptions} options
   */
  constructor(document, options) {
    this.#options = options;
    this.#words = wordsFor(options.language);
    this.host = document.createElement(POPUP);
    lastId += 1;
    this.host.id = `${POPUP}-${lastId}`;
    const shadow = this.host.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(CSS);
    shadow.adoptedStyleSheets = [sheet];

    this.#dialog = document.createElement('div');
    this.#dialog.className = 'popup';
    setAttributes(this.#dialog, {
      part: 'popup',
      popover: 'manual',
      role: 'dialog',
      tabindex: '-1',
      'aria-labelledby': TITLE_ID,
      'aria-describedby': TEXT_ID,
      lang: options.language,
      dir: directionOf(options.language),
    });
    this.#close = closeButton(document, this.#words.close, options.onClose);
    this.#dialog.append(this.#close);
    this.#dialog.addEventListener('keydown', (event) => this.#onKey(event));
    shadow.append(this.#dialog);
    // The first date costs tens of ms; better now, when nobody waits, than when it opens.
    formatDate('2000-01-01', options.language);
  }

  /** What the pointer enters and leaves. @returns {HTMLElement} */
  get surface() {
    return this.#dialog;
  }

  get hasFocus() {
    return this.host.shadowRoot?.activeElement != null;
  }

  /**
   * Shows it beside a term; what it says has been set before.
   *
   * @param {readonly HTMLElement[]} marks
   * @param {Point} [pointer]  where the term was pointed at
   */
  open(marks, pointer) {
    const [mark] = marks;
    const document = mark.ownerDocument;
    // What is outside of a modal dialog cannot be used while that is open.
    const home = mark.closest('dialog:modal') ?? document.body;
    if (this.host.parentNode !== home) home.append(this.host);

    const boxes = boxesOf(marks);
    const line = lineAt(boxes, pointer);
    this.#anchor = { marks, line, pointer: pointer && boxes[line] && pointer.x - boxes[line].left };
    this.#side = undefined;
    const { theme } = this.#options;
    const scheme = theme === 'auto' ? schemeFor(getComputedStyle(mark).color) : theme;
    this.#dialog.dataset.scheme = scheme;
    if (!this.#dialog.matches(':popover-open')) this.#dialog.showPopover();
    this.#dialog.scrollTop = 0;
    this.measure();
  }

  hide() {
    cancelAnimationFrame(this.#frame);
    this.#anchor = null;
    this.#dialog.removeAttribute('aria-live');
    if (this.#dialog.matches(':popover-open')) this.#dialog.hidePopover();
  }

  /**
   * Moves the focus to the dialog as a whole, so that title and text are read out, and scrolls the
   * page so far that a sheet does not cover its term. For a press only: nothing may move under a
   * pointer that merely hovers.
   */
  enter() {
    this.#dialog.focus({ preventScroll: true });
    if (!this.#anchor || this.#dialog.dataset.side !== 'sheet') return;
    const lowest = Math.max(...boxesOf(this.#anchor.marks).map(({ bottom }) => bottom));
    // Not its box: while it slides in, that is still on its way.
    const covered = lowest + 24 - (viewOf(window).bottom - this.#dialog.offsetHeight);
    if (covered > 0) window.scrollBy({ top: covered });
  }

  /** Says that the explanation of a term is on its way. @param {string} term */
  sayLoading(term) {
    this.#dialog.setAttribute('aria-live', 'polite');
    this.#fill(noticeContent(this.host.ownerDocument, term, this.#words.loading));
  }

  /** Says that there is none. @param {string} term */
  sayUnavailable(term) {
    this.#fill(noticeContent(this.host.ownerDocument, term, this.#words.unavailable));
  }

  /**
   * Shows an entry, from which one can go on to related ones and back.
   *
   * @param {Entry} entry
   * @param {import('../types.js').Entries} entries
   */
  explain(entry, entries) {
    this.#trail = [];
    setAttributes(this.#dialog, { lang: entries.language, dir: directionOf(entries.language) });
    this.#explain(entry, entries);
  }

  /** Finds out how large it is, and places it. Needed when what it says has changed. */
  measure() {
    if (!this.#anchor) return;
    const { style } = this.#dialog;
    const { scrollTop } = this.#dialog;
    if (matchMedia(SHEET_MEDIA).matches) {
      this.#dialog.dataset.side = 'sheet';
      style.left = style.top = style.maxBlockSize = '';
      return;
    }
    if (this.#dialog.dataset.side === 'sheet') delete this.#dialog.dataset.side;
    style.maxBlockSize = '';
    this.#size = { width: this.#dialog.offsetWidth, height: this.#dialog.offsetHeight };
    this.#place();
    this.#dialog.scrollTop = scrollTop;
  }

  /** Follows the term in the next frame, after the page has been scrolled. */
  follow() {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.#place());
  }

  /** Takes it off the page. */
  remove() {
    this.hide();
    this.host.remove();
  }

  #place() {
    if (!this.#anchor || this.#dialog.dataset.side === 'sheet') return;
    const { marks, line: index, pointer } = this.#anchor;
    const boxes = boxesOf(marks);
    const line = boxes[Math.min(index, boxes.length - 1)];
    if (!line) return;
    const { paddingLeft, borderLeftWidth } = getComputedStyle(this.#dialog);
    const { x, y, side, room } = place({
      line,
      size: this.#size,
      view: viewOf(window),
      pointer: pointer === undefined ? undefined : line.left + pointer,
      keep: this.#side,
      rtl: getComputedStyle(marks[0]).direction === 'rtl',
      inset: parseFloat(paddingLeft) + parseFloat(borderLeftWidth),
    });
    this.#side = side;
    this.#dialog.dataset.side = side;
    const { style } = this.#dialog;
    style.left = `${Math.round(x)}px`;
    style.top = `${Math.round(y)}px`;
    style.maxBlockSize = room < this.#size.height ? `${Math.floor(room)}px` : '';
  }

  /**
   * @param {Entry} entry
   * @param {import('../types.js').Entries} entries
   */
  #explain(entry, entries) {
    const { host } = this;
    /** @param {Entry} next */
    const goTo = (next) => {
      this.#explain(next, entries);
      this.measure();
      // What was pressed is gone; what is read next begins at the title.
      host.shadowRoot?.getElementById(TITLE_ID)?.focus({ preventScroll: true });
    };
    const see = entry.see ?? [];
    const content = entryContent(host.ownerDocument, entry, {
      words: this.#words,
      language: entries.language,
      back: this.#trail.at(-1),
      related: see.flatMap((id) => entries.entries.find((other) => other.id === id) ?? []),
      onOpen: (next) => {
        this.#trail.push(entry);
        goTo(next);
      },
      onBack: () => {
        const last = this.#trail.pop();
        if (last) goTo(last);
      },
    });
    this.#fill(content);
  }

  /** @param {readonly HTMLElement[]} content */
  #fill(content) {
    this.#dialog.replaceChildren(...content, this.#close);
    this.#dialog.scrollTop = 0;
  }

  /**
   * The popup stands at the end of the page, but belongs behind its term: Tab goes on from there.
   *
   * @param {KeyboardEvent} event
   */
  #onKey(event) {
    if (event.key !== 'Tab' || event.ctrlKey || event.altKey || event.metaKey) return;
    const stops = [...this.#dialog.querySelectorAll('button, a[href]')];
    const active = this.host.shadowRoot?.activeElement ?? null;
    const index = active ? stops.indexOf(active) : -1;
    if (event.shiftKey ? index <= 0 : index === stops.length - 1) {
      this.#options.onLeave(event.shiftKey);
      // Backwards, the term itself is next; forwards, the browser goes on from the term.
      if (event.shiftKey) event.preventDefault();
    }
  }
}
