/**
 * The same expression in npm's re2-wasm, whose matching is linear in the text. It copies the whole
 * text for each match, so it gets it block by block, which is six times faster.
 */
import { RE2 } from 're2-wasm';
import { BLOCK_END } from '../plain.mjs';
import { triePattern } from '../trie-pattern.mjs';

/**
 * @param {RE2} pattern
 * @param {string} text
 */
function find(pattern, text) {
  const found = [];
  let offset = 0;
  for (const block of text.toLowerCase().split(BLOCK_END)) {
    pattern.lastIndex = 0;
    for (let match = pattern.exec(block); match !== null; match = pattern.exec(block)) {
      found.push(offset + match.index, offset + pattern.lastIndex);
    }
    offset += block.length + 1;
  }
  return found;
}

/** @type {import('../contestant.mjs').Contestant} */
export const contestant = {
  async build({ labels }) {
    const before = process.memoryUsage.rss();
    const pattern = new RE2(triePattern(labels()), 'gu');
    find(pattern, ' '); // compiles the rest
    const memory = process.memoryUsage.rss() - before;
    return { find: (text) => find(pattern, text), stride: 2, memory: () => memory };
  },
};
