/**
 * The `explainer` command as its tests run it: in a folder of its own, which has a small glossary
 * (`good`, compiled to `good.terms`).
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before } from 'node:test';

const EXPLAINER = resolve('build/native/explainer');

/** @type {string} */
export let folder;

/** @typedef {Record<string, unknown>} Entry */

/** @param {Entry} fields @returns {Entry} */
export const entry = (fields) => ({
  short: 'What a reader is told about it.',
  kind: 'concept',
  level: 1,
  reviewed: '2024-01-31',
  ...fields,
});

export const GOOD = [
  entry({ id: 'nato', term: 'NATO' }),
  entry({ id: 'second-round', term: 'runoff', level: 2, not: ['storm runoff'] }),
  entry({ id: 'kremlin', term: 'Kremlin' }),
  entry({ id: 'bond', term: 'bond', level: 3, cues: { for: ['yields'], against: ['film'] } }),
  entry({ id: 'article', term: 'treaty article', patterns: ['Article [0-9]+'] }),
];

/** @param {Entry[]} entries @param {object} [more] */
export const glossary = (entries, more) =>
  JSON.stringify({ language: 'en', topic: 'Tests', licence: 'CC0-1.0', entries, ...more }, null, 2);

/** @param {string} name @param {Record<string, string>} files */
export function writeGlossary(name, files) {
  mkdirSync(join(folder, name), { recursive: true });
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, name, file), text);
}

/** Runs the command in the folder of this test. @param {...string} args */
export const run = (...args) => runWith('', ...args);

/** The same with standard input. @param {string | Buffer} input @param {...string} args */
export function runWith(input, ...args) {
  const { status, stdout, stderr } = spawnSync(EXPLAINER, args, { cwd: folder, input });
  return { code: status, out: stdout.toString(), err: stderr.toString() };
}

/**
 * Scans standard input, which must be accepted, and gives the lines of output.
 *
 * @param {string | Buffer} text
 * @param {...string} options
 * @returns {any[]}
 */
export function scan(text, ...options) {
  const { code, out, err } = runWith(text, 'scan', '--terms', 'good.terms', ...options, '-');
  assert.equal(code, 0, err);
  assert.equal(err, '');
  return out
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line));
}

/** @param {any[]} lines */
export const found = (lines) => lines.map(({ start, text }) => `${start} ${text}`);

before(() => {
  folder = mkdtempSync(join(tmpdir(), 'explainer-'));
  writeGlossary('good', { 'a.json': glossary(GOOD) });
  const made = run('compile', 'good', '-o', 'good.terms');
  assert.equal(made.code, 0, made.err);
});
after(() => rmSync(folder, { recursive: true }));
