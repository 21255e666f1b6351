/**
 * npm's modern-ahocorasick. Whole words and the choice among overlaps are ours: with its own
 * `boundary` or its double array it leaves its fast path for ASCII, and is ten times slower.
 */
import AhoCorasick from 'modern-ahocorasick';

/** @typedef {{ start: number, end: number }} Span */

const WORD = /[a-z0-9]/;

/**
 * @param {string} text
 * @param {Span} span
 */
function isWhole(text, { start, end }) {
  return !WORD.test(text.charAt(start - 1)) && !WORD.test(text.charAt(end));
}

/**
 * Of spans that overlap the leftmost, and of those the longest.
 *
 * @param {Span[]} spans
 */
function select(spans) {
  spans.sort((a, b) => a.start - b.start || b.end - a.end);
  const found = [];
  let last = 0;
  for (const { start, end } of spans) {
    if (start < last) continue;
    found.push(start, end);
    last = end;
  }
  return found;
}

/** @type {import('../contestant.mjs').Contestant} */
export const contestant = {
  async build({ labels }) {
    const matcher = new AhoCorasick(labels());
    const find = (/** @type {string} */ text) => {
      const folded = text.toLowerCase();
      return select(matcher.search(folded).filter((span) => isWhole(folded, span)));
    };
    return { find, stride: 2 };
  },
};
