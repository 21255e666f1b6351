/**
 * Writes the table of weights in docs/senses.md from src/sense/weights.h; a unit test holds the page
 * to it. `node tools/senses/document.mjs`
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMain, ROOT } from '../run.mjs';

export const WEIGHTS = join(ROOT, 'src/sense/weights.h');
const PAGE = join(ROOT, 'docs/senses.md');

const BEGIN = '<!-- weights -->';
const END = '<!-- end of weights -->';

/** A row of kWeights: number, name, reason. */
const ROW = /\{(-?[\d.]+)f, "([a-z-]+)", "([^"]*)"\}/g;

/** What a reason is about, by how the name of its feature begins; else a cue. */
const ABOUT = { definition: 'a word', 'look-alike': 'a phrase of `not`' };

/** @param {string} name @param {string} reason */
function fillIn(name, reason) {
  const about = Object.entries(ABOUT).find(([start]) => name.startsWith(start))?.[1] ?? 'a cue';
  return reason.replace('{}', about);
}

/** @param {string} number  as C++ has it */
const signed = (number) => (number.startsWith('-') ? number.replace('-', '−') : `+${number}`);

/**
 * The groups of features, as the comments of the enum name them.
 *
 * @param {string} source  weights.h
 */
function readGroups(source) {
  const body = source.match(/enum class Feature[^{]*\{([^}]*)kCount/)?.[1] ?? '';
  /** @type {{ title: string, size: number }[]} */
  const groups = [];
  for (const line of body.split('\n').map((text) => text.trim())) {
    if (line.startsWith('//')) groups.push({ title: line.slice(3).replace(/\.$/, ''), size: 0 });
    else if (line !== '') groups[groups.length - 1].size++;
  }
  return groups;
}

/**
 * A constant of weights.h, as it is written there.
 *
 * @param {string} source
 * @param {string} name
 */
export function constantOf(source, name) {
  const found = source.match(new RegExp(` ${name} = (-?[\\d.]+)f?;`))?.[1];
  if (found === undefined) throw new Error(`weights.h has no ${name}`);
  return found;
}

/**
 * What stands between the markers. A feature that weighs nothing is left out.
 *
 * @param {string} source  weights.h
 */
export function weightsTable(source) {
  const rows = [...source.matchAll(ROW)].map(([, weight, name, reason]) => ({
    weight,
    name,
    reason: fillIn(name, reason),
  }));
  const lines = ['| evidence | weight | when |', '| --- | ---: | --- |'];
  let next = 0;
  for (const { title, size } of readGroups(source)) {
    lines.push(`| **${title}** | | |`);
    for (const { weight, name, reason } of rows.slice(next, next + size)) {
      if (Number(weight) !== 0) lines.push(`| ${name} | ${signed(weight)} | ${reason} |`);
    }
    next += size;
  }
  const constant = (/** @type {string} */ name) => constantOf(source, name).replace('-', '−');
  lines.push(
    '',
    `The threshold is ${constant('kThreshold')}; senses within ${constant('kMargin')} of each other are a draw. ` +
      `“Close by” is within ${constant('kCloseBytes')} bytes, “near by” within ${constant('kNearBytes')}, both in the same block; ` +
      `evidence of one kind counts ${constant('kMaxCounted')} times at most.`,
  );
  return lines.join('\n');
}

/** What stands between the markers of the page. @param {string} page */
export function documentedTable(page) {
  const begin = page.indexOf(BEGIN);
  const end = page.indexOf(END);
  if (begin < 0 || end < begin) throw new Error('docs/senses.md has lost the markers of its table');
  return page.slice(begin + BEGIN.length, end).trim();
}

/** Brings the page up to date. */
export function documentWeights() {
  const page = readFileSync(PAGE, 'utf8');
  const table = weightsTable(readFileSync(WEIGHTS, 'utf8'));
  documentedTable(page);
  const before = page.slice(0, page.indexOf(BEGIN) + BEGIN.length);
  writeFileSync(PAGE, `${before}\n${table}\n${page.slice(page.indexOf(END))}`);
}

if (isMain(import.meta.url)) documentWeights();
