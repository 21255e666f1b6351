/**
 * Whole articles in which every candidate is labelled: a JSON object a line with `id`, `text` and
 * `senses`, each with UTF-16 `start` and `end`, its `text`, the `id` of the entry, and what is
 * expected (`expect`): `explain` where the entry explains what is meant there, `none` where it
 * would be wrong, `optional` where one may quarrel.
 */
import { readFileSync } from 'node:fs';
import { scan } from './glossary.mjs';

/**
 * @typedef {object} Sense
 * @property {number} start
 * @property {number} end
 * @property {string} text
 * @property {string} id  of the entry
 * @property {'explain' | 'none' | 'optional'} expect
 */

/**
 * @typedef {object} Article
 * @property {string} id
 * @property {string} text
 * @property {Sense[]} senses
 */

/**
 * A candidate that the engine finds in an article, and what is expected of it, if that is known:
 * entries that came after the labels have none.
 *
 * @typedef {import('./glossary.mjs').Candidate & { article: string, expect?: Sense['expect'] }} Labelled
 */

/**
 * @param {string} file
 * @returns {Article[]}
 */
export function readArticles(file) {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.filter((line) => line.trim() !== '').map((line) => JSON.parse(line));
}

/** @param {{ start: number, end: number, id: string }} at */
const place = ({ start, end, id }) => `${start}/${end}/${id}`;

/**
 * What the engine finds in the articles, with its labels.
 *
 * @param {Article[]} articles
 * @param {string[]} options  of `explainer scan`
 * @returns {Promise<Labelled[]>}
 */
export async function scanArticles(articles, options) {
  const labels = articles.map(
    ({ senses }) => new Map(senses.map((sense) => [place(sense), sense.expect])),
  );
  const found = await scan(
    articles.map(({ text }) => text),
    ['--all', '--candidates', ...options],
  );
  // Two labels of an entry, such as a noun and a verb, may find the same words.
  const seen = new Set();
  const isNew = (/** @type {import('./glossary.mjs').Candidate} */ one) => {
    const key = `${one.doc}/${place(one)}`;
    return !seen.has(key) && seen.add(key);
  };
  const shownFirst = [...found].sort(
    (a, b) => Number(b.outcome === 'shown') - Number(a.outcome === 'shown'),
  );
  return shownFirst.filter(isNew).map((one) => ({
    ...one,
    article: articles[one.doc].id,
    expect: labels[one.doc].get(place(one)),
  }));
}
