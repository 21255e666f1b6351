/**
 * The engine and the explanations of a glossary, shared by all articles on the page.
 *
 * They are kept for as long as the page lives: an article that is taken out and put back, as
 * frameworks do, finds them ready, and a page has few glossaries.
 */

import { loadEngine } from '../engine/load.js';
import { createEntriesLoader } from './entries.js';

/** @type {Map<string, import('../types.js').Sources>} */
const shared = new Map();

/**
 * @param {string} base  absolute address of the directory that holds engine and glossary
 * @param {string} language  of the glossary
 * @param {boolean} [debug]  the engine can say why
 * @returns {import('../types.js').Sources}
 */
export function sourcesFor(base, language, debug = false) {
  const key = `${language} ${base} ${debug}`;
  let sources = shared.get(key);
  if (!sources) {
    const engine = loadEngine({ base, language, full: debug });
    sources = { engine, loadEntries: createEntriesLoader({ base, language }) };
    shared.set(key, sources);
    // A failure is not kept: the next article tries again.
    engine.catch(() => shared.delete(key));
  }
  return sources;
}
