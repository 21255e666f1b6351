/**
 * The text of an article as one string, and the way back from its offsets to text nodes.
 *
 *     const builder = new PassageBuilder();
 *     builder.text(one); // { data: 'Voters face a ' }
 *     builder.text(two); // { data: 'runoff' }
 *     builder.build().pieces(14, 20); // [{ node: two, start: 0, end: 6 }]
 *
 * Needs no DOM: a "node" is anything with a string `data`. All offsets are UTF-16 code units.
 */

/** Ends a block whose terms may be marked: a paragraph, a list item. */
export const BLOCK_END = '\u001e';
/** Ends a block that is evidence only: a heading. */
export const HEADING_END = '\u001d';
/**
 * Stands for what was left out within a line: an image, a piece of code, a form control. It is
 * U+FFFC, whose meaning in Unicode is just that, so it is neither part of a word nor one of the
 * characters that may part the words of a phrase, and no term runs across it.
 */
export const OBJECT = '\ufffc';

const STRUCTURE = /[\u001d\u001e]/g;

/** @typedef {{ data: string }} TextLike */

/**
 * @template {TextLike} N
 * @typedef {object} Run  one text node's part of the text
 * @property {N} node
 * @property {number} start  where it begins in the passage
 * @property {number} length
 * @property {boolean} context  it is evidence only: the text of a link, say
 */

/**
 * @template {TextLike} N
 * @typedef {object} Block
 * @property {number} start
 * @property {number} end  before the character that ends the block
 * @property {(start: number) => Run<N>[]} runs  finds the text nodes, given where the block starts
 * @property {Run<N>[]} [found]  what `runs` answered
 */

/**
 * @template {TextLike} N
 * @typedef {object} Piece  a stretch of one text node
 * @property {N} node
 * @property {number} start  offset in `node.data`
 * @property {number} end
 */

/**
 * Gathers blocks. `text`, `gap` and `end` build a block node by node; `block` takes a whole block
 * whose nodes are looked for only if something is found in it.
 *
 * @template {TextLike} N
 */
export class PassageBuilder {
  /** @type {string[]} */
  #parts = [];
  /** @type {Block<N>[]} */
  #blocks = [];
  #length = 0;
  #blockStart = 0;
  /** @type {Run<N>[]} */
  #runs = [];

  /**
   * Adds a text node to the block under way.
   *
   * @param {N} node
   * @param {boolean} context  true if nothing in it may be marked
   */
  text(node, context = false) {
    const length = node.data.length;
    if (length === 0) return;
    this.#runs.push({ node, start: this.#length, length, context });
    this.#push(node.data);
  }

  /**
   * Adds text that stands in no text node.
   *
   * @param {string} text
   */
  gap(text) {
    // Two objects side by side part words no more than one.
    if (text === OBJECT && this.#parts.at(-1) === OBJECT) return;
    this.#push(text);
  }

  /**
   * Ends the block under way; does nothing if there is none.
   *
   * @param {boolean} heading
   */
  end(heading = false) {
    const runs = this.#runs;
    this.#runs = [];
    if (this.#length === this.#blockStart) return;
    this.#close(() => runs, heading);
  }

  /**
   * Adds a whole block.
   *
   * @param {string} text
   * @param {(start: number) => Run<N>[]} runs
   * @param {boolean} heading
   */
  block(text, runs, heading = false) {
    this.end();
    if (text === '') return;
    this.#push(text);
    this.#close(runs, heading);
  }

  /** @returns {Passage<N>} */
  build() {
    this.end();
    return new Passage(this.#parts.join(''), this.#blocks);
  }

  /** @param {string} text */
  #push(text) {
    this.#parts.push(text.replace(STRUCTURE, ' '));
    this.#length += text.length;
  }

  /**
   * @param {Block<N>['runs']} runs
   * @param {boolean} heading
   */
  #close(runs, heading) {
    this.#blocks.push({ start: this.#blockStart, end: this.#length, runs });
    this.#parts.push(heading ? HEADING_END : BLOCK_END);
    this.#length += 1;
    this.#blockStart = this.#length;
  }
}

/** @template {TextLike} N */
export class Passage {
  /** @type {readonly Block<N>[]} */
  #blocks;

  /**
   * @param {string} text
   * @param {readonly Block<N>[]} blocks  in order of `start`
   */
  constructor(text, blocks) {
    /** What the engine reads. */
    this.text = text;
    this.#blocks = blocks;
  }

  /**
   * Whether any of a span is evidence only, and so cannot be marked.
   *
   * @param {number} start
   * @param {number} end
   */
  isContext(start, end) {
    return this.#touched(start, end).some((run) => run.context);
  }

  /**
   * The stretches of text nodes that make up a span, or null if it cannot be marked: it is
   * evidence only, or the page has changed since it was read.
   *
   * @param {number} start
   * @param {number} end
   * @param {boolean} [anyway]  also if it is evidence only
   * @returns {Piece<N>[] | null}
   */
  pieces(start, end, anyway = false) {
    const pieces = [];
    for (const run of this.#touched(start, end)) {
      const from = Math.max(start, run.start);
      const to = Math.min(end, run.start + run.length);
      const piece = { node: run.node, start: from - run.start, end: to - run.start };
      if (run.context && !anyway) return null;
      if (run.node.data.slice(piece.start, piece.end) !== this.text.slice(from, to)) return null;
      pieces.push(piece);
    }
    return pieces.length > 0 ? pieces : null;
  }

  /**
   * Follows the text into the nodes that it was parted into, by marks for instance.
   *
   * @param {(node: N) => readonly N[]} partsOf  in order; a node that is whole is its own part
   */
  follow(partsOf) {
    for (const block of this.#blocks) {
      block.found = block.found?.flatMap((run) => {
        let { start } = run;
        return partsOf(run.node).map((node) => {
          const { length } = node.data;
          start += length;
          return { ...run, node, start: start - length, length };
        });
      });
    }
  }

  /**
   * @param {number} start
   * @param {number} end
   * @returns {Run<N>[]}
   */
  #touched(start, end) {
    const block = this.#blockAt(start);
    if (!block) return [];
    block.found ??= block.runs(block.start);
    return block.found.filter((run) => run.start < end && start < run.start + run.length);
  }

  /**
   * O(log blocks).
   *
   * @param {number} offset
   * @returns {Block<N> | undefined}
   */
  #blockAt(offset) {
    let low = 0;
    let high = this.#blocks.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#blocks[middle].end <= offset) low = middle + 1;
      else high = middle;
    }
    return this.#blocks[low];
  }
}
