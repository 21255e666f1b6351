/**
 * Scores the engine on labelled sentences (tools/senses/sets.mjs says how they are written) and on
 * labelled articles (tools/senses/articles.mjs).
 *
 *     npm run eval                                  the project's own sets, which were never fitted on
 *     npm run eval -- FILE.jsonl [--names MAP.json]  any other set; MAP: name of a sense -> entry ids
 *     npm run eval -- --list                        also each sentence that it gets wrong
 *     npm run eval -- --curve                       the own sets at many thresholds, and the picture of it
 *
 * Exits with 1 when a figure of the project's own sets is below what tests/data/senses/floor.json
 * asks for.
 */
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { buildPreset } from './build.mjs';
import { fail, isMain, ROOT } from './run.mjs';
import { readArticles, scanArticles } from './senses/articles.mjs';
import { compileGlossary, readEntries, scan } from './senses/glossary.mjs';
import { plot, rounded, THRESHOLDS, writeTestCurves } from './senses/plot.mjs';
import { readSet, senseResolver } from './senses/sets.mjs';

const DATA = join(ROOT, 'tests/data/senses');
const OWN_SETS = ['held-out', 'unseen', 'articles-apart'];

/**
 * @typedef {object} Scores
 * @property {number} leftAlone  share of `none` with no explanation
 * @property {number} explained  share of `explain` with the right one
 * @property {number} precision  share of what was shown that is right
 * @property {number} notWrong  share of `optional` without a wrong one
 */

/**
 * @param {import('./senses/sets.mjs').Item[]} items
 * @param {(sense: string) => Set<string> | undefined} resolve
 * @param {string[]} [options]  more options of `explainer scan`
 */
export async function evaluate(items, resolve, options = []) {
  const found = await scan(
    items.map(({ sentence }) => sentence),
    ['--all', ...options],
  );
  const counts = { none: 0, leftAlone: 0, explain: 0, explained: 0, right: 0, wrong: 0 };
  const optional = { all: 0, notWrong: 0 };
  /** @type {{ item: import('./senses/sets.mjs').Item, shown: string[] }[]} */
  const errors = [];
  for (const [doc, item] of items.entries()) {
    const end = item.start + item.surface.length;
    const shown = found
      .filter((one) => one.doc === doc && one.start < end && one.end > item.start)
      .map(({ id }) => id)
      .filter((id) => item.not === undefined || id === item.not);
    const meant = item.expect === 'none' ? undefined : resolve(item.sense);
    const right = shown.length > 0 && shown.every((id) => meant?.has(id));
    if (shown.length > 0) counts[right ? 'right' : 'wrong']++;
    if (item.expect === 'none') {
      counts.none++;
      if (shown.length === 0) counts.leftAlone++;
      else errors.push({ item, shown });
    } else if (item.expect === 'explain') {
      counts.explain++;
      if (right) counts.explained++;
      else errors.push({ item, shown });
    } else {
      optional.all++;
      if (right || shown.length === 0) optional.notWrong++;
      else errors.push({ item, shown });
    }
  }
  return { counts, optional, scores: scoresOf(counts, optional), errors };
}

/**
 * Each candidate counts by itself. One that is to be explained is also right when a longer term that
 * holds it is shown, and rightly.
 *
 * @param {import('./senses/articles.mjs').Article[]} articles
 * @param {string[]} [options]  more options of `explainer scan`
 */
export async function evaluateArticles(articles, options = []) {
  const found = await scanArticles(articles, options);
  const counts = { none: 0, leftAlone: 0, explain: 0, explained: 0, right: 0, wrong: 0 };
  const optional = { all: 0, notWrong: 0 };
  /** @type {{ item: import('./senses/sets.mjs').Item, shown: string[] }[]} */
  const errors = [];
  const isShown = (/** @type {{ outcome?: string }} */ one) => one.outcome === 'shown';
  for (const one of found) {
    if (one.expect === undefined || one.expect === 'optional') continue;
    const meant = one.expect === 'explain';
    const shown = isShown(one);
    if (shown) counts[meant ? 'right' : 'wrong']++;
    const over = shown
      ? []
      : found.filter(
          (other) =>
            isShown(other) &&
            other.doc === one.doc &&
            other.start < one.end &&
            other.end > one.start,
        );
    // Of an entry that came after the labels nothing is known.
    if (meant && over.some(({ expect }) => expect === undefined)) continue;
    const right = meant === (shown || over.some(({ expect }) => expect !== 'none'));
    if (meant) {
      counts.explain++;
      if (right) counts.explained++;
    } else {
      counts.none++;
      if (!shown) counts.leftAlone++;
    }
    if (meant ? right : !shown) continue;
    const { text } = articles[one.doc];
    const item = {
      surface: text.slice(one.start, one.end),
      start: one.start,
      sentence: text.slice(Math.max(0, one.start - 80), one.end + 80).replaceAll('\n', ' '),
      sense: meant ? one.id : 'none',
      expect: one.expect,
    };
    errors.push({ item, shown: shown ? [one.id] : over.map(({ id }) => id) });
  }
  return { counts, optional, scores: scoresOf(counts, optional), errors };
}

