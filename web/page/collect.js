/**
 * Reads an article: from elements to a passage.
 *
 * The walk goes over blocks. A block of plain phrasing gives its `textContent`; its text nodes are
 * looked for only when something is found in it. Only blocks with something unusual in them
 * (a class, an image, a nested block) are walked node by node.
 */

import { OBJECT, PassageBuilder } from './passage.js';
import { isInsideContext, isInsideLeftAlone, UNPLAIN, zoneOf } from './zones.js';

/** @typedef {import('./passage.js').Run<Text>} TextRun */

/**
 * @typedef {object} Surroundings  what the elements around a node say about it
 * @property {boolean} heading
 * @property {boolean} context
 */

/**
 * Reads what can be read under `root`.
 *
 * @param {Element | ShadowRoot} root
 * @returns {import('./passage.js').Passage<Text>}
 */
export function collect(root) {
  return new Walk().read(root);
}

class Walk {
  /** @type {PassageBuilder<Text>} */
  #builder = new PassageBuilder();
  /** Whether the last thing read was a line break: two of them end a paragraph. */
  #afterBreak = false;

  /** @param {Element | ShadowRoot} root */
  read(root) {
    if (!(root instanceof Element)) {
      this.#children(root, { heading: false, context: false });
    } else if (!isInsideLeftAlone(root)) {
      this.#block(root, { heading: false, context: isInsideContext(root) });
    }
    return this.#builder.build();
  }

  /**
   * @param {Element} element
   * @param {Surroundings} around
   */
  #block(element, around) {
    const { display, visibility } = getComputedStyle(element);
    if (isInvisible(display, visibility)) return;
    const { heading, context } = around;
    // Text that stands directly in a flexible box or a grid would fall apart into boxes if a part
    // of it were wrapped.
    const textIsContext = context || laysOutChildren(display);
    this.#end(heading);
    if (element.localName === 'details' && !element.hasAttribute('open')) {
      const summary = element.querySelector(':scope > summary');
      if (summary) this.#block(summary, { heading, context: true });
    } else if (element.firstElementChild === null || element.querySelector(UNPLAIN) === null) {
      const text = element.textContent ?? '';
      this.#builder.block(text, (start) => textRuns(element, start, textIsContext), heading);
    } else {
      this.#children(element, { heading, context }, textIsContext);
    }
    this.#end(heading);
  }

  /**
   * @param {ParentNode & Node} parent
   * @param {Surroundings} around
   * @param {boolean} textIsContext
   */
  #children(parent, around, textIsContext = around.context) {
    for (let node = parent.firstChild; node !== null; node = node.nextSibling) {
      if (node.nodeType === Node.TEXT_NODE) {
        this.#text(/** @type {Text} */ (node), textIsContext);
      } else if (node.nodeType === Node.ELEMENT_NODE) {
        this.#element(/** @type {Element} */ (node), around);
      }
    }
  }

  /**
   * @param {Text} node
   * @param {boolean} context
   */
  #text(node, context) {
    if (this.#afterBreak && node.data.trim() !== '') this.#afterBreak = false;
    this.#builder.text(node, context);
  }

  /**
   * @param {Element} element
   * @param {Surroundings} around
   */
  #element(element, around) {
    const zone = zoneOf(element);
    switch (zone) {
      case 'vanish':
        return;
      case 'skip':
        this.#skip(element);
        return;
      case 'break':
        this.#lineBreak(around.heading);
        return;
      case 'block':
        this.#block(element, around);
        return;
      case 'heading':
        this.#block(element, { ...around, heading: true });
        return;
      case 'control':
        this.#block(element, { ...around, context: true });
        return;
      default:
        this.#inline(element, zone === 'context' ? { ...around, context: true } : around);
    }
  }

  /**
   * An element that is inline by its name, though a style sheet may have other plans for it.
   *
   * @param {Element} element
   * @param {Surroundings} around
   */
  #inline(element, around) {
    let textIsContext = around.context;
    if (element.hasAttributes() || element.localName.includes('-')) {
      const style = getComputedStyle(element);
      const { display } = style;
      if (isInvisible(display, style.visibility)) return;
      if (isApart(element, display, style)) {
        this.#block(element, around);
        return;
      }
      textIsContext ||= laysOutChildren(display);
    }
    // A footnote's number is no part of the word that it follows; "19th" and "CO2" are words.
    if (element.localName === 'sup' && !/^\s*\p{L}/u.test(element.textContent ?? '')) this.#gap();
    this.#children(element, around, textIsContext);
  }

  /** @param {Element} element */
  #skip(element) {
    const { display, visibility } = getComputedStyle(element);
    if (!isInvisible(display, visibility)) this.#gap();
  }

  #gap() {
    this.#afterBreak = false;
    this.#builder.gap(OBJECT);
  }

  /** @param {boolean} heading */
  #lineBreak(heading) {
    if (this.#afterBreak) this.#end(heading);
    else this.#builder.gap('\n');
    this.#afterBreak = !this.#afterBreak;
  }

  /** @param {boolean} heading */
  #end(heading) {
    this.#afterBreak = false;
    this.#builder.end(heading);
  }
}

/**
 * Finds the text nodes of a block that was read by its `textContent`. If the page has changed in
 * the meantime, their text no longer fits, and `Passage.pieces` notices.
 *
 * @param {Element} element
 * @param {number} start  where its text begins in the passage
 * @param {boolean} context
 * @returns {TextRun[]}
 */
function textRuns(element, start, context) {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const runs = [];
  let offset = start;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const text = /** @type {Text} */ (node);
    const parent = text.parentElement;
    runs.push({
      node: text,
      start: offset,
      length: text.length,
      context: context || (parent !== null && parent !== element && isWithinLink(parent, element)),
    });
    offset += text.length;
  }
  return runs;
}

/**
 * @param {Element} parent
 * @param {Element} block
 */
function isWithinLink(parent, block) {
  const link = parent.closest('a[href]');
  return link !== null && block.contains(link);
}

/**
 * @param {string} display  computed
 * @param {string} visibility  computed
 */
function isInvisible(display, visibility) {
  return display === 'none' || visibility !== 'visible';
}

/** @param {string} display  computed */
function laysOutChildren(display) {
  return display.endsWith('flex') || display.endsWith('grid');
}

/**
 * Whether an inline element by name is set apart from the line, as a block or by its position.
 * A drop cap floats, and still is the first letter of its word.
 *
 * @param {Element} element
 * @param {string} display  computed
 * @param {CSSStyleDeclaration} style
 */
function isApart(element, display, style) {
  if (/^(inline|contents|ruby)/.test(display)) return false;
  return style.float === 'none' || (element.textContent ?? '').trim().length > 2;
}
