/**
 * The debug mode, for editors: a panel that lists every candidate of an article with the senses
 * that were considered, each piece of evidence, and the outcome; and colours on the page for what
 * is not marked. It is a file of its own, and loads only when it is asked for.
 */

import { schemeFor } from '../popup/scheme.js';
import { silentApart, spansOf } from './candidates.js';
import { Highlights } from './highlights.js';
import { Locator } from './locate.js';
import { Panel } from './panel.js';

/**
 * @typedef {object} Debugged
 * @property {Element | ShadowRoot} root
 * @property {import('../engine/types.js').Engine} engine
 * @property {import('../page/passage.js').Passage<Text>} passage  before anything is marked in it
 * @property {import('../types.js').Choice} choice
 * @property {'auto' | 'light' | 'dark'} theme
 * @property {AbortSignal} signal  takes it all back
 */

/**
 * Asks the engine why; shows the answer once the article is marked, for only then is it known what
 * is marked.
 *
 * @param {Debugged} debugged
 */
export async function debug({ root, engine, passage, choice, theme, signal }) {
  if (!engine.explain) throw new Error('this engine does not say why');
  const candidates = await engine.explain(passage.text, choice);
  const locator = new Locator(passage, candidates);
  const open = () => {
    const spans = spansOf(candidates, { text: passage.text, locator, known: choice.known ?? [] });
    const text = root instanceof Element ? root : root.host;
    const scheme = theme === 'auto' ? schemeFor(getComputedStyle(text).color) : theme;
    show(text.ownerDocument, { root, spans, scheme, locator, signal });
  };
  root.addEventListener('explainer:ready', open, { once: true, signal });
}

/**
 * @param {Document} document
 * @param {{ root: Node, spans: import('./candidates.js').Span[], scheme: 'light' | 'dark',
 *   locator: Locator, signal: AbortSignal }} shown
 */
function show(document, { root, spans, scheme, locator, signal }) {
  const highlights = new Highlights(root);
  /** @param {readonly import('./candidates.js').Span[]} some */
  const rangesOf = (some) => some.flatMap(({ first }) => locator.ranges(first));
  highlights.set('silent', rangesOf(silentApart(spans)));
  highlights.set('unmarked', rangesOf(spans.filter(({ kind }) => kind === 'unmarked')));

  const close = () => {
    highlights.remove();
    panel.remove();
    signal.removeEventListener('abort', close);
  };
  const panel = new Panel(document, {
    spans,
    scheme,
    onJump: (span) => {
      const ranges = locator.ranges(span.first);
      highlights.set('current', ranges);
      if (ranges.length === 0) return;
      scrollTo(ranges[0], panel.isSheet ? 0.5 : 1);
      panel.uncover(ranges[0].getBoundingClientRect());
    },
    onClose: close,
  });
  signal.addEventListener('abort', close);
  document.body.append(panel.host);
}

/**
 * Scrolls a range to the upper third of what can be seen.
 *
 * @param {Range} range
 * @param {number} part  of the window's height that the panel leaves free
 */
function scrollTo(range, part) {
  const element = range.startContainer.parentElement;
  // Boxes that scroll inside of the page first; a long paragraph's middle is not its word, though.
  element?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  const { top } = range.getBoundingClientRect();
  window.scrollBy({ top: top - (window.innerHeight * part) / 3, behavior: 'instant' });
}
