/**
 * When the popup opens and closes: by pointer, touch and keys.
 *
 * Two ways lead in. Hovering opens it after a moment and lets it go after a moment, and never
 * moves the focus. Pressing (a click, a tap, Enter, Space, a screen reader) opens it for good and
 * moves the focus into it; it then stays until it is closed. Pressing a term whose popup is open
 * by hovering makes it stay.
 */

import { send } from '../page/report.js';
import { MARK } from '../page/zones.js';
import { listen, watchOpened } from './watch.js';

/** @typedef {import('../types.js').Term} Term */
/** @typedef {import('./popup.js').Popup} Popup */
/** @typedef {import('./place.js').Point} Point */

/** How long the pointer rests on a term before it opens, in ms: passing over opens nothing. */
const OPEN_DELAY = 150;
/** How long the popup stays when the pointer has left, in ms: time to travel to it. */
const CLOSE_DELAY = 250;

/**
 * @typedef {object} ControlOptions
 * @property {Element | ShadowRoot} root
 * @property {(target: EventTarget | null) => Term | undefined} termAt
 * @property {import('../types.js').LoadEntries} loadEntries
 * @property {ReturnType<typeof import('../page/report.js').createReporter>} report
 * @property {string} language
 * @property {'auto' | 'light' | 'dark'} theme
 * @property {AbortSignal} signal  ends it all
 */

/**
 * @typedef {object} Opened
 * @property {Term} term
 * @property {HTMLElement} mark  the piece that was pointed at
 * @property {boolean} pinned  it was pressed, and so stays when the pointer leaves
 * @property {string} id  of the entry; '' while that is not known
 * @property {boolean} told  `explainer:open` has been sent
 * @property {AbortController} controller  ends what lasts as long as it is open
 */

