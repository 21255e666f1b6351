/**
 * Fits the weights of the sense model on the examples of the glossary, reports its accuracy by
 * cross-validation over entries that it has not seen, and writes src/sense/weights.h anew, with what
 * docs/senses.md shows of it. `npm run fit`
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { buildPreset } from './build.mjs';
import { fail, isMain } from './run.mjs';
import { documentWeights, WEIGHTS } from './senses/document.mjs';
import { readRows } from './senses/examples.mjs';
import { compileGlossary, readEntries } from './senses/glossary.mjs';
import { fit, score } from './senses/logistic.mjs';
import { plot, rounded, STEP, writeCurve } from './senses/plot.mjs';

/** A row of the table of weights: the number, and the name of the feature. */
const WEIGHT = /\{(-?[\d.]+)f, "([a-z-]+)"/g;

/** As much as so many examples, a weight is held where it was thought to be. */
const PRIOR = 4;
const FOLDS = 10;

/**
 * What the weights were thought to be before any example was seen; also what a feature keeps that
 * no example shows.
 */
const THOUGHT = {
  'plain-entry': 1,
  'ambiguous-entry': -1,
  'several-words': 1.5,
  'long-name': 0.5,
  acronym: 0.5,
  'proper-name': 0.2,
  'usual-sense': 1,
  'unusual-sense': -0.6,
  'unusual-alone': -1.2,
  'before-name-word': -3,
  'sentence-cased': -0.4,
  shouting: -4,
  'joined-before': -1.8,
  'capital-inside': -4,
  'after-to': -1,
  'after-subject': -1,
  'before-object': -0.8,
  'before-particle': -1,
  'cue-close': 0.5,
  'cue-near': 1.4,
  'more-cues': 0.6,
  'cue-in-article': 0.7,
  'against-close': -0.6,
  'against-near': -1.2,
  'more-against': -0.6,
  'against-in-article': -0.3,
  'definition-near': 0.5,
  'topic-near': 1.2,
  'more-topic': 0.5,
  'main-topic': 1,
  'side-topic': 0.5,
  'off-topic': -0.5,
  'terms-near': 0.3,
  'region-near': 0.8,
  'other-region-near': -1,
  'main-region': 0.5,
  elsewhere: -0.8,
  'region-absent': -1.2,
  'spelled-out': 6,
  'spelled-out-else': -9,
  'said-before': 0.8,
  'look-alike': -30,
};

/** These decide by themselves, and are not a matter of degree. */
const DECISIVE = [
  'shouting',
  'joined-before',
  'before-name-word',
  'spelled-out',
  'spelled-out-else',
  'look-alike',
];

/** Of these, examples say nothing. */
const FIXED = new Set([...DECISIVE, 'plain-entry']);

/**
 * Held where they are while the rest is fitted beside them: in sentences that are written as
 * examples, a capital is seldom that of a name, and half of them are to be explained, however seldom
 * newspapers mean a sense.
 */
const HELD = new Set(['capital-inside', 'unusual-sense', 'cue-in-article']);

/** @param {string} text  a stable number from 0 to FOLDS - 1 */
function foldOf(text) {
  let hash = 7;
  for (const letter of text) hash = (hash * 31 + letter.charCodeAt(0)) >>> 0;
  return hash % FOLDS;
}

/** @param {{ score: number, meant: boolean }[]} judged  @param {number} threshold */
function accuracy(judged, threshold) {
  const count = (/** @type {boolean} */ meant, /** @type {boolean} */ shown) =>
    judged.filter((one) => one.meant === meant && one.score > threshold === shown).length;
  const right = count(true, true);
  const wrong = count(false, true);
  return {
    threshold,
    precision: rounded(right / (right + wrong || 1)),
    recall: rounded(right / (right + count(true, false) || 1)),
    leftAlone: rounded(count(false, false) / (count(false, false) + wrong || 1)),
  };
}

async function main() {
  await buildPreset('native', ['explainer']);
  await compileGlossary();
  const source = readFileSync(WEIGHTS, 'utf8');
  const names = [...source.matchAll(WEIGHT)].map(([, , name]) => name);
  const thought = names.map((name) => /** @type {Record<string, number>} */ (THOUGHT)[name] ?? 0);
  const free = names.flatMap((name, i) => (FIXED.has(name) || HELD.has(name) ? [] : [i]));
  const held = names.flatMap((name, i) => (HELD.has(name) ? [i] : []));

  const rows = (await readRows(readEntries())).filter(
    // What decides by itself teaches nothing about the rest.
    ({ values }) => !DECISIVE.some((name) => values.has(name)),
  );
  const data = rows.map(({ entry, meant, weight, values }) => ({
    fold: foldOf(entry),
    meant,
    weight,
    x: free.map((i) => values.get(names[i]) ?? 0),
    y: meant ? 1 : 0,
    offset: held.reduce((sum, i) => sum + thought[i] * (values.get(names[i]) ?? 0), 0),
  }));
  const prior = free.map((i) => thought[i]);

  const judged = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const weights = fit(
      data.filter((row) => row.fold !== fold),
      prior,
      PRIOR,
    );
    for (const row of data.filter((one) => one.fold === fold)) {
      judged.push({ meant: row.meant, score: row.offset + score(row.x, weights) });
    }
  }
  console.log(`${data.length} senses in examples, ${FOLDS} folds of entries that were not seen:`);
  const curve = [];
  for (let threshold = -2; threshold <= 4.001; threshold += STEP) {
    curve.push(accuracy(judged, Number(threshold.toFixed(2))));
  }
  const percent = (/** @type {number} */ value) => (100 * value).toFixed(1).padStart(5);
  console.log('  threshold  precision  recall  left alone');
  for (const { threshold, precision, recall, leftAlone } of curve) {
    const cells = [precision, recall, leftAlone].map(percent).join('     ');
    console.log(`  ${threshold.toFixed(2).padStart(9)}     ${cells}`);
  }
  writeCurve(curve);

  const fitted = fit(data, prior, PRIOR);
  const weights = [...thought];
  free.forEach((i, k) => (weights[i] = fitted[k]));
  let row = 0;
  const text = source.replace(WEIGHT, (_, __, name) => `{${weights[row++].toFixed(2)}f, "${name}"`);
  writeFileSync(WEIGHTS, text);
  documentWeights();
  plot();
  const shown = data.map(({ x }) => x.filter((value) => value !== 0).length);
  console.log(
    `evidence in a sense: ${(shown.reduce((a, b) => a + b, 0) / shown.length).toFixed(1)}`,
  );
  names.forEach((name, i) => {
    const seen = rows.filter(({ values }) => (values.get(name) ?? 0) !== 0).length;
    console.log(`  ${weights[i].toFixed(2).padStart(6)}  ${name} (${seen})`);
  });
}

if (isMain(import.meta.url)) main().catch(fail);
