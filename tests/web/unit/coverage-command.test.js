/** `explainer coverage`: what it counts, and in which forms. */
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { folder, run, runWith, writeGlossary } from './command.js';

describe('explainer coverage', () => {
  /**
   * Writes a corpus: a text, two pages and JSON lines, one of them broken.
   *
   * @param {string} name
   */
  function writeCorpus(name) {
    writeGlossary(`${name}/inner`, {
      'a.txt':
        'NATO met\n\nThey said that they would meet NATO and the WHO soon, at the Office for National Statistics.',
      'b.html':
        '<!doctype html><title>Kremlin</title><nav>Kremlin</nav><script>"Kremlin"</script>' +
        '<article><h1>It is a runoff</h1><p>They know Ofgem &amp; the <b>WHO</b>.</p></article>',
      'c.png': 'NATO',
      '.hidden.txt': 'NATO',
    });
    writeGlossary(name, {
      'd.jsonl': [
        '{"id": 1, "text": "They know the bond. A bond is known, and the US Geological Survey (USGS)."}',
        '',
        '{"id": 2}',
        '{"id": 3, "text": "They know Ofgem and the USGS."}',
        '{"id": 4, "text": ',
      ].join('\n'),
    });
  }

  /** @param {...string} args */
  function coverage(...args) {
    const { code, out, err } = run('coverage', '--terms', 'good.terms', '--json', ...args);
    return { code, err, json: out === '' ? null : JSON.parse(out) };
  }

  test('counts entries, what is unknown, and what is silent', () => {
    writeCorpus('corpus');
    const { code, err, json } = coverage('corpus');
    assert.equal(
      err,
      "corpus/d.jsonl: line 3: field 'text': must be there, and a text in quotes\n" +
        'corpus/d.jsonl: line 5: is not a JSON object\n',
    );
    assert.equal(code, 1);
    assert.equal(json.articles, 4);
    assert.deepEqual(
      json.used.map((/** @type {any} */ { id, uses, marks, articles }) => [
        id,
        uses,
        marks,
        articles,
      ]),
      [
        ['nato', 2, 1, 1],
        ['second-round', 1, 0, 1],
      ],
    );
    assert.deepEqual(
      json.unused.map((/** @type {any} */ { id, silent }) => [id, silent]),
      [
        ['bond', 2],
        ['article', 0],
        ['kremlin', 0],
      ],
    );
    const rows = (/** @type {string} */ list) =>
      json[list].rows.map((/** @type {any} */ { text, articles, uses }) => [text, articles, uses]);
    assert.deepEqual(rows('undefined_acronyms'), [
      ['WHO', 2, 2],
      ['US', 1, 1],
    ]);
    assert.deepEqual(rows('spelled_out_acronyms'), [['USGS', 2, 2]]);
    assert.equal(json.spelled_out_acronyms.rows[0].expansion, 'US Geological Survey');
    assert.equal(json.spelled_out_acronyms.rows[0].spelled_out_in, 1);
    assert.deepEqual(rows('phrases'), [
      ['Ofgem', 2, 2],
      ['Office for National Statistics', 1, 1],
      ['US Geological Survey', 1, 1],
    ]);
    assert.deepEqual(rows('silent'), [['bond', 1, 2]]);
    assert.equal(json.silent.rows[0].nearest, 'bond');
    const bins = json.terms_per_100_words.articles_by_tenth;
    assert.equal(
      bins.reduce((/** @type {number} */ sum, /** @type {number} */ n) => sum + n, 0),
      4,
    );
  });

  test('says the same with any number of threads, and in any call', () => {
    const line = (/** @type {number} */ i) =>
      JSON.stringify({ id: i, text: `They know N${i % 7} and Name${'abcdefgh'[i % 8]} of NATO.` });
    const lines = Array.from({ length: 3000 }, (_, i) => line(i)).join('\n');
    writeFileSync(join(folder, 'many.jsonl'), lines);
    const outputs = ['1', '2', '7'].map((threads) => {
      const page = `many-${threads}.html`;
      const args = ['--threads', threads, '--json', '--html', page, 'many.jsonl'];
      const { code, out } = run('coverage', '--terms', 'good.terms', ...args);
      assert.equal(code, 0);
      return out + readFileSync(join(folder, page), 'utf8');
    });
    assert.equal(outputs[1], outputs[0]);
    assert.equal(outputs[2], outputs[0]);
  });

  test('writes a table for people', () => {
    writeCorpus('table');
    const { code, out } = run('coverage', '--terms', 'good.terms', '--top', '1', 'table');
    assert.equal(code, 1);
    assert.match(out, /^4 articles, 48 words$/m);
    assert.match(out, /^ {2}entries {2}2 of 5 used$/m);
    assert.match(out, /^Capitalised phrases without an entry, 1 of 3$/m);
    assert.match(out, /^ +2 +2 {2}USGS +US Geological Survey$/m);
    assert.match(out, /^ +1 +2 {2}bond +bond$/m);
    assert.match(out, /^ +2 {2}bond$/m);
  });

  test('writes a page that loads nothing, runs nothing and trusts no text', () => {
    writeGlossary('evil', {
      'a.jsonl': JSON.stringify({
        text: 'they say that they know some X<img src=x> y of Marks & Spencer"\'><script>alert(1)</script> & <b>QQ</b> then',
      }),
    });
    const { code, err } = run(
      'coverage',
      '--terms',
      'good.terms',
      '--html',
      'new/page.html',
      'evil',
    );
    assert.equal(code, 0, err);
    const page = readFileSync(join(folder, 'new/page.html'), 'utf8');
    assert.match(page, /^<!doctype html>/);
    assert.match(page, /default-src 'none'; style-src 'unsafe-inline'/);
    assert.match(page, /<td><bdi>Marks &amp; Spencer<\/bdi>/);
    assert.match(page, /<td><bdi>QQ<\/bdi>/);
    assert.doesNotMatch(page, /<script|<img|<b>|https?:|url\(|@import| on\w+=/);
    assert.match(page, /<svg class="chart"/);
  });

  test('reads standard input', () => {
    const args = ['coverage', '--terms', 'good.terms', '--json'];
    assert.equal(JSON.parse(runWith('NATO', ...args, '-').out).articles, 1);
    const lines = '{"text": "NATO"}\n{"text": "NATO"}\n';
    assert.equal(JSON.parse(runWith(lines, ...args, '--jsonl', '-').out).articles, 2);
  });

  test('names files that are not there, or no text, and reads the others', () => {
    writeFileSync(join(folder, 'fine.txt'), 'NATO');
    writeFileSync(join(folder, 'binary.txt'), 'one\ntwo\0');
    mkdirSync(join(folder, 'empty'), { recursive: true });
    const paths = ['none.txt', 'none.jsonl', 'fine.txt', 'binary.txt', 'empty'];
    const { code, err, json } = coverage(...paths);
    assert.equal(code, 1);
    assert.equal(json.articles, 1);
    assert.deepEqual(
      err.split('\n').map((line) => line.replace(/;.*/, '')),
      [
        'empty: has no .txt, .md, .html or .jsonl files',
        'none.txt: cannot be opened',
        'none.jsonl: cannot be opened',
        'binary.txt: line 2: has a NUL byte',
        '',
      ],
    );
  });

  test('reports on nothing with 1', () => {
    const { code, err, json } = coverage('none.txt');
    assert.equal(code, 1);
    assert.equal(json, null);
    assert.match(err, /there are no articles to report on\n$/);
    assert.equal(run('coverage', '--terms', 'none.terms', 'fine.txt').code, 1);
  });

  test('names no more than a hundred things that are wrong', () => {
    writeFileSync(join(folder, 'wrong.jsonl'), `${'[]\n'.repeat(250)}{"text": "NATO"}`);
    const { code, err, json } = coverage('wrong.jsonl');
    assert.equal(code, 1);
    assert.equal(json.articles, 1);
    const lines = err.split('\n');
    assert.equal(lines.length, 102);
    assert.match(lines[99], /^wrong\.jsonl: line 100: is not a JSON object/);
    assert.equal(lines[100], 'and 150 more');
  });

  test('says that a page cannot be written', () => {
    const { code, out, err } = run(
      'coverage',
      '--terms',
      'good.terms',
      '--html',
      'good/a.json/page.html',
      'fine.txt',
    );
    assert.equal(code, 1);
    assert.equal(out, '');
    assert.match(err, /^good\/a\.json\/page\.html: cannot be written/);
  });
});
