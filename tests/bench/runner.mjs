/**
 * Runs one contestant that is JavaScript or wasm, in a process of its own:
 *
 *     node --expose-gc tests/bench/runner.mjs NAME FOLDER
 *
 * FOLDER holds labels.txt and glossary.terms, its parent articles.txt. The process builds, scans a
 * first page, checks everything once and prints a line of JSON (`Opening`). For each line that it
 * reads then, a number of milliseconds, it scans all articles until those are over and prints the
 * nanoseconds of each pass as a JSON list. tests/bench/native has the same for C++ and Rust.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { isMain } from '../../tools/run.mjs';
import { Checksum } from './contestant.mjs';

/**
 * @typedef {object} Opening
 * @property {number} buildMs
 * @property {number} firstMs  the first page after it, nothing warmed up
 * @property {number} memory  bytes that it takes
 * @property {number} matches
 * @property {string} checksum
 */

/** UTF-16 units of a first page. */
export const FIRST_PAGE = 8_000;

export const ARTICLE_END = '\0';

/** Bytes, of what is still in use. */
function heapInUse() {
  // What the first collection sets free can hold more.
  for (let i = 0; i < 3; ++i) globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

/** @param {string} name  @returns {Promise<import('./contestant.mjs').Contestant>} */
export async function loadContestant(name) {
  return (await import(`./peers/${name}.mjs`)).contestant;
}

/**
 * @param {string} name
 * @param {string} folder
 */
async function main(name, folder) {
  const articles = readFileSync(join(folder, '../articles.txt'), 'latin1').split(ARTICLE_END);
  const labels = readFileSync(join(folder, 'labels.txt'), 'latin1').trimEnd();
  const terms = new Uint8Array(readFileSync(join(folder, 'glossary.terms')));
  const contestant = await loadContestant(name);
  const prepared = await contestant.prepare?.();
  const page = articles.join('').slice(0, FIRST_PAGE);

  const before = heapInUse();
  const start = performance.now();
  const built = await contestant.build(
    { labels: () => labels.split('\n'), terms: () => terms },
    prepared,
  );
  const opened = performance.now();
  await built.find(page);
  const first = performance.now();

  const heap = heapInUse() - before;

  const sum = new Checksum();
  for (const article of articles) sum.add(await built.find(article), built.stride);
  /** @type {Opening} */
  const opening = {
    buildMs: opened - start,
    firstMs: first - opened,
    memory: built.memory?.() ?? heap,
    matches: sum.matches,
    checksum: sum.hex,
  };
  console.log(JSON.stringify(opening));

  for await (const line of createInterface({ input: process.stdin })) {
    const passes = [];
    const end = performance.now() + Number(line);
    do {
      const begin = process.hrtime.bigint();
      let found = 0;
      for (const article of articles) found += (await built.find(article)).length;
      passes.push(Number(process.hrtime.bigint() - begin));
      if (found !== sum.matches * built.stride) throw new Error(`${name}: matches changed`);
    } while (performance.now() < end);
    console.log(JSON.stringify(passes));
  }
}

if (isMain(import.meta.url)) {
  const [name, folder] = process.argv.slice(2);
  await main(name, folder);
}
