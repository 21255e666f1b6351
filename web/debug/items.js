/**
 * What the list says of a span: its words and their neighbours, and for each sense the outcome, the
 * score and the evidence.
 */

import { signed } from './candidates.js';

/** @typedef {import('./candidates.js').Span} Span */
/** @typedef {import('./candidates.js').Sense} Sense */
/** @typedef {{ span: Span, item: HTMLElement, senses: HTMLElement[] }} Item */

/**
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} name
 * @param {Record<string, string>} attributes
 * @param {(Node | string)[]} content
 * @returns {HTMLElementTagNameMap[T]}
 */
export function element(name, attributes, ...content) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...content);
  return made;
}

/**
 * @param {Span} span
 * @param {() => void} onJump
 * @returns {Item}
 */
export function spanItem(span, onJump) {
  const jump = element('button', { type: 'button', class: 'words' }, span.text);
  const place = element('p', { class: 'place' }, span.before, jump, span.after);
  const senses = span.senses.map(senseItem);
  const list = element('ul', { class: 'senses' }, ...senses);
  const item = element('li', { class: 'span', 'data-kind': span.kind }, place, list);
  item.addEventListener('click', (event) => {
    // Unfolding the evidence goes nowhere; neither does selecting a reason to copy it.
    const target = /** @type {Element} */ (event.target);
    if (!target.closest('details')) onJump();
  });
  return { span, item, senses };
}

/** @param {Sense} sense */
function senseItem({ candidate, kind, outcome }) {
  const { term, id, score, threshold } = candidate;
  return element(
    'li',
    { class: 'sense', 'data-kind': kind },
    element('p', { class: 'term' }, element('b', {}, term), ' ', element('code', {}, id)),
    element('p', { class: 'outcome' }, outcome),
    element(
      'p',
      { class: 'score' },
      `Score ${signed(score)}, ${score > threshold ? 'above' : 'not above'} the threshold `,
      signed(threshold),
    ),
    evidence(candidate),
  );
}

/** @param {import('../engine/types.js').Candidate} candidate */
function evidence({ why, score }) {
  const count = why.length === 1 ? '1 piece' : `${why.length} pieces`;
  const details = element('details', {}, element('summary', {}, `${count} of evidence`));
  // Most are never unfolded.
  details.addEventListener(
    'toggle',
    () => {
      const strongest = [...why].sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
      const rows = strongest.map(({ reason, weight, value }) =>
        row(weight, value === 1 ? reason : `${reason} (×\u00a0${value})`),
      );
      details.append(element('ul', {}, ...rows, row(score, 'the score')));
    },
    { once: true },
  );
  return details;
}

/**
 * @param {number} weight
 * @param {string} words
 */
function row(weight, words) {
  const sign = weight < 0 ? 'against' : 'for';
  const number = element('span', { class: 'weight', 'data-sign': sign }, signed(weight));
  return element('li', {}, number, ' ', element('span', {}, words));
}
