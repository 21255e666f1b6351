/**
 * Draws docs/images/senses-curve.svg from the curves that `npm run fit` and `npm run eval -- --curve`
 * write: what raising the threshold costs and brings. `node tools/senses/plot.mjs`
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMain, ROOT } from '../run.mjs';
import { constantOf, WEIGHTS } from './document.mjs';

/** By cross-validation: a list of points. */
const CURVE = join(ROOT, 'docs/senses-curve.json');
/** On the test sets: name of a set -> a list of points. */
const TEST_CURVES = join(ROOT, 'docs/senses-curve-tests.json');
const IMAGE = join(ROOT, 'docs/images/senses-curve.svg');

/**
 * @typedef {object} Point
 * @property {number} threshold
 * @property {number} precision
 * @property {number} recall
 * @property {number} leftAlone
 */

/** The thresholds that are drawn. */
const LOWEST = -2;
const HIGHEST = 2;
export const STEP = 0.25;

/** Every threshold that is drawn. */
export const THRESHOLDS = Array.from(
  { length: (HIGHEST - LOWEST) / STEP + 1 },
  (_, i) => LOWEST + i * STEP,
);

/** A share for the files, which then differ only where the figures do. @param {number} share */
export const rounded = (share) => Number(share.toFixed(4));

/** @param {string} file @param {unknown} value */
const writeJson = (file, value) => writeFileSync(file, JSON.stringify(value, null, 2) + '\n');

/** @param {Point[]} curve */
export const writeCurve = (curve) => writeJson(CURVE, curve);
/** @param {Record<string, Point[]>} curves */
export const writeTestCurves = (curves) => writeJson(TEST_CURVES, curves);

const SIZE = { width: 760, height: 410 };
const PANEL = { top: 44, width: 300, height: 260 };
const LEFTS = [62, 436];
/** Of both axes, in percent. */
const FROM = 50;
const TICKS = [50, 60, 70, 80, 90, 100];

/** @type {[key: 'precision' | 'leftAlone', title: string][]} */
const PANELS = [
  ['precision', 'Precision: right among what is shown'],
  ['leftAlone', 'Left alone: silent where nothing is meant'],
];

/** The names of the lines; their colours and dashes are classes of the style below. */
const LINES = {
  fit: 'cross-validation',
  'held-out': 'held-out',
  unseen: 'unseen',
  'articles-apart': 'articles',
};

const STYLE = `
  svg { background: #fff; font: 13px system-ui, -apple-system, "Segoe UI", sans-serif; }
  text { fill: #24292f; }
  .paper { fill: #fff; }
  .quiet { fill: #57606a; font-size: 12px; }
  .grid { stroke: #d8dee4; stroke-width: 1; }
  .line { fill: none; stroke-width: 2; stroke-linejoin: round; }
  .fit { --ink: #57606a; } .held-out { --ink: #0969da; } .unseen { --ink: #bc4c00; } .articles-apart { --ink: #8250df; }
  .line, .dot { stroke: var(--ink); }
  .line.fit { stroke-dasharray: 5 4; }
  .dot { fill: #fff; stroke-width: 2.5; }
  @media (prefers-color-scheme: dark) {
    svg { background: #0d1117; }
    text { fill: #e6edf3; }
    .paper, .dot { fill: #0d1117; }
    .quiet { fill: #9198a1; }
    .grid { stroke: #30363d; }
    .fit { --ink: #9198a1; } .held-out { --ink: #58a6ff; } .unseen { --ink: #f0883e; } .articles-apart { --ink: #a371f7; }
  }`;

/** @param {number} left @param {number} share */
const xOf = (left, share) => left + ((100 * share - FROM) / (100 - FROM)) * PANEL.width;
/** @param {number} share */
const yOf = (share) => PANEL.top + ((100 - 100 * share) / (100 - FROM)) * PANEL.height;

