/** Writes what the contestants read into build/bench. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { ROOT, run } from '../../tools/run.mjs';
import { ARTICLE_END } from './runner.mjs';

export const FOLDER = join(ROOT, 'build/bench');

/** @param {string[]} articles */
export function writeArticles(articles) {
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(join(FOLDER, 'articles.txt'), articles.join(ARTICLE_END), 'latin1');
}

/**
 * Writes labels.txt, glossary.json and glossary.terms.
 *
 * @param {string} folder
 * @param {string[]} labels
 * @returns {Promise<{ bytes: number, brotli: number }>}  of the compiled glossary
 */
export async function writeGlossary(folder, labels) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'labels.txt'), labels.join('\n') + '\n', 'latin1');
  const json = join(folder, 'glossary.json');
  writeFileSync(json, glossaryJson(labels));
  const terms = join(folder, 'glossary.terms');
  await run('build/native/explainer', ['compile', json, '-o', terms]);
  const bytes = readFileSync(terms);
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  return { bytes: bytes.length, brotli: brotliCompressSync(bytes, { params }).length };
}

/**
 * An entry for each label, which is found as it is written, in any capitals. A capital at its
 * beginning makes it a name: small ones would be left alone where the text has a capital inside a
 * sentence, which is judgement and not search. Of no language, so that no other spelling is found.
 *
 * @param {string[]} labels
 */
function glossaryJson(labels) {
  const entries = labels.map((label) => ({
    id: label.replaceAll(' ', '-').slice(0, 80),
    term: label[0].toUpperCase() + label.slice(1),
    short: 'Stands here for an explanation.',
    kind: 'concept',
    level: 2,
    match: { case: 'fold', inflect: 'none' },
    reviewed: '2026-11-24',
  }));
  return JSON.stringify({ language: 'und', topic: 'benchmark', licence: 'CC0-1.0', entries });
}
