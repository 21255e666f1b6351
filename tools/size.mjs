/**
 * What the files of `dist` weigh on the wire, and whether the budgets are held: `npm run size`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { fail, isMain, ROOT, run } from './run.mjs';

const DIST = join(ROOT, 'dist');

/**
 * The topics of a small glossary that a site can start with; `explainer compile` makes one of any
 * files. It weighs so little that everything to the first mark stays within a budget that does not
 * grow with the whole glossary, which has one of its own.
 */
const STARTER_TOPICS = [
  'alliances',
  'central-banks',
  'diplomacy',
  'economy',
  'elections',
  'parties-and-ideas',
  'weather-and-disasters',
];

/** Made here, to be weighed. */
const STARTER = join(ROOT, 'build/size/starter.terms');

/**
 * In bytes, brotli 11: a kB is 1000 bytes. Each limit is a little above what
 * there is, so that what grows is noticed; whoever raises one says what for.
 *
 * @type {[name: string, files: string[], limit: number][]}
 */
const BUDGETS = [
  // Every page with articles loads it; the popup loads apart, later.
  ['explainer.js', ['explainer.js'], 20_000],
  // The table of phrases, the survey with SIMD and the judge of senses, inlined for speed.
  ['engine.wasm', ['engine.wasm'], 27_000],
  // What a small site waits for: both of the above, and a few topics with all their evidence.
  ['to the first mark, starter topics', ['explainer.js', 'engine.wasm', STARTER], 73_000],
  // Three fifths are evidence (cue words, lists of cues, look-alikes), until it loads apart.
  ['en.terms, all topics', ['en.terms'], 120_000],
  // RE2 and the reader of JSON, for glossaries with patterns only.
  ['engine-full.wasm', ['engine-full.wasm'], 145_000],
];

async function compileStarter() {
  const topics = STARTER_TOPICS.map((topic) => `glossary/en/${topic}.json`);
  const said = await run('build/native/explainer', ['compile', ...topics, '-o', STARTER]);
  console.log(`  starter topics: ${said.split(',')[0]}`);
}

/** @param {string} file  in dist, or anywhere */
async function brotliSize(file) {
  const bytes = readFileSync(resolve(DIST, file));
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  return (await promisify(brotliCompress)(bytes, { params })).length;
}

/** Prints the sizes, and returns how many budgets are held and how many are not. */
export async function checkSizes() {
  await compileStarter();
  const served = readdirSync(DIST).filter((file) => /\.(js|wasm|terms|json)$/.test(file));
  const weigh = async (/** @type {string} */ file) =>
    /** @type {const} */ ([file, await brotliSize(file)]);
  const sizes = new Map(await Promise.all([...served, STARTER].map(weigh)));
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
