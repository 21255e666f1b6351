/**
 * What the model is fitted on: every sense that the engine considers in an example sentence of an
 * ambiguous entry, with its evidence and whether it is meant.
 */
import { join } from 'node:path';
import { ROOT } from '../run.mjs';
import { readArticles, scanArticles } from './articles.mjs';
import { scan } from './glossary.mjs';
import { readSet } from './sets.mjs';

/**
 * Sentences whose writers did not know the cues, to weigh cues against the rest: who writes an
 * example writes its cues, too, so examples alone make too much of them.
 */
const CALIBRATION = join(ROOT, 'tests/data/senses/calibration.jsonl');
/** Examples that the engine gets wrong, which would else be missing among those it learns from. */
const HARD = join(ROOT, 'tests/data/senses/hard.jsonl');
/** Each of these counts as so many examples. */
const CALIBRATION_WEIGHT = 4;
/** Whole articles, which alone show what evidence far from a word is worth. */
const ARTICLES = join(ROOT, 'tests/data/senses/articles.jsonl');
/** As much as so many examples: an entry in an article, however often it stands there. */
const ARTICLE_WEIGHT = 3;

/**
 * @typedef {object} Row
 * @property {string} entry
 * @property {boolean} meant
 * @property {number} weight
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
  for (const { group = '', expect, sentence } of readSet(HARD)) {
    examples.push({ entry: group, explain: expect === 'explain', text: sentence });
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
    const values = valuesOf(candidate);
    rows.push({ entry: candidate.id, meant: mine && explain, weight: 1, values });
  }
  return [...rows, ...(await readCalibration()), ...(await readFromArticles())];
}

/** @returns {Promise<Row[]>} */
async function readCalibration() {
  const items = readSet(CALIBRATION);
  const candidates = await scan(
    items.map(({ sentence }) => sentence),
    ['--all', '--candidates', '--why'],
  );
  return candidates.flatMap((candidate) => {
    const { start, surface, sense, group } = items[candidate.doc];
    const there = candidate.start < start + surface.length && candidate.end > start;
    // Of a longer term that holds the word nothing is known, but that it is not the word alone.
    const longer = candidate.end - candidate.start > surface.length + 2;
    if (!there || (longer && candidate.id !== sense) || group === undefined) return [];
    const values = valuesOf(candidate);
    const meant = candidate.id === sense;
    return [{ entry: group, meant, weight: CALIBRATION_WEIGHT, values }];
  });
}

/** @returns {Promise<Row[]>} */
async function readFromArticles() {
  const candidates = await scanArticles(readArticles(ARTICLES), ['--why']);
  /** @type {Map<string, Row[]>} */
  const groups = new Map();
  for (const candidate of candidates) {
    const { article, id, expect } = candidate;
    const values = valuesOf(candidate);
    if (expect === undefined || expect === 'optional' || !values.has('ambiguous-entry')) continue;
    const meant = expect === 'explain';
    const key = `${article}/${id}/${meant}`;
    const group = groups.get(key) ?? [];
    group.push({ entry: id, meant, weight: 1, values });
    groups.set(key, group);
  }
  // What is said five times is hardly five times the proof.
  return [...groups.values()].flatMap((group) =>
    group.map((row) => ({ ...row, weight: ARTICLE_WEIGHT / Math.sqrt(group.length) })),
  );
}

/** @param {import('./glossary.mjs').Candidate} candidate */
function valuesOf({ why = [] }) {
  /** @type {Map<string, number>} */
  const values = new Map();
  for (const { feature, value } of why) values.set(feature, (values.get(feature) ?? 0) + value);
  return values;
}