/** @param {number} left @param {string} title */
function axes(left, title) {
  const bottom = PANEL.top + PANEL.height;
  const right = left + PANEL.width;
  const lines = TICKS.flatMap((tick) => {
    const x = xOf(left, tick / 100);
    const y = yOf(tick / 100);
    return [
      `<path class="grid" d="M${x} ${PANEL.top}V${bottom}M${left} ${y}H${right}"/>`,
      `<text class="quiet" x="${x}" y="${bottom + 18}" text-anchor="middle">${tick}</text>`,
      `<text class="quiet" x="${left - 8}" y="${y + 4}" text-anchor="end">${tick}</text>`,
    ];
  });
  const middle = left + PANEL.width / 2;
  return [
    `<text x="${left}" y="${PANEL.top - 16}">${title}, %</text>`,
    ...lines,
    `<text x="${middle}" y="${bottom + 38}" text-anchor="middle">Recall: explained where it is meant, %</text>`,
  ];
}

/**
 * Where a curve is at a threshold, which may lie between two points.
 *
 * @param {Point[]} points  by threshold
 * @param {number} threshold
 * @returns {Point | undefined}
 */
function pointAt(points, threshold) {
  const next = points.findIndex((point) => point.threshold >= threshold);
  if (next < 0 || points[next].threshold === threshold) return points[next];
  if (next === 0) return undefined;
  const [from, to] = [points[next - 1], points[next]];
  const way = (threshold - from.threshold) / (to.threshold - from.threshold);
  const between = (/** @type {keyof Point} */ key) => from[key] + way * (to[key] - from[key]);
  return {
    threshold,
    precision: between('precision'),
    recall: between('recall'),
    leftAlone: between('leftAlone'),
  };
}

/**
 * @param {number} left
 * @param {'precision' | 'leftAlone'} key
 * @param {string} name  class of the line
 * @param {Point[]} points
 * @param {number} threshold
 */
function line(left, key, name, points, threshold) {
  const drawn = points.filter(
    (point) =>
      point.threshold >= LOWEST && point.threshold <= HIGHEST && 100 * point.recall >= FROM,
  );
  const at = (/** @type {Point} */ point) => [xOf(left, point.recall), yOf(point[key])];
  const path = drawn.map((point) =>
    at(point)
      .map((number) => number.toFixed(1))
      .join(' '),
  );
  const chosen = pointAt(drawn, threshold);
  const shapes = [`<path class="line ${name}" d="M${path.join('L')}"/>`];
  if (chosen) {
    const [x, y] = at(chosen).map((number) => number.toFixed(1));
    shapes.push(`<circle class="dot ${name}" cx="${x}" cy="${y}" r="4.5"/>`);
  }
  return shapes;
}

/** @param {string[]} names @param {number} threshold */
function legend(names, threshold) {
  const y = SIZE.height - 28;
  const labels = /** @type {Record<string, string>} */ (LINES);
  const shapes = [];
  let x = LEFTS[0];
  for (const name of names) {
    shapes.push(`<path class="line ${name}" d="M${x} ${y}h28"/>`);
    shapes.push(`<text x="${x + 36}" y="${y + 4}">${labels[name]}</text>`);
    x += 36 + 7 * labels[name].length + 24;
  }
  const chosen = threshold.toFixed(2).replace('-', '−');
  shapes.push(`<circle class="dot fit" cx="${x + 6}" cy="${y}" r="4.5"/>`);
  shapes.push(`<text x="${x + 18}" y="${y + 4}">the threshold, ${chosen}</text>`);
  return shapes;
}

/** Draws the curves that there are. */
export function plot() {
  const threshold = Number(constantOf(readFileSync(WEIGHTS, 'utf8'), 'kThreshold'));
  const read = (/** @type {string} */ file) => JSON.parse(readFileSync(file, 'utf8'));
  /** @type {Record<string, Point[]>} */
  const curves = { fit: read(CURVE), ...(existsSync(TEST_CURVES) ? read(TEST_CURVES) : {}) };
  const names = Object.keys(LINES).filter((name) => curves[name]);
  const shapes = PANELS.flatMap(([key, title], i) => [
    ...axes(LEFTS[i], title),
    ...names.map((name) => line(LEFTS[i], key, name, curves[name], threshold)).flat(),
  ]);
  const { width, height } = SIZE;
  const label = 'Precision, and the share left alone, against recall, for thresholds from −2 to 2';
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${label}">`,
    `<style>${STYLE}\n</style>`,
    `<rect class="paper" width="${width}" height="${height}"/>`,
    ...shapes,
    ...legend(names, threshold),
    '</svg>',
  ];
  writeFileSync(IMAGE, svg.join('\n') + '\n');
}

if (isMain(import.meta.url)) plot();
