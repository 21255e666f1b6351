/** Who takes part. */
import { join } from 'node:path';
import { ROOT } from '../../tools/run.mjs';
import { buildLibraries, NATIVE_ENGINE } from './native.mjs';

const RUNNER = join(ROOT, 'tests/bench/runner.mjs');

/** Those that run in Node: files of peers/. @type {[name: string, title: string][]} */
export const IN_NODE = [
  ['engine', 'Article Explainer, wasm'],
  ['regexp', 'JavaScript RegExp as a trie'],
  ['words', 'JavaScript Map of words'],
  ['ahocorasick', 'modern-ahocorasick'],
  ['re2', 're2-wasm'],
];

/**
 * Ours first, then those of JavaScript, then the native ones.
 *
 * @returns {Promise<{ entrants: import('./contest.mjs').Entrant[], absent: string[] }>}
 */
export async function findEntrants() {
  const [ours, ...others] = IN_NODE.map(([name, title]) => ({
    name,
    title,
    command: (/** @type {string} */ folder) => [
      process.execPath,
      '--expose-gc',
      RUNNER,
      name,
      folder,
    ],
  }));
  const { entrants, absent } = await buildLibraries();
  return { entrants: [ours, NATIVE_ENGINE, ...others, ...entrants], absent };
}
