/**
 * From a passage to the terms that are to be marked, each with its stretches of text nodes.
 *
 * Text that is evidence only (a link's) stays in what the engine reads, for it says what an
 * article is about. But the engine marks the first use of a term, and that first use may be in a
 * link. So if any answer touches such text, all uses of terms in it are covered up, and the engine
 * chooses again: the next use is then the first. Asking twice more costs less than a millisecond,
 * and only articles whose terms are in links pay for it.
 */

import { OBJECT } from './passage.js';

/**
 * @template {import('./passage.js').TextLike} N
 * @typedef {object} Finding
 * @property {number} entry  index into the entries
 * @property {string} text  as the article writes it
 * @property {number} start  where it begins in the passage, in UTF-16 code units
 * @property {number} end
 * @property {import('./passage.js').Piece<N>[]} pieces  in document order, at least one
 */

/** @typedef {{ start: number, end: number, entry: number }} Span */

/**
 * @template {import('./passage.js').TextLike} N
 * @param {import('../engine/types.js').Engine} engine
 * @param {import('./passage.js').Passage<N>} passage
 * @param {import('../engine/types.js').ScanOptions} options
 * @returns {Promise<Finding<N>[]>}
 */
export async function findTerms(engine, passage, options) {
  const { text } = passage;
  /** @param {Span} span */
  const inContext = (span) => passage.isContext(span.start, span.end);
  let spans = toSpans(await engine.scan(text, options));
  if (spans.some(inContext)) {
    const every = toSpans(await engine.scan(text, { ...options, all: true }));
    spans = toSpans(await engine.scan(coverUp(text, every.filter(inContext)), options));
  }
  return spans.flatMap(({ start, end, entry }) => {
    const pieces = passage.pieces(start, end);
    return pieces ? [{ entry, text: text.slice(start, end), start, end, pieces }] : [];
  });
}

/**
 * @param {Uint32Array} triples
 * @returns {Span[]}
 */
function toSpans(triples) {
  const spans = [];
  for (let i = 0; i + 2 < triples.length; i += 3) {
    spans.push({ start: triples[i], end: triples[i + 1], entry: triples[i + 2] });
  }
  return spans;
}

/**
 * The same text, of the same length, in which the spans cannot be read. O(text + spans log spans).
 *
 * @param {string} text
 * @param {readonly Span[]} spans
 */
export function coverUp(text, spans) {
  const parts = [];
  let done = 0;
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    if (end <= done) continue;
    const from = Math.max(start, done);
    parts.push(text.slice(done, from), OBJECT.repeat(end - from));
    done = end;
  }
  parts.push(text.slice(done));
  return parts.join('');
}
