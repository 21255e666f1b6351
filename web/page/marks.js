/**
 * Marks on the page, and the way back from them.
 *
 * A page's own text node never leaves its parent. It is split right before the first term in it,
 * keeps what comes before, and all that follows it until its old end is ours:
 *
 *     "The runoff decides."  ->  "The " <explainer-mark>"runoff"</explainer-mark> " decides."
 *
 * Undoing unwraps the marks, appends the text of our nodes to the page's node and removes them.
 * So the page serialises as before, its child nodes are the very same ones, and no `normalize()`
 * joins text nodes that the page had parted itself.
 */

import { inSlices } from './slices.js';
import { MARK } from './zones.js';

/** @typedef {import('../types.js').Term} Term */
/** @typedef {import('./find.js').Finding<Text>} Finding */

/**
 * @typedef {object} Cut  one piece of a term, in one text node
 * @property {Term} term
 * @property {number} start  offset in the text node before it is split
 * @property {number} end
 * @property {boolean} first  whether it is the term's first piece
 */

/** @typedef {{ data: string, cuts: Cut[] }} Plan  what to do with a text node that still says `data` */

/** Tells the pieces of one term from those of another, on the whole page. */
let lastId = 0;

export class Marks {
  /** The marked terms, in document order. @type {Term[]} */
  terms = [];
  /** @type {WeakMap<Node, Term>} */
  #termOfMark = new WeakMap();
  /** What was split: the page's node, and our nodes after it. @type {Map<Text, Text[]>} */
  #splits = new Map();
  /** The page's node that a node of ours was split from. @type {WeakMap<Text, Text>} */
  #owners = new WeakMap();

  /**
   * Wraps the terms, in slices. Marks that are there stay, and what they cover or mark already is
   * left out.
   *
   * @param {readonly Finding[]} findings  of one passage, in document order; they do not overlap
   * @param {AbortSignal} signal  stops it; what is marked by then waits for `clear`
   */
  async wrap(findings, signal) {
    /** @type {Map<Text, Plan>} */
    const plans = new Map();
    const added = this.#unmarked(findings).map(({ pieces, ...finding }) => {
      const term = { ...finding, marks: [] };
      for (const { node, start, end } of pieces) {
        const cut = { term, start, end, first: node === pieces[0].node };
        const plan = plans.get(node);
        if (plan) plan.cuts.push(cut);
        else plans.set(node, { data: node.data, cuts: [cut] });
      }
      return term;
    });
    this.terms.push(...added);
    await inSlices(plans, ([node, plan]) => this.#split(node, plan), signal);
    for (const term of added) joinPieces(term);
    this.terms = this.terms
      .filter(({ marks }) => marks.length > 0)
      .sort((a, b) => a.start - b.start);
  }

  /**
   * The nodes that a node of the page was split into.
   *
   * @param {Text} node
   * @returns {readonly Text[]}
   */
  partsOf(node) {
    return [node, ...(this.#splits.get(node) ?? [])];
  }

  /**
   * The term of a mark, or of what is inside one.
   *
   * @param {EventTarget | null} target
   * @returns {Term | undefined}
   */
  termAt(target) {
    const mark = target instanceof Element ? target.closest(MARK) : null;
    return mark ? this.#termOfMark.get(mark) : undefined;
  }

  /** Takes back all marks. */
  clear() {
    for (const { marks } of this.terms) {
      for (const mark of marks) mark.replaceWith(...mark.childNodes);
    }
    for (const [node, ours] of this.#splits) {
      for (const part of ours) {
        // The page may have moved things since; what is not where we left it is the page's now.
        if (node.nextSibling !== part) break;
        node.appendData(part.data);
        part.remove();
      }
    }
    this.terms = [];
    this.#splits.clear();
  }

  /**
   * @param {readonly Finding[]} findings
   */
  #unmarked(findings) {
    const entries = new Set(this.terms.map(({ entry }) => entry));
    let next = 0;
    return findings.filter(({ entry, start, end }) => {
      while (next < this.terms.length && this.terms[next].end <= start) next += 1;
      const covered = next < this.terms.length && this.terms[next].start < end;
      return !covered && !entries.has(entry);
    });
  }

  /**
   * @param {Text} node
   * @param {Plan} plan  its cuts in order; worked off from the last, so that offsets stay right
   */
  #split(node, { data, cuts }) {
    // The page may have changed since the terms were found.
    if (!node.isConnected || node.data !== data) return;
    /** @type {Text[]} */
    const ours = [];
    for (const { term, start, end, first } of cuts.reverse()) {
      if (end < node.length) ours.unshift(node.splitText(end));
      const word = node.splitText(start);
      ours.unshift(word);
      const mark = node.ownerDocument.createElement(MARK);
      word.replaceWith(mark);
      mark.append(word);
      if (first) makeButton(mark);
      term.marks.push(mark);
      this.#termOfMark.set(mark, term);
    }
    const owner = this.#owners.get(node) ?? node;
    const parts = this.#splits.get(owner) ?? [];
    parts.splice(parts.indexOf(node) + 1, 0, ...ours);
    this.#splits.set(owner, parts);
    for (const part of ours) this.#owners.set(part, owner);
  }
}

/**
 * A mark is a button: it can be pressed, and its name is the text that it holds. It opens a
 * dialog rather than a tooltip because what opens has links and buttons in it.
 *
 * @param {HTMLElement} mark
 */
function makeButton(mark) {
  mark.setAttribute('role', 'button');
  mark.setAttribute('tabindex', '0');
  mark.setAttribute('aria-haspopup', 'dialog');
  mark.setAttribute('aria-expanded', 'false');
}

/**
 * Gives a term in several pieces its whole text for a name: "peace <i>treaty</i>" is one button.
 *
 * @param {Term} term
 */
function joinPieces({ marks }) {
  if (marks.length < 2) return;
  lastId += 1;
  const ids = marks.map((_, i) => `${MARK}-${lastId}-${i}`);
  marks.forEach((mark, i) => (mark.id = ids[i]));
  marks[0].setAttribute('aria-labelledby', ids.join(' '));
}
