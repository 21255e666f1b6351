/**
 * The plain form of labels and texts, in which every contestant finds the same matches: ASCII
 * letters and digits with single spaces between the words of a phrase. What our engine reads more
 * richly (hyphens, apostrophes, dotted acronyms, diacritics) is written out before, so that nobody
 * has to.
 */

/** Ends a block, as the page code tells the engine. */
export const BLOCK_END = '\u001e';

/** "U.S." and "e.g.", but not the end of "He saw me." */
const DOTTED = /(?<![A-Za-z0-9])(?:[A-Za-z]\.){2,}/g;

/** @param {string} text */
function toAscii(text) {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(DOTTED, (acronym) => acronym.replaceAll('.', ''))
    .replace(/[^\x20-\x7e]/g, ' ');
}

/**
 * A label in small letters; empty if nothing is left of it.
 *
 * @param {string} label
 */
export function plainLabel(label) {
  return toAscii(label)
    .replace(/[^A-Za-z0-9]+/g, ' ')
    .trim()
    .toLowerCase();
}

/**
 * A block of text: capitals, brackets, quotes and the punctuation behind words stay; what stands
 * between letters, before a word or behind a single letter ("J. Smith") becomes a space.
 *
 * @param {string} block
 */
export function plainBlock(block) {
  return toAscii(block)
    .replace(/[^A-Za-z0-9\s"([]+(?=[A-Za-z0-9])/g, ' ')
    .replace(/(?<![A-Za-z0-9])([A-Za-z])\./g, '$1')
    .replace(/[_@/\\]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
