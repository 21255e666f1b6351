/**
 * What the files of `dist` weigh on the wire, and whether the budgets are held: `npm run size`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { fail, isMain, ROOT } from './run.mjs';

const DIST = join(ROOT, 'dist');

/**
 * In bytes, brotli 11: a kB is 1000 bytes. Each limit is a little above what there is, or is to be,
 * so that what grows is noticed; whoever raises one says what for.
 *
 * @type {[name: string, files: string[], limit: number][]}
 */
const BUDGETS = [
  // Every page with articles loads it; the popup loads apart, later.
  ['explainer.js', ['explainer.js'], 20_000],
  // The table of phrases, the survey with SIMD and the judge of senses, which weighs the country
  // that an article is about, too; inlined for speed. And letters that come in parts, “Ph.D.”.
  ['engine.wasm', ['engine.wasm'], 29_500],
  // The plain entries: what a page waits for before anything is marked.
  ['en.terms', ['en.terms'], 50_000],
  ['to the first mark', ['explainer.js', 'engine.wasm', 'en.terms'], 90_000],
  // The ambiguous entries with their evidence: the words to listen for are most of it.
  ['en.senses, after the first marks', ['en.senses'], 160_000],
  // RE2 and the reader of JSON, for glossaries with patterns only.
  ['engine-full.wasm', ['engine-full.wasm'], 148_000],
];

/** @param {string} file  in dist */
async function brotliSize(file) {
  const bytes = readFileSync(join(DIST, file));
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  return (await promisify(brotliCompress)(bytes, { params })).length;
}

/** Prints the sizes, and returns how many budgets are held and how many are not. */
export async function checkSizes() {
  const served = readdirSync(DIST).filter((file) => /\.(js|wasm|terms|senses|json)$/.test(file));
  const weigh = async (/** @type {string} */ file) =>
    /** @type {const} */ ([file, await brotliSize(file)]);
  const sizes = new Map(await Promise.all(served.map(weigh)));
  for (const file of served) console.log(`  ${file.padEnd(34)} ${kilobytes(sizes.get(file) ?? 0)}`);
  let failed = 0;
  console.log('budgets');
  for (const [name, files, limit] of BUDGETS) {
    const size = files.reduce((sum, file) => sum + (sizes.get(file) ?? NaN), 0);
    const held = size <= limit;
    if (!held) ++failed;
    const verdict = held ? 'held' : 'EXCEEDED';
    console.log(`  ${name.padEnd(34)} ${kilobytes(size)} of ${kilobytes(limit)}  ${verdict}`);
  }
  return { passed: BUDGETS.length - failed, failed };
}

/** @param {number} bytes */
function kilobytes(bytes) {
  return `${(bytes / 1000).toFixed(1).padStart(6)} kB`;
}

if (isMain(import.meta.url)) {
  checkSizes().then(({ failed }) => {
    if (failed > 0) process.exitCode = 1;
  }, fail);
}
