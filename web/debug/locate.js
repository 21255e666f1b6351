/**
 * Where candidates stand on the page now.
 *
 * A candidate's pieces are noted before the article is marked. Marking splits text nodes, but what
 * it splits off stands right behind, so an offset in a node as it was is an offset in the text from
 * that node on: "The runoff decides." at 4 is "runoff" at 0.
 */

import { MARK } from '../page/zones.js';

/** @typedef {{ node: Text, start: number, end: number, text: string }} Place */

export class Locator {
  /** Of each candidate. @type {Place[][]} */
  #places;

  /**
   * @param {import('../page/passage.js').Passage<Text>} passage
   * @param {readonly import('../engine/types.js').Candidate[]} candidates
   */
  constructor(passage, candidates) {
    const links = candidates.map(({ start, end }) => passage.isContext(start, end));
    this.#places = candidates.map(({ start, end }) =>
      (passage.pieces(start, end, true) ?? []).map((piece) => ({
        ...piece,
        text: piece.node.data.slice(piece.start, piece.end),
      })),
    );
    /** Is this candidate evidence only? @param {number} candidate */
    this.isLink = (candidate) => links[candidate];
  }

  /**
   * Whether a candidate is marked. Asked once the article is.
   *
   * @param {number} candidate
   */
  isMarked(candidate) {
    const [range] = this.ranges(candidate);
    return range?.startContainer.parentElement?.closest(MARK) != null;
  }

  /**
   * The candidate's stretches of the page; none if the page has changed.
   *
   * @param {number} candidate
   * @returns {Range[]}
   */
  ranges(candidate) {
    const ranges = this.#places[candidate].map(rangeOf);
    return ranges.every((range) => range !== null) ? ranges : [];
  }
}

/** @param {Place} place */
function rangeOf({ node, start, end, text }) {
  const from = pointAt(node, start, false);
  const to = pointAt(node, end, true);
  if (!from || !to) return null;
  const range = document.createRange();
  range.setStart(from.node, from.offset);
  range.setEnd(to.node, to.offset);
  return range.toString() === text ? range : null;
}

/**
 * @param {Text} first
 * @param {number} offset  from its start on
 * @param {boolean} isEnd  between two nodes, the end of the first is meant
 */
function pointAt(first, offset, isEnd) {
  const walker = document.createTreeWalker(first.getRootNode(), NodeFilter.SHOW_TEXT);
  walker.currentNode = first;
  let left = offset;
  for (let node = /** @type {Node | null} */ (first); node; node = walker.nextNode()) {
    const { length } = /** @type {Text} */ (node);
    if (left < length || (isEnd && left === length)) return { node, offset: left };
    left -= length;
  }
  return null;
}
