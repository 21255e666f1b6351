/**
 * From the engine's candidates to what editors read: grouped by where they stand, each with its
 * outcome in words.
 */

import { HEADING_END } from '../page/passage.js';

/** @typedef {import('../engine/types.js').Candidate} Candidate */

/**
 * - `marked`: the engine is sure of it, and it is marked
 * - `unmarked`: the engine is sure of it, but something else keeps it from being marked
 * - `silent`: the engine is not sure of it
 *
 * @typedef {'marked' | 'unmarked' | 'silent'} Kind
 */

/**
 * @typedef {object} Sense  one candidate, as it is listed
 * @property {Candidate} candidate
 * @property {Kind} kind
 * @property {string} outcome  in words
 */

/**
 * @typedef {object} Span  a stretch of the article with all that it might mean
 * @property {number} first  index of its first candidate
 * @property {number} start
 * @property {number} end
 * @property {string} text
 * @property {string} before  what the article says before it, a few words
 * @property {string} after
 * @property {Kind} kind  the best of its senses'
 * @property {Sense[]} senses  the likeliest first
 */

/** @typedef {{ isMarked: (i: number) => boolean, isLink: (i: number) => boolean }} Places */

/** How much of the article is shown around a span, in UTF-16 code units. */
const AROUND = 32;

const END = /[\u001d\u001e]/;
const KINDS = /** @type {const} */ (['marked', 'unmarked', 'silent']);

/**
 * @param {readonly Candidate[]} candidates  in reading order
 * @param {{ text: string, locator: Places, known: readonly string[] }} article
 * @returns {Span[]}
 */
export function spansOf(candidates, { text, locator, known }) {
  /** @type {Span[]} */
  const spans = [];
  /** @type {Set<string>} */
  const marked = new Set();
  for (const [i, candidate] of candidates.entries()) {
    const { start, end, id } = candidate;
    const sense = judge(candidate, {
      marked: locator.isMarked(i),
      again: marked.has(id),
      known: known.includes(id),
      link: locator.isLink(i),
      heading: END.exec(text.slice(end))?.[0] === HEADING_END,
    });
    if (sense.kind === 'marked') marked.add(id);
    const last = candidates[i - 1];
    if (last?.start === start && last.end === end) {
      spans.at(-1)?.senses.push(sense);
    } else {
      const around = { before: before(text, start), after: after(text, end) };
      const said = text.slice(start, end).replace(/\s+/g, ' ');
      spans.push({ first: i, start, end, text: said, ...around, kind: 'silent', senses: [sense] });
    }
  }
  for (const span of spans) {
    span.senses.sort((a, b) => b.candidate.score - a.candidate.score);
    span.kind = KINDS.find((kind) => span.senses.some((sense) => sense.kind === kind)) ?? 'silent';
  }
  return spans;
}

/**
 * @param {Candidate} candidate
 * @param {{ marked: boolean, again: boolean, known: boolean, link: boolean, heading: boolean }} facts
 * @returns {Sense}
 */
function judge(candidate, { marked, again, known, link, heading }) {
  if (candidate.outcome !== 'shown') {
    return { candidate, kind: 'silent', outcome: `Silent: ${candidate.outcome}` };
  }
  if (marked) return { candidate, kind: 'marked', outcome: 'Marked' };
  let why = 'enough is marked, or its level is too low';
  if (known) why = 'the reader knows it';
  else if (heading) why = 'it stands in a heading';
  else if (link) why = 'it stands in a link';
  else if (again) why = 'an earlier use is marked';
  return { candidate, kind: 'unmarked', outcome: `Sure, but not marked here: ${why}` };
}

/**
 * @param {string} text
 * @param {number} start
 */
function before(text, start) {
  const near = text.slice(Math.max(0, start - AROUND), start);
  const block = near.split(END).at(-1) ?? '';
  // Begins with a whole word, unless it is all of the block.
  return block.length < AROUND ? block.trimStart() : `…${block.replace(/^\S*\s/, '')}`;
}

/**
 * @param {string} text
 * @param {number} end
 */
function after(text, end) {
  const [block] = text.slice(end, end + AROUND).split(END);
  return block.length < AROUND ? block.trimEnd() : `${block.replace(/\s\S*$/, '')}…`;
}

/**
 * The silent spans that are not part of one that is shown.
 *
 * @param {readonly Span[]} spans
 */
export function silentApart(spans) {
  const shown = spans.filter(({ kind }) => kind !== 'silent');
  return spans.filter(
    ({ kind, start, end }) =>
      kind === 'silent' && !shown.some((other) => other.start < end && start < other.end),
  );
}

/**
 * Does this sense have these words, anywhere in what is told of it?
 *
 * @param {Span} span
 * @param {Sense} sense
 * @param {string} words  in lower case
 */
export function says({ text }, { candidate, outcome }, words) {
  const { id, term, why } = candidate;
  const told = [text, id, term, outcome, ...why.map(({ reason }) => reason)];
  return told.some((part) => part.toLowerCase().includes(words));
}

/**
 * A score with its sign and two decimals.
 *
 * @param {number} score
 */
export function signed(score) {
  const sign = score > 0 ? '+' : score < 0 ? '\u2212' : '';
  return sign + Math.abs(score).toFixed(2);
}
