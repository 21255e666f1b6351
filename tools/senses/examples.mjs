/**
 * What the model is fitted on: every sense that the engine considers in an example sentence of an
 * ambiguous entry, with its evidence and whether it is meant.
 */
import { scan } from './glossary.mjs';

/**
 * @typedef {object} Row
 * @property {string} entry
 * @property {boolean} meant
 * @property {Map<string, number>} values  feature -> value
 */

/**
 * @param {import('./glossary.mjs').Entry[]} entries
 * @returns {Promise<Row[]>}
 */
export async function readRows(entries) {
  /** @type {{ entry: string, explain: boolean, text: string }[]} */
  const examples = [];
  for (const { id, cues, examples: sentences } of entries) {
    if (!cues?.for?.length) continue;
    for (const text of sentences?.explain ?? []) examples.push({ entry: id, explain: true, text });
    for (const text of sentences?.leave ?? []) examples.push({ entry: id, explain: false, text });
  }
  const candidates = await scan(
    examples.map(({ text }) => text),
    ['--all', '--candidates', '--why'],
  );
  /** @type {Row[]} */
  const rows = [];
  const key = (/** @type {{ doc: number, start: number, end: number }} */ at) =>
    `${at.doc}/${at.start}/${at.end}`;
  const own = new Set(
    candidates.filter(({ doc, id }) => examples[doc].entry === id).map((found) => key(found)),
  );
  for (const candidate of candidates) {
    const { entry, explain } = examples[candidate.doc];
    const mine = candidate.id === entry;
    // Of other words in the sentence nothing is known; of other senses of the same words, that they
    // are not meant where this one is.
    if (!mine && !(explain && own.has(key(candidate)))) continue;
    const values = new Map((candidate.why ?? []).map(({ feature }) => [feature, 0]));
    for (const { feature, value } of candidate.why ?? []) {
      values.set(feature, (values.get(feature) ?? 0) + value);
    }
    rows.push({ entry: candidate.id, meant: mine && explain, values });
  }
  return rows;
}