export class PopupControl {
  /** @type {ControlOptions} */
  #options;
  /** @type {Popup | null} */
  #popup = null;
  /** @type {Promise<Popup> | null} */
  #made = null;
  /** @type {import('../types.js').Entries | null} */
  #entries = null;
  /** @type {Opened | null} */
  #opened = null;
  /** Waits to open or to close. @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  /** @param {ControlOptions} options */
  constructor(options) {
    this.#options = options;
    const { root, signal } = options;
    listen(root, 'pointerover', (event) => this.#onOver(event), { signal });
    listen(root, 'focusin', ({ target }) => this.#foresee(target), { signal });
    listen(root, 'pointerout', (event) => this.#onOut(event), { signal });
    listen(root, 'click', (event) => this.#onClick(event), { signal });
    listen(root, 'keydown', (event) => this.#onKey(event), { signal });
    signal.addEventListener('abort', () => this.#dispose());
  }

  /** Fetches the popup's own code, so that opening it is a matter of a frame. */
  async prepare() {
    await this.#make();
  }

  /**
   * Fetches the explanations, all in one file, when a reader comes near a term for the first time:
   * most readers of a page never do. They are there before the pointer has rested long enough.
   *
   * @param {EventTarget | null} target
   */
  #foresee(target) {
    // What fails is reported, and tried again when the popup opens.
    if (!this.#entries && this.#options.termAt(target)) this.#load().catch(() => {});
  }

  /** @param {PointerEvent} event */
  #onOver(event) {
    const term = this.#options.termAt(event.target);
    this.#foresee(event.target);
    if (!term || event.pointerType === 'touch' || event.buttons !== 0) return;
    clearTimeout(this.#timer);
    if (this.#opened?.term === term) return;
    const mark = markAt(event);
    const pointer = { x: event.clientX, y: event.clientY };
    this.#timer = setTimeout(() => this.#open(term, mark, { pointer }), OPEN_DELAY);
  }

  /** @param {PointerEvent} event */
  #onOut(event) {
    const { termAt } = this.#options;
    const term = termAt(event.target);
    if (!term || event.pointerType === 'touch' || termAt(event.relatedTarget) === term) return;
    clearTimeout(this.#timer);
    this.#letGo();
  }

  /** Closes it in a moment, if nothing but hovering holds it. */
  #letGo() {
    if (!this.#opened || this.#opened.pinned) return;
    this.#timer = setTimeout(() => this.#close(), CLOSE_DELAY);
  }

  /** @param {MouseEvent} event */
  #onClick(event) {
    const term = this.#options.termAt(event.target);
    // A press that ends a selection selects; no more. A screen reader's press has no detail.
    if (!term || (event.detail > 0 && !(getSelection()?.isCollapsed ?? true))) return;
    const pointer = event.detail > 0 ? { x: event.clientX, y: event.clientY } : undefined;
    this.#press(term, markAt(event), pointer);
  }

  /** @param {KeyboardEvent} event */
  #onKey(event) {
    const term = this.#options.termAt(event.target);
    if (!term || (event.key !== 'Enter' && event.key !== ' ') || isModified(event)) return;
    event.preventDefault();
    if (!event.repeat) this.#press(term, term.marks[0]);
  }

  /**
   * @param {Term} term
   * @param {HTMLElement} mark
   * @param {Point} [pointer]
   */
  #press(term, mark, pointer) {
    clearTimeout(this.#timer);
    if (this.#opened?.term !== term) {
      this.#open(term, mark, { pointer, pinned: true });
    } else if (this.#opened.pinned) {
      this.#close();
    } else {
      this.#opened.pinned = true;
      this.#popup?.enter();
    }
  }

  /**
   * @param {Term} term
   * @param {HTMLElement} mark
   * @param {{ pointer?: Point, pinned?: boolean }} how
   */
  async #open(term, mark, { pointer, pinned = false }) {
    this.#close();
    const { signal } = this.#options;
    const controller = new AbortController();
    /** @type {Opened} */
    const opened = { term, mark, pinned, id: '', told: false, controller };
    this.#opened = opened;
    // Nothing below waits when it has been prepared: the popup is painted in the next frame.
    const popup = this.#popup ?? (await this.#make().catch(() => null));
    if (!popup || this.#opened !== opened) return;
    if (!term.marks.every(({ isConnected }) => isConnected)) {
      this.#opened = null;
      return;
    }

    if (this.#entries) this.#say(popup, opened);
    else popup.sayLoading(term.text);
    popup.open(term.marks, pointer);
    expand(term, popup.host);
    this.#watch(popup, opened);
    if (opened.pinned) popup.enter();

    if (!this.#entries) {
      await this.#load().catch(() => null);
      if (this.#opened !== opened || signal.aborted) return;
      this.#say(popup, opened);
      popup.measure();
    }
    opened.told = true;
    send(mark, 'explainer:open', { id: opened.id });
  }

  /**
   * @param {Popup} popup
   * @param {Opened} opened
   */
  #say(popup, opened) {
    const entry = this.#entries?.entries[opened.term.entry];
    if (this.#entries && entry) {
      opened.id = entry.id;
      popup.explain(entry, this.#entries);
    } else {
      popup.sayUnavailable(opened.term.text);
    }
  }

  /** @param {{ returnFocus?: boolean }} [how] */
  #close({ returnFocus = true } = {}) {
    clearTimeout(this.#timer);
    const opened = this.#opened;
    const popup = this.#popup;
    if (!opened) return;
    this.#opened = null;
    opened.controller.abort();
    const { term, mark, id, told } = opened;
    collapse(term);
    if (!popup) return;
    const hadFocus = popup.hasFocus;
    popup.hide();
    if (hadFocus && returnFocus) term.marks[0].focus({ preventScroll: true });
    if (told) send(mark, 'explainer:close', { id });
  }

  /**
   * @param {Popup} popup
   * @param {Opened} opened
   */
  #watch(popup, opened) {
    const { term, mark, controller } = opened;
    watchOpened(popup, {
      term,
      mark,
      close: (how) => this.#close(how),
      pin: () => (opened.pinned = true),
      hold: () => clearTimeout(this.#timer),
      letGo: () => this.#letGo(),
      signal: controller.signal,
    });
  }

  /** @returns {Promise<Popup>} */
  async #make() {
    this.#made ??= import('./popup.js').then(({ Popup }) => {
      const { language, theme } = this.#options;
      this.#popup = new Popup(document, {
        language,
        theme,
        onClose: () => this.#close(),
        onLeave: () => this.#close(),
      });
      return this.#popup;
    });
    return this.#made.catch((error) => {
      this.#made = null;
      this.#options.report('popup', error);
      throw error;
    });
  }

  /** @returns {Promise<import('../types.js').Entries>} */
  async #load() {
    try {
      this.#entries = await this.#options.loadEntries();
      return this.#entries;
    } catch (error) {
      this.#options.report('entries', error);
      throw error;
    }
  }

  #dispose() {
    this.#close();
    this.#popup?.remove();
    this.#popup = null;
  }
}

/**
 * The mark that an event at a term happened at.
 *
 * @param {Event} event
 */
function markAt({ target }) {
  return /** @type {HTMLElement} */ (/** @type {Element} */ (target).closest(MARK));
}

/**
 * @param {Term} term
 * @param {HTMLElement} host  stands in the page only while it is needed, and so does its name
 */
function expand({ marks }, host) {
  marks[0].setAttribute('aria-expanded', 'true');
  marks[0].setAttribute('aria-controls', host.id);
  for (const mark of marks) mark.dataset.open = '';
}

/** @param {Term} term */
function collapse({ marks }) {
  marks[0].setAttribute('aria-expanded', 'false');
  marks[0].removeAttribute('aria-controls');
  for (const mark of marks) delete mark.dataset.open;
}

/** @param {KeyboardEvent} event */
function isModified(event) {
  return event.ctrlKey || event.altKey || event.metaKey || event.shiftKey;
}
