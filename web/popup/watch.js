/**
 * What happens around an open popup: all that closes it, and all that moves it.
 */

/**
 * @typedef {object} Watched
 * @property {import('../types.js').Term} term
 * @property {HTMLElement} mark  the piece that was pointed at
 * @property {(how?: { returnFocus?: boolean }) => void} close
 * @property {() => void} pin  it is in use, and stays when the pointer leaves
 * @property {() => void} hold  the pointer has come to it
 * @property {() => void} letGo  the pointer has left it
 * @property {AbortSignal} signal  it is closed
 */

/**
 * @param {import('./popup.js').Popup} popup
 * @param {Watched} watched
 */
export function watchOpened(popup, watched) {
  watchKeysAndPresses(popup, watched);
  watchPointer(popup, watched);
  watchView(popup, watched);
  watchMark(watched);
}

/**
 * @param {import('./popup.js').Popup} popup
 * @param {Watched} watched
 */
function watchKeysAndPresses({ host }, { term, mark, close, pin, signal }) {
  const capture = { capture: true, signal };
  /** @param {KeyboardEvent} event */
  const onKey = (event) => {
    if (event.key !== 'Escape' || event.isComposing) return;
    // Ours, for there is something to close: the page's own dialog stays open.
    event.preventDefault();
    event.stopImmediatePropagation();
    close();
  };
  /** @param {PointerEvent} event */
  const onPress = (event) => {
    const path = event.composedPath();
    if (path.includes(host)) pin();
    else if (!term.marks.some((piece) => path.includes(piece))) close({ returnFocus: false });
  };
  /** @param {Event} event */
  const onOther = (event) => {
    if (event.composedPath()[0] !== mark) close({ returnFocus: false });
  };
  listen(document, 'keydown', onKey, capture);
  listen(document, 'pointerdown', onPress, capture);
  // One popup at a time, also if several articles on the page are explained.
  listen(document, 'explainer:open', onOther, capture);
}

/**
 * @param {import('./popup.js').Popup} popup
 * @param {Watched} watched
 */
function watchPointer({ surface }, { pin, hold, letGo, signal }) {
  listen(surface, 'pointerenter', hold, { signal });
  listen(
    surface,
    'pointerleave',
    (event) => {
      if (event.pointerType !== 'touch') letGo();
    },
    { signal },
  );
  listen(surface, 'focusin', pin, { signal });
}

/**
 * @param {import('./popup.js').Popup} popup
 * @param {Watched} watched
 */
function watchView(popup, { signal }) {
  const { visualViewport } = window;
  const follow = () => popup.follow();
  const measure = () => popup.measure();
  document.addEventListener('scroll', follow, { capture: true, passive: true, signal });
  visualViewport?.addEventListener('scroll', follow, { signal });
  visualViewport?.addEventListener('resize', measure, { signal });
  window.addEventListener('resize', measure, { signal });
  // What it says has been unfolded or folded, perhaps.
  popup.surface.addEventListener('click', measure, { signal });
}

/**
 * Closes it when its term is scrolled out of sight, hidden or removed.
 *
 * @param {Watched} watched
 */
function watchMark({ mark, close, signal }) {
  const observer = new IntersectionObserver((changes) => {
    if (changes.at(-1)?.isIntersecting === false) close();
  });
  observer.observe(mark);
  signal.addEventListener('abort', () => observer.disconnect());
}

/**
 * `addEventListener` with the type of the event that a listener of this name gets; shadow roots
 * and documents name too few in TypeScript's library.
 *
 * @template {keyof HTMLElementEventMap | 'explainer:open'} T
 * @param {EventTarget} target
 * @param {T} type
 * @param {(event: T extends keyof HTMLElementEventMap ? HTMLElementEventMap[T] : Event) => void} listener
 * @param {AddEventListenerOptions} options
 */
export function listen(target, type, listener, options) {
  target.addEventListener(type, /** @type {EventListener} */ (listener), options);
}
