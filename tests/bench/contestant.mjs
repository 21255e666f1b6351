/**
 * What takes part in the benchmark, and how its answers are compared.
 *
 * @typedef {object} Material  read when asked for, so that reading is not timed
 * @property {() => string[]} labels  plain labels
 * @property {() => Uint8Array} terms  the same, compiled for our engine
 */

/**
 * @typedef {object} Built
 * @property {(text: string) => ArrayLike<number> | Promise<ArrayLike<number>>} find  start and end
 *   of each match first in every group of `stride` numbers, in UTF-16 units
 * @property {number} stride
 * @property {() => number} [memory]  bytes outside the heap of JavaScript
 */

/**
 * @typedef {object} Contestant
 * @property {() => Promise<unknown>} [prepare]  what does not depend on the labels
 * @property {(material: Material, prepared: unknown) => Promise<Built>} build
 */

/** FNV-1a over the starts and ends of all matches in their order. */
export class Checksum {
  matches = 0;
  #hash = 0x811c9dc5;

  /**
   * @param {ArrayLike<number>} found
   * @param {number} stride
   */
  add(found, stride) {
    for (let i = 0; i < found.length; i += stride) {
      this.#mix(found[i]);
      this.#mix(found[i + 1]);
      ++this.matches;
    }
  }

  /** @param {number} number */
  #mix(number) {
    this.#hash = Math.imul(this.#hash ^ number, 0x01000193);
  }

  get hex() {
    return (this.#hash >>> 0).toString(16).padStart(8, '0');
  }
}
