/**
 * Colours for stretches of the page that leave its markup alone: the CSS Custom Highlight API.
 * Where a browser has none, nothing is coloured.
 */

/** Tells apart the colours of several articles on a page. */
let lastId = 0;

const hasHighlights = typeof Highlight === 'function' && 'highlights' in CSS;

/** @typedef {'silent' | 'unmarked' | 'current'} Name */

/**
 * The tints are for browsers that underline no highlight.
 *
 * @param {(name: Name) => string} nameOf
 */
const css = (nameOf) => `
::highlight(${nameOf('silent')}) {
  text-decoration: underline dashed 2px #e8590c;
  background-color: rgb(232 89 12 / 16%);
}
::highlight(${nameOf('unmarked')}) {
  text-decoration: underline dashed 2px #1c7ed6;
  background-color: rgb(28 126 214 / 14%);
}
::highlight(${nameOf('current')}) {
  text-decoration: underline solid 2px #000;
  background-color: #ffd43b;
  color: #000;
}
`;

export class Highlights {
  #id = (lastId += 1);
  #sheet = new CSSStyleSheet();
  /** The document or shadow root whose text is coloured. @type {Document | ShadowRoot} */
  #scope;

  /** @param {Node} root */
  constructor(root) {
    this.#scope = /** @type {Document | ShadowRoot} */ (root.getRootNode());
    if (!hasHighlights) return;
    this.#sheet.replaceSync(css((name) => this.#nameOf(name)));
    this.#scope.adoptedStyleSheets = [...this.#scope.adoptedStyleSheets, this.#sheet];
  }

  /**
   * @param {Name} name
   * @param {readonly Range[]} ranges  in place of those that had this colour
   */
  set(name, ranges) {
    if (!hasHighlights) return;
    const highlight = new Highlight(...ranges);
    if (name === 'current') highlight.priority = 1;
    CSS.highlights.set(this.#nameOf(name), highlight);
  }

  remove() {
    if (!hasHighlights) return;
    for (const name of /** @type {const} */ (['silent', 'unmarked', 'current'])) {
      CSS.highlights.delete(this.#nameOf(name));
    }
    const sheets = this.#scope.adoptedStyleSheets;
    this.#scope.adoptedStyleSheets = sheets.filter((sheet) => sheet !== this.#sheet);
  }

  /** @param {Name} name */
  #nameOf(name) {
    return `explainer-${name}-${this.#id}`;
  }
}
