/** Who takes part. */
import { join } from 'node:path';
import { ROOT } from '../../tools/run.mjs';

const RUNNER = join(ROOT, 'tests/bench/runner.mjs');

/** @type {[name: string, title: string][]} */
const IN_NODE = [
  ['engine', 'Article Explainer, wasm'],
  ['words', 'JavaScript Map of words'],
];

/** @returns {import('./contest.mjs').Entrant[]} */
export function entrants() {
  return IN_NODE.map(([name, title]) => ({
    name,
    title,
    command: (folder) => [process.execPath, '--expose-gc', RUNNER, name, folder],
  }));
}
