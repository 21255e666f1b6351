/**
 * Checks everything, as `npm test` and the CI do. A step that fails shows all that it printed, and
 * the others run all the same.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { findBrowser } from './browsers.mjs';
import { BUILD_STEPS, buildPreset } from './build.mjs';
import { checkSenses } from './eval.mjs';
import { cppFiles, list } from './files.mjs';
import { CommandError, isMain, run, secondsSince } from './run.mjs';
import { checkSizes } from './size.mjs';

/** @typedef {{ passed: number, failed: number }} Count */

/** Each step counts for one, but for those that count tests of their own. */
const ONE = { passed: 1, failed: 0 };

const BROWSER_PATHS = {
  CHROMIUM: findBrowser('chrome') ?? '',
  FIREFOX: findBrowser('firefox') ?? '',
};

/** @type {[name: string, work: () => Promise<Count | void> | Count | void][]} */
const STEPS = [
  ['format of C++', () => runQuiet('clang-format', ['--dry-run', '-Werror', ...cppFiles()])],
  ['format of the rest', () => runQuiet('node_modules/.bin/prettier', ['--check', '.'])],
  ['lint', () => runQuiet('node_modules/.bin/eslint', ['.'])],
  ...BUILD_STEPS,
  ['types', () => runQuiet('node_modules/.bin/tsc', ['--project', '.'])],
  ['glossaries', lintGlossaries],
  ['senses', checkSenses],
  ['build with sanitizers', () => buildPreset('dev')],
  ['C++ tests', async () => countDoctest(await run('build/dev/explainer_tests', []))],
  ['fuzzers', fuzz],
  ['unit tests', () => runNodeTests('tests/web/unit')],
  ['browser tests', () => runNodeTests('tests/web/browser')],
  ['sizes', checkSizes],
];

async function test() {
  const total = { passed: 0, failed: 0 };
  for (const [name, work] of STEPS) {
    const started = Date.now();
    const { passed, failed } = await check(work);
    console.log(`${failed === 0 ? 'ok  ' : 'FAIL'} ${name}: ${secondsSince(started)} s`);
    total.passed += passed;
    total.failed += failed;
  }
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  if (total.failed > 0) process.exitCode = 1;
}

/**
 * @param {() => Promise<Count | void> | Count | void} work
 * @returns {Promise<Count>}
 */
async function check(work) {
  try {
    return (await work()) ?? ONE;
  } catch (error) {
    const output = error instanceof CommandError ? error.output : '';
    console.log(output.trimEnd());
    console.log(error instanceof Error ? error.message : error);
    return countNodeTests(output) ?? countDoctest(output) ?? { passed: 0, failed: 1 };
  }
}

/**
 * @param {string} command
 * @param {string[]} args
 */
async function runQuiet(command, args) {
  await run(command, args);
}

/** How long each fuzzer goes on from what it and the repo have kept, in seconds. */
const FUZZ_SECONDS = 4;

/** The fuzzers and the folder that each starts from: texts and glossaries that the project has. */
const FUZZERS = {
  exchange: 'tests/data/exchange',
  json: 'tests/data/glossaries',
  terms: 'build/fuzz/seeds',
  text: 'tests/data/cases',
};

/** Each language by itself. */
async function lintGlossaries() {
  const languages = readdirSync('glossary', { withFileTypes: true }).filter((item) =>
    item.isDirectory(),
  );
  for (const { name } of languages) {
    await runQuiet('build/native/explainer', ['lint', `glossary/${name}`]);
  }
  return { passed: languages.length, failed: 0 };
}

/** Runs each fuzzer for a moment; one that finds something prints the bytes and fails. */
async function fuzz() {
  const explainer = 'build/native/explainer';
  const small = `${FUZZERS.terms}/small`;
  await run(explainer, ['compile', FUZZERS.json, '-o', `${small}.terms`]);
  const parts = [`${small}.terms`, `${small}.senses`].map((file) => readFileSync(file));
  writeFileSync(`${small}.both`, Buffer.concat(parts));
  for (const [name, seeds] of Object.entries(FUZZERS)) {
    const kept = `build/fuzz/${name}`;
    mkdirSync(kept, { recursive: true });
    const limits = [`-max_total_time=${FUZZ_SECONDS}`, '-timeout=10', '-max_len=10000'];
    const prefix = `-artifact_prefix=${kept}-found-`;
    await run(`build/dev/fuzz_${name}`, [...limits, prefix, kept, seeds]);
  }
  return { passed: Object.keys(FUZZERS).length, failed: 0 };
}

/** @param {string} folder */
async function runNodeTests(folder) {
  const files = list(folder, /\.test\.js$/);
  const output = await run(
    'node',
    ['--test', '--test-concurrency=2', '--test-reporter=spec', ...files],
    {
      env: BROWSER_PATHS,
    },
  );
  return countNodeTests(output);
}

/**
 * What `node --test` says at its end; a cancelled test has not passed.
 *
 * @param {string} output
 */
function countNodeTests(output) {
  const read = (/** @type {string} */ what) =>
    Number(output.match(new RegExp(`^ℹ ${what} (\\d+)$`, 'm'))?.[1]);
  const passed = read('pass');
  if (Number.isNaN(passed)) return undefined;
  return { passed, failed: read('fail') + read('cancelled') };
}

/** @param {string} output */
function countDoctest(output) {
  const found = output.match(/test cases: +\d+ \| +(\d+) passed \| +(\d+) failed/);
  return found ? { passed: Number(found[1]), failed: Number(found[2]) } : undefined;
}

if (isMain(import.meta.url)) await test();
