/**
 * How marks look: an underline, and nothing that could move a letter.
 *
 * An adopted style sheet is no inline style, so no content policy refuses it, and it leaves no
 * trace in the page's markup.
 */

import { MARK } from './zones.js';

const CSS = `
${MARK} {
  cursor: help;
  text-decoration: underline dotted;
  text-decoration-color: var(--explainer-mark-color, color-mix(in srgb, currentcolor 60%, transparent));
  text-decoration-thickness: var(--explainer-mark-thickness, max(1px, 0.07em));
  text-decoration-skip-ink: auto;
  text-underline-offset: var(--explainer-mark-offset, 0.22em);
  -webkit-tap-highlight-color: transparent;
}
${MARK}:hover, ${MARK}[data-open] {
  text-decoration-color: currentcolor;
}
${MARK}[data-open] {
  text-decoration-style: solid;
}
${MARK}:focus-visible {
  outline: 2px solid var(--explainer-focus, currentcolor);
  outline-offset: 2px;
  border-radius: 1px;
}
@media (forced-colors: active) {
  ${MARK} {
    text-decoration-color: currentcolor;
    text-decoration-thickness: 2px;
  }
  ${MARK}:focus-visible {
    outline-color: Highlight;
  }
}
@media print {
  ${MARK} {
    text-decoration: none;
  }
}
`;

/** @type {WeakMap<Document | ShadowRoot, { sheet: CSSStyleSheet, users: number }>} */
const adopted = new WeakMap();

/**
 * Gives the tree that `root` stands in the style of marks.
 *
 * @param {Node} root
 * @returns {() => void} takes it back, once the last that asked for it has done so
 */
export function adoptMarkStyle(root) {
  const scope = /** @type {Document | ShadowRoot} */ (root.getRootNode());
  if (!('adoptedStyleSheets' in scope)) return () => {};
  let entry = adopted.get(scope);
  if (!entry) {
    entry = { sheet: new CSSStyleSheet(), users: 0 };
    entry.sheet.replaceSync(CSS);
    adopted.set(scope, entry);
  }
  const { sheet } = entry;
  entry.users += 1;
  if (entry.users === 1) scope.adoptedStyleSheets = [...scope.adoptedStyleSheets, sheet];
  let held = true;
  return () => {
    if (!held) return;
    held = false;
    entry.users -= 1;
    if (entry.users > 0) return;
    scope.adoptedStyleSheets = scope.adoptedStyleSheets.filter((other) => other !== sheet);
  };
}