/**
 * @param {{ none: number, leftAlone: number, explain: number, explained: number, right: number,
 *   wrong: number }} counts
 * @param {{ all: number, notWrong: number }} optional
 * @returns {Scores}
 */
function scoresOf(counts, optional) {
  return {
    leftAlone: counts.leftAlone / (counts.none || 1),
    explained: counts.explained / (counts.explain || 1),
    precision: counts.right / (counts.right + counts.wrong || 1),
    notWrong: optional.notWrong / (optional.all || 1),
  };
}

/** @param {number} value */
const percent = (value) => `${(100 * value).toFixed(1)} %`;

/**
 * @param {string} name
 * @param {Awaited<ReturnType<typeof evaluate>>} result
 * @param {boolean} listed
 */
function report(name, { counts, optional, scores, errors }, listed) {
  console.log(`${name}:`);
  console.log(`  none left alone    ${percent(scores.leftAlone)} of ${counts.none}`);
  console.log(`  explain right      ${percent(scores.explained)} of ${counts.explain}`);
  console.log(
    `  precision of shown ${percent(scores.precision)} of ${counts.right + counts.wrong}`,
  );
  if (optional.all > 0) {
    console.log(`  optional not wrong ${percent(scores.notWrong)} of ${optional.all}`);
  }
  if (!listed) return;
  for (const { item, shown } of errors.sort((a, b) => (a.item.surface < b.item.surface ? -1 : 1))) {
    const got = shown.join(', ') || 'nothing';
    console.log(`    ${item.surface}: ${item.sense}, shown ${got}: ${item.sentence.slice(0, 160)}`);
  }
}

/** @param {string[]} args */
async function main(args) {
  const listed = args.includes('--list');
  const names = args.includes('--names') ? args[args.indexOf('--names') + 1] : '';
  const files = args.filter((arg) => !arg.startsWith('--') && arg !== names);
  await buildPreset('native', ['explainer']);
  await compileGlossary();
  const aliases = names === '' ? {} : JSON.parse(readFileSync(names, 'utf8'));
  const resolve = senseResolver(readEntries(), aliases);
  if (args.includes('--curve')) {
    await drawCurves(resolve);
    return;
  }
  if (files.length > 0) {
    for (const file of files) report(basename(file), await evaluateFile(file, resolve), listed);
    return;
  }
  const failed = await evaluateOwn(resolve, listed);
  if (failed > 0) process.exitCode = 1;
}

/**
 * Sentences or articles: a line says which.
 *
 * @param {string} file
 * @param {(sense: string) => Set<string> | undefined} resolve
 * @param {string[]} [options]  more options of `explainer scan`
 */
async function evaluateFile(file, resolve, options) {
  const items = readSet(file);
  if (items.length > 0 && !('sentence' in items[0])) {
    return evaluateArticles(readArticles(file), options);
  }
  return evaluate(items, resolve, options);
}

/** The own sets that there are. */
const ownSets = () => OWN_SETS.filter((set) => existsSync(join(DATA, `${set}.jsonl`)));

/**
 * Writes what each threshold would give on the own sets, and draws it.
 *
 * @param {(sense: string) => Set<string> | undefined} resolve
 */
async function drawCurves(resolve) {
  /** @type {Record<string, import('./senses/plot.mjs').Point[]>} */
  const curves = {};
  for (const name of ownSets()) {
    const file = join(DATA, `${name}.jsonl`);
    curves[name] = [];
    for (const threshold of THRESHOLDS) {
      const { scores } = await evaluateFile(file, resolve, ['--threshold', String(threshold)]);
      curves[name].push({
        threshold,
        precision: rounded(scores.precision),
        recall: rounded(scores.explained),
        leftAlone: rounded(scores.leftAlone),
      });
    }
  }
  writeTestCurves(curves);
  plot();
}

/**
 * @param {(sense: string) => Set<string> | undefined} resolve
 * @param {boolean} listed
 */
async function evaluateOwn(resolve, listed) {
  /** @type {Record<string, Record<string, number>>} */
  const floor = JSON.parse(readFileSync(join(DATA, 'floor.json'), 'utf8'));
  let failed = 0;
  for (const name of ownSets()) {
    const result = await evaluateFile(join(DATA, `${name}.jsonl`), resolve);
    report(name, result, listed);
    for (const [figure, least] of Object.entries(floor[name] ?? {})) {
      const reached = result.scores[/** @type {keyof Scores} */ (figure)];
      if (reached >= least) continue;
      ++failed;
      console.log(`  FELL: ${figure} of ${name} is below ${percent(least)}`);
    }
  }
  return failed;
}

/** For `npm test`: fails when a figure falls. */
export async function checkSenses() {
  await compileGlossary();
  const failed = await evaluateOwn(senseResolver(readEntries(), {}), false);
  return { passed: failed === 0 ? 1 : 0, failed };
}

if (isMain(import.meta.url)) main(process.argv.slice(2)).catch(fail);
