/**
 * The text of the benchmark: the project's own prose and WordNet's, or articles from a file.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { list } from '../../tools/files.mjs';
import { ROOT } from '../../tools/run.mjs';
import { BLOCK_END, plainBlock } from './plain.mjs';
import { shuffled } from './random.mjs';
import { glosses } from './wordnet.mjs';

/** UTF-16 units. */
const TOTAL = 1_000_000;
const ARTICLE = 5_000;
const BLOCK = 400;

/**
 * Plain articles, each of blocks that end in U+001E.
 *
 * @param {string} [file]  of lines {"id", "text"}, to be used instead
 */
export function loadArticles(file) {
  if (file !== undefined) return articlesOf(file);
  const own = shuffled([...entryTexts(), ...demoTexts()].map(plainBlock), 2);
  const wordnet = shuffled(glosses().map(plainBlock), 3);
  let size = own.reduce((sum, text) => sum + text.length, 0);
  let count = 0;
  while (size < TOTAL && count < wordnet.length) size += wordnet[count++].length;
  const blocks = gather(shuffled([...own, ...wordnet.slice(0, count)], 4), BLOCK, ' ');
  return gather(blocks, ARTICLE, BLOCK_END).map((article) => article + BLOCK_END);
}

/**
 * Joins texts until they have `size` units together, again and again.
 *
 * @param {string[]} texts
 * @param {number} size
 * @param {string} separator
 */
function gather(texts, size, separator) {
  const out = [];
  /** @type {string[]} */
  let group = [];
  let units = 0;
  for (const text of texts) {
    group.push(/[.!?")\]]$/.test(text) ? text : `${text}.`);
    units += text.length + 1;
    if (units < size) continue;
    out.push(group.join(separator));
    group = [];
    units = 0;
  }
  if (group.length > 0) out.push(group.join(separator));
  return out;
}

/** @param {string} file */
function articlesOf(file) {
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
  return lines.map((line, i) => {
    const { text } = JSON.parse(line);
    if (typeof text !== 'string') throw new Error(`${file}:${i + 1}: has no "text"`);
    const blocks = text.split(/\n+/).map(plainBlock);
    return blocks.filter((block) => block !== '').join(BLOCK_END) + BLOCK_END;
  });
}

/** What the popups of the project's glossary say. */
function entryTexts() {
  return list('glossary/en', /\.json$/).flatMap((file) => {
    /** @type {{ short: string, more?: string }[]} */
    const entries = JSON.parse(readFileSync(join(ROOT, file), 'utf8')).entries ?? [];
    return entries.flatMap(({ short, more }) => [short, ...(more ? [more] : [])]);
  });
}

/** The paragraphs of the demo. */
function demoTexts() {
  return list('web/demo', /\.html$/).flatMap((file) => {
    const html = readFileSync(join(ROOT, file), 'utf8');
    const blocks = [...html.matchAll(/<(h1|p|li)\b[^>]*>([^]*?)<\/\1>/g)].map(([, , inner]) =>
      inner.replace(/<[^>]*>/g, '').replace(/&\w+;|&#\d+;/g, ' '),
    );
    return blocks.filter((block) => block.trim() !== '');
  });
}
