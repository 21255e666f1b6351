/**
 * One regular expression for many labels, with every shared beginning written once:
 * "run", "runoff" and "rum" become `ru(?:n(?:off)?|m)`. Of labels that begin alike the longest is
 * tried first, so what a backtracking engine finds at a place is the longest that ends with a word.
 */

/** @typedef {{ ends: boolean, next: Map<string, Node> }} Node */

/**
 * @param {string[]} labels  of letters, digits and spaces
 */
export function triePattern(labels) {
  /** @type {Node} */
  const root = { ends: false, next: new Map() };
  for (const label of labels) {
    let node = root;
    for (const character of label) {
      let next = node.next.get(character);
      if (!next) node.next.set(character, (next = { ends: false, next: new Map() }));
      node = next;
    }
    node.ends = true;
  }
  return `\\b(?:${patternOf(root)})\\b`;
}

/**
 * @param {Node} node
 * @returns {string}
 */
function patternOf(node) {
  const branches = [...node.next].map(([character, next]) => character + patternOf(next));
  if (branches.length === 0) return '';
  const alternatives = branches.join('|');
  if (branches.length === 1 && !node.ends) return alternatives;
  return `(?:${alternatives})${node.ends ? '?' : ''}`;
}
