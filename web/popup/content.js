/**
 * What a popup says, as elements. Text is only ever set as text: markup in an entry shows as
 * itself, and pages that enforce Trusted Types have nothing to refuse.
 */

import { formatDate } from './messages.js';

/** @typedef {import('../types.js').Entry} Entry */

/**
 * @typedef {object} View
 * @property {import('./messages.js').Words} words
 * @property {string} language  of the explanation, BCP 47
 * @property {Entry | null} [back]  the entry from which this one was opened
 * @property {readonly Entry[]} related
 * @property {(entry: Entry) => void} onOpen  a related entry was chosen
 * @property {() => void} onBack
 */

/** Ids within the popup's shadow root, by which the dialog is labelled and described. */
export const TITLE_ID = 'title';
export const TEXT_ID = 'text';
const MORE_ID = 'more';

/**
 * An explanation.
 *
 * @param {Document} document
 * @param {Entry} entry
 * @param {View} view
 * @returns {HTMLElement[]}
 */
export function entryContent(document, entry, view) {
  const { words, related } = view;
  const make = maker(document);
  const content = [];
  if (entry.kind) content.push(make('p', 'kind', words.kinds[entry.kind] ?? entry.kind));
  content.push(title(document, entry.term));
  if (entry.expansion) content.push(make('p', 'expansion', entry.expansion));
  content.push(describing(make('p', 'short', entry.short)));
  if (view.back) {
    // Shown first, but read and reached after the text: the title is where the focus comes in.
    const back = make('button', 'back', words.back(view.back.term));
    back.addEventListener('click', view.onBack);
    content.push(back);
  }
  if (entry.more) content.push(...disclosure(make, entry.more, words));
  const facts = [];
  if (related.length > 0) {
    const buttons = related.map((other) => {
      const button = make('button', 'link', other.term);
      button.addEventListener('click', () => view.onOpen(other));
      return button;
    });
    facts.push(make('dt', 'label', words.related), make('dd', 'related', ...buttons));
  }
  const links = (entry.sources ?? []).filter(isSafe).map((source) => link(make, source));
  if (links.length > 0) {
    facts.push(make('dt', 'label', words.sources), make('dd', 'sources', ...links));
  }
  const date = entry.reviewed && formatDate(entry.reviewed, view.language);
  if (date) facts.push(make('dt', 'label', words.reviewed), make('dd', 'reviewed', date));
  if (facts.length > 0) content.push(make('dl', 'facts', ...facts));
  return content;
}

/**
 * A title with a line of text that stands in for an explanation: it is on its way, or missing.
 *
 * @param {Document} document
 * @param {string} term
 * @param {string} text
 * @returns {HTMLElement[]}
 */
export function noticeContent(document, term, text) {
  const make = maker(document);
  return [title(document, term), describing(make('p', 'notice', text))];
}

/** @typedef {(name: string, part: string, ...children: (Node | string)[]) => HTMLElement} Make */

/**
 * @param {Document} document
 * @returns {Make}
 */
function maker(document) {
  return (name, part, ...children) => {
    const element = document.createElement(name);
    element.className = part;
    element.setAttribute('part', part);
    if (name === 'button') element.setAttribute('type', 'button');
    element.append(...children);
    return element;
  };
}

/**
 * It can be focused by script, so that what is read out after a jump begins here.
 *
 * @param {Document} document
 * @param {string} text
 */
function title(document, text) {
  const heading = maker(document)('h2', 'title', text);
  heading.id = TITLE_ID;
  heading.tabIndex = -1;
  return heading;
}

/** @param {HTMLElement} element */
function describing(element) {
  element.id = TEXT_ID;
  return element;
}

/**
 * A button and the text that it discloses. The text follows the button for those who listen; the
 * style sheet shows it before the button, so that it reads on from the short text.
 *
 * @param {Make} make
 * @param {string} text
 * @param {import('./messages.js').Words} words
 */
function disclosure(make, text, words) {
  const button = make('button', 'toggle', words.more);
  const more = make('p', 'more', text);
  more.id = MORE_ID;
  more.hidden = true;
  button.setAttribute('aria-controls', MORE_ID);
  button.setAttribute('aria-expanded', 'false');
  button.addEventListener('click', () => {
    more.hidden = !more.hidden;
    button.textContent = more.hidden ? words.more : words.less;
    button.setAttribute('aria-expanded', String(!more.hidden));
  });
  return [button, more];
}

/**
 * @param {Make} make
 * @param {import('../types.js').Source} source
 */
function link(make, { title: text, url }) {
  const anchor = /** @type {HTMLAnchorElement} */ (make('a', 'link', text));
  anchor.href = url;
  anchor.target = '_blank';
  anchor.rel = 'noopener noreferrer';
  return anchor;
}

/**
 * Only addresses on the web, and only safe ones: a glossary may come from anywhere.
 *
 * @param {import('../types.js').Source} source
 */
function isSafe({ url }) {
  return URL.canParse(url) && new URL(url).protocol === 'https:';
}

/**
 * The button that closes the popup. It outlives what the popup says.
 *
 * @param {Document} document
 * @param {string} label
 * @param {() => void} onPress
 */
export function closeButton(document, label, onPress) {
  const button = document.createElement('button');
  button.className = 'close';
  setAttributes(button, { type: 'button', part: 'close', 'aria-label': label });
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  setAttributes(svg, { viewBox: '0 0 10 10', 'aria-hidden': 'true' });
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  setAttributes(path, { d: 'M1 1l8 8M9 1l-8 8' });
  svg.append(path);
  button.append(svg);
  button.addEventListener('click', onPress);
  return button;
}

/**
 * @param {Element} element
 * @param {Record<string, string>} attributes
 */
export function setAttributes(element, attributes) {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
}
