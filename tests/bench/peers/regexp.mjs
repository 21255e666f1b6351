/** One JavaScript RegExp of all labels, as a trie. */
import { triePattern } from '../trie-pattern.mjs';

/** @type {import('../contestant.mjs').Contestant} */
export const contestant = {
  async build({ labels }) {
    const pattern = new RegExp(triePattern(labels()), 'g');
    const find = (/** @type {string} */ text) => {
      const found = [];
      // Folding the text first is several times faster than the flag "i".
      const folded = text.toLowerCase();
      pattern.lastIndex = 0;
      for (let match = pattern.exec(folded); match !== null; match = pattern.exec(folded)) {
        found.push(match.index, pattern.lastIndex);
      }
      return found;
    };
    find(''); // V8 compiles at the first use
    return { find, stride: 2 };
  },
};
