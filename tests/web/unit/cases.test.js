/**
 * The shared case files of tests/data/cases, which tests/cpp/cases_test.cc runs natively: both
 * engines in wasm must mark the same, from compiled bytes and from JSON.
 */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { before, describe, test } from 'node:test';
import createModule from '../../../build/wasm/glue.js';
import { compileEngine, createEngine, hasPatterns } from '../../../web/engine/wasm-engine.js';

/** @typedef {import('../../../web/engine/types.js').Engine} Engine */
/** @typedef {import('../../../web/engine/types.js').ScanOptions} ScanOptions */
/** @typedef {{ why: string, text: string, options?: ScanOptions }} Row */
/** @typedef {{ language: string, entries: Record<string, object>, cases: Row[] }} CaseFile */

const CASES = 'tests/data/cases';
const BUILD = 'build/cases';

/** What a compact entry leaves out. */
const DEFAULTS = {
  short: 'What a reader is told about it.',
  kind: 'concept',
  level: 1,
  reviewed: '2024-01-31',
};

/** @param {CaseFile} file @returns {string} */
function glossaryJson({ language, entries }) {
  const full = Object.entries(entries).map(([id, fields]) => ({ id, ...DEFAULTS, ...fields }));
  return JSON.stringify({ language, topic: 'tests', licence: 'CC0-1.0', entries: full });
}

/** "[NATO](nato) said" -> "NATO said". @param {string} marked */
function stripMarkup(marked) {
  return marked.replace(/\[([^[\]]*)\]\([a-z0-9-]+\)/g, '$1');
}

/**
 * @param {string} text
 * @param {Uint32Array} annotations
 * @param {string[]} ids  of the entries, in their order
 */
function withMarkup(text, annotations, ids) {
  let out = '';
  let last = 0;
  for (let i = 0; i < annotations.length; i += 3) {
    const [start, end, entry] = annotations.subarray(i, i + 3);
    out += `${text.slice(last, start)}[${text.slice(start, end)}](${ids[entry]})`;
    last = end;
  }
  return out + text.slice(last);
}

/**
 * @param {Engine} engine
 * @param {CaseFile} file
 * @param {string} entries  what popups show, as JSON
 */
async function checkRows(engine, file, entries) {
  const ids = idsOf(entries);
  const got = [];
  for (const { why, text, options } of file.cases) {
    const plain = stripMarkup(text);
    const annotations = await engine.scan(plain, { all: true, ...options });
    got.push(`${why}: ${withMarkup(plain, annotations, ids)}`);
  }
  assert.deepEqual(
    got,
    file.cases.map(({ why, text }) => `${why}: ${text}`),
  );
  engine.close();
}

/**
 * In the order of the compiled terms.
 *
 * @param {string} entries
 * @returns {string[]}
 */
const idsOf = (entries) =>
  JSON.parse(entries).entries.map((/** @type {{ id: string }} */ { id }) => id);

/** @param {string} name */
const compile = (name) => WebAssembly.compile(readFileSync(`build/wasm/${name}.wasm`));

describe('the shared cases', () => {
  /** @type {WebAssembly.Module} */
  let core;
  /** @type {WebAssembly.Module} */
  let full;
  before(async () => {
    [core, full] = await Promise.all([compile('engine'), compile('engine-full')]);
    mkdirSync(BUILD, { recursive: true });
  });

  const names = readdirSync(CASES).filter((name) => name.endsWith('.json'));
  for (const name of names) {
    /** @type {CaseFile} */
    const file = JSON.parse(readFileSync(`${CASES}/${name}`, 'utf8'));
    const json = glossaryJson(file);

    test(`${name}, compiled natively`, async () => {
      writeFileSync(`${BUILD}/${name}`, json);
      const output = `${BUILD}/${name.replace('.json', '.terms')}`;
      execFileSync('build/native/explainer', ['compile', `${BUILD}/${name}`, '-o', output]);
      const terms = new Uint8Array(readFileSync(output));
      const modules = hasPatterns(terms) ? [full] : [core, full];
      const loadSenses = async () =>
        new Uint8Array(readFileSync(output.replace('.terms', '.senses')));
      for (const wasm of modules) {
        const engine = await createEngine({ createModule, wasm, terms, loadSenses });
        await engine.complete();
        await checkRows(
          engine,
          file,
          readFileSync(output.replace('.terms', '.entries.json'), 'utf8'),
        );
      }
    });

    test(`${name}, compiled in wasm`, async () => {
      const { engine, entries } = await compileEngine({ createModule, wasm: full, json });
      assert.deepEqual(idsOf(entries).sort(), Object.keys(file.entries).sort());
      await checkRows(engine, file, entries);
    });
  }

  test('are many', () => {
    const rows = names.map(
      (name) => JSON.parse(readFileSync(`${CASES}/${name}`, 'utf8')).cases.length,
    );
    assert.ok(rows.reduce((sum, count) => sum + count, 0) >= 300);
  });
});
