/**
 * Labelled sentences: a JSON object a line with `surface` at UTF-16 `start` in `sentence`, and what
 * is expected of it (`expect`): `explain` must show `sense`, `none` is an ordinary word and must be
 * left alone, `optional` may be silent, but must show nothing but `sense`. Where `none` says which
 * entry it is `not`, another may be right.
 */
import { readFileSync } from 'node:fs';

/**
 * @typedef {object} Item
 * @property {string} surface
 * @property {number} start
 * @property {string} sentence
 * @property {string} sense  id of an entry, or a name that `resolveSense` knows
 * @property {'explain' | 'none' | 'optional'} expect
 * @property {string} [group]
 * @property {string} [not]  id of an entry
 */

/**
 * @param {string} file
 * @returns {Item[]}
 */
export function readSet(file) {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.filter((line) => line.trim() !== '').map((line) => JSON.parse(line));
}

/** @param {string} name */
const plain = (name) =>
  name
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/[-’'.]/g, (mark) => (mark === '-' ? ' ' : ''))
    .trim();

/**
 * Finds the entries that a sense means: by id, by name, or by a list of other names.
 *
 * @param {import('./glossary.mjs').Entry[]} entries
 * @param {Record<string, string[]>} aliases  name -> ids
 */
export function senseResolver(entries, aliases) {
  /** @type {Map<string, Set<string>>} */
  const byName = new Map();
  for (const entry of entries) {
    const names = [entry.id, entry.term, entry.expansion ?? ''];
    for (const label of entry.also ?? []) {
      names.push(typeof label === 'string' ? label : label.label);
    }
    for (const name of names.map(plain).filter((text) => text !== '')) {
      byName.set(name, (byName.get(name) ?? new Set()).add(entry.id));
    }
  }
  /** @param {string} sense */
  return (sense) => {
    if (aliases[sense]) return new Set(aliases[sense]);
    return byName.get(plain(sense)) ?? byName.get(plain(sense.replace(/ *\([^)]*\)/g, '')));
  };
}
