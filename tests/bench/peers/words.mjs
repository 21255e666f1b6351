/** Words in JavaScript Maps: one for first words, and one behind each word that a phrase goes on from. */

/** @typedef {{ ends: boolean, next: Map<string, Node> | null }} Node */

/** 1 for each ASCII letter and digit. */
const IS_WORD = Uint8Array.from({ length: 128 }, (_, code) =>
  /[A-Za-z0-9]/.test(String.fromCharCode(code)) ? 1 : 0,
);

const SPACE = 0x20;

/** @param {string[]} labels */
export function buildWords(labels) {
  /** @type {Node} */
  const root = { ends: false, next: new Map() };
  for (const label of labels) {
    let node = root;
    for (const word of label.split(' ')) {
      node.next ??= new Map();
      let next = node.next.get(word);
      if (!next) node.next.set(word, (next = { ends: false, next: null }));
      node = next;
    }
    node.ends = true;
  }
  return { find: (/** @type {string} */ text) => find(root, text) };
}

/**
 * @param {Node} root
 * @param {string} text
 */
function find(root, text) {
  const folded = text.toLowerCase();
  const found = [];
  let position = 0;
  while (position < folded.length) {
    if (!IS_WORD[folded.charCodeAt(position)]) {
      ++position;
      continue;
    }
    const begin = position;
    let end = wordEnd(folded, begin);
    position = end;
    let node = root.next?.get(folded.slice(begin, end));
    let longest = 0;
    while (node) {
      if (node.ends) longest = end;
      if (!node.next || folded.charCodeAt(end) !== SPACE) break;
      const next = end + 1;
      end = wordEnd(folded, next);
      node = node.next.get(folded.slice(next, end));
    }
    if (longest > 0) {
      found.push(begin, longest);
      position = longest;
    }
  }
  return found;
}

/**
 * @param {string} text
 * @param {number} position
 */
function wordEnd(text, position) {
  while (position < text.length && IS_WORD[text.charCodeAt(position)]) ++position;
  return position;
}

/** @type {import('../contestant.mjs').Contestant} */
export const contestant = {
  async build({ labels }) {
    return { ...buildWords(labels()), stride: 2 };
  },
};
