/** The glossaries of the benchmark: lists of plain labels. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { list } from '../../tools/files.mjs';
import { ROOT } from '../../tools/run.mjs';
import { plainLabel } from './plain.mjs';
import { shuffled } from './random.mjs';
import { nouns } from './wordnet.mjs';
import { buildWords } from './peers/words.mjs';

/** @typedef {{ name: string, title: string, labels: string[] }} LabelSet */

/** Two letters are chemical symbols mostly, and words like "in" and "at". */
const MIN_LENGTH = 3;

/** WordNet's sizes; the last is all there are, when there are fewer. */
const SIZES = [1_000, 10_000, 100_000, 150_000];

const NEWS_SIZE = 1_000;

/**
 * The glossaries, small ones first.
 *
 * @param {{ articles: string[], quick: boolean }} options  the news glossary is what the articles
 *   use most
 * @returns {LabelSet[]}
 */
export function labelSets({ articles, quick }) {
  const all = shuffled(unique(nouns()), 1);
  const sizes = quick ? SIZES.slice(0, 2) : SIZES;
  const fromWordNet = sizes.map((size) => {
    const labels = all.slice(0, size);
    const title = `${amount(labels.length)}${size > all.length ? ', all' : ''} of WordNet`;
    return { name: `wordnet-${size}`, title, labels };
  });
  const news = newsLabels(articles);
  return [{ name: 'news', title: `${amount(news.length)} of the news`, labels: news }].concat(
    fromWordNet,
  );
}

/** @param {number} number */
function amount(number) {
  return number.toLocaleString('en-US');
}

/** @param {string[]} labels */
function unique(labels) {
  return [...new Set(labels.map(plainLabel))].filter((label) => label.length >= MIN_LENGTH);
}

/** @typedef {{ term: string, also?: (string | { label: string })[] }} Entry */

/** @returns {string[]}  all labels of the project's own glossary */
export function glossaryLabels() {
  const files = list('glossary/en', /\.json$/).map((file) =>
    readFileSync(join(ROOT, file), 'utf8'),
  );
  /** @type {Entry[]} */
  const entries = files.flatMap((json) => JSON.parse(json).entries ?? []);
  return unique(
    entries.flatMap(({ term, also = [] }) => [
      term,
      ...also.map((label) => (typeof label === 'string' ? label : label.label)),
    ]),
  );
}

/**
 * The labels of the project's own glossary that the articles use most.
 *
 * @param {string[]} articles
 */
function newsLabels(articles) {
  const labels = glossaryLabels().sort();
  const uses = new Map(labels.map((label) => [label, 0]));
  const { find } = buildWords(labels);
  for (const article of articles) {
    const found = find(article);
    for (let i = 0; i < found.length; i += 2) {
      const label = article.slice(found[i], found[i + 1]).toLowerCase();
      uses.set(label, (uses.get(label) ?? 0) + 1);
    }
  }
  const byUse = (/** @type {string} */ a, /** @type {string} */ b) =>
    (uses.get(b) ?? 0) - (uses.get(a) ?? 0);
  return labels.sort(byUse).slice(0, NEWS_SIZE);
}
