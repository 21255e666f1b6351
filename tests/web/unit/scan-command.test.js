/** `explainer scan`: what it writes of texts. */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { folder, found, run, runWith, scan } from './command.js';

describe('explainer scan', () => {
  test('writes one object a line, with offsets in UTF-16 units', () => {
    const text = '🚀 Élan: NATO’s runoff';
    const [nato, runoff] = scan(text, '--density', '100');
    assert.deepEqual(nato, { doc: '-', start: 9, end: 13, text: 'NATO', id: 'nato', term: 'NATO' });
    assert.deepEqual(runoff, {
      doc: '-',
      start: 16,
      end: 22,
      text: 'runoff',
      id: 'second-round',
      term: 'runoff',
    });
    assert.equal(text.slice(runoff.start, runoff.end), 'runoff');
  });

  test('names a document by its path', () => {
    writeFileSync(join(folder, 'text.txt'), 'NATO met.');
    const { code, out } = run('scan', '--terms', 'good.terms', 'text.txt');
    assert.equal(code, 0);
    assert.equal(JSON.parse(out).doc, 'text.txt');
  });

  test('finds nothing in nothing', () => {
    assert.deepEqual(scan(''), []);
    assert.deepEqual(scan('\n\n \n'), []);
    assert.deepEqual(scan('No terms here.'), []);
  });

  test('takes a single block for ordinary text', () => {
    assert.deepEqual(found(scan('NATO met\nin Vilnius.\n\n\n')), ['0 NATO']);
    assert.deepEqual(found(scan('\n\nNATO met.')), ['2 NATO']);
  });

  test('takes the first of several blocks for the headline, and does not mark it', () => {
    const text = 'NATO and the Kremlin\n\nThe Kremlin met NATO.\n \t\nA runoff nears.\n';
    assert.deepEqual(found(scan(text, '--density', '100')), ['26 Kremlin', '38 NATO', '49 runoff']);
    assert.deepEqual(found(scan(text, '--all')), [
      '0 NATO',
      '13 Kremlin',
      '26 Kremlin',
      '38 NATO',
      '49 runoff',
    ]);
  });

  test('reads blocks of files with carriage returns', () => {
    const text = 'NATO\r\n\r\nNATO met.\r\n';
    assert.deepEqual(found(scan(text)), ['8 NATO']);
  });

  test('keeps terms inside their blocks', () => {
    assert.deepEqual(found(scan('x\n\nArticle\n\n5 and an Article', '--all')), []);
    assert.deepEqual(found(scan('x\n\ny Article\n5', '--all')), ['5 Article\n5']);
    assert.deepEqual(found(scan('x\n\ny Article 5', '--all')), ['5 Article 5']);
  });

  test('takes separators in a text for spaces', () => {
    assert.deepEqual(found(scan('NATO\u001dNATO\u001eNATO', '--all')), [
      '0 NATO',
      '5 NATO',
      '10 NATO',
    ]);
    assert.deepEqual(found(scan('Kremlin\u001dNATO', '--density', '100')), ['0 Kremlin', '8 NATO']);
  });

  test('marks first uses; --all marks every one', () => {
    const text = 'NATO met NATO in the Kremlin.';
    assert.deepEqual(found(scan(text, '--density', '100')), ['0 NATO', '21 Kremlin']);
    assert.deepEqual(found(scan(text, '--all')), ['0 NATO', '9 NATO', '21 Kremlin']);
  });

  test('keeps to a density and a level; --all lifts them', () => {
    const text = 'NATO, the Kremlin, a runoff.';
    assert.deepEqual(found(scan(text)), ['21 runoff']);
    assert.deepEqual(found(scan(text, '--density', '100')), ['0 NATO', '10 Kremlin', '21 runoff']);
    assert.deepEqual(found(scan(text, '--density', '100', '--level', '2')), ['21 runoff']);
    assert.equal(scan(text, '--all', '--level', '3', '--density', '1').length, 3);
  });

  test('gives its reasons with --why, and they add up', () => {
    const [bond] = scan('The bond and its yields.\n\nA film.', '--all', '--why');
    assert.equal(bond.id, 'bond');
    /** @type {{ feature: string, value: number, weight: number, reason: string }[]} */
    const why = bond.why;
    const sum = why.reduce((total, { weight }) => total + weight, 0);
    assert.ok(Math.abs(sum - bond.score) < 0.05);
    assert.ok(bond.score > bond.threshold);
    assert.deepEqual(
      why.map(({ feature, value }) => `${feature} ${value}`),
      [
        'ambiguous-entry 1',
        'after-determiner 1',
        'cue-near 1',
        'cue-close 1',
        'against-in-article 1',
      ],
    );
    assert.deepEqual(
      why.slice(2).map(({ reason }) => reason),
      [
        '“yields” stands near by',
        '“yields” stands close by',
        '“film” in the article speaks against it',
      ],
    );
    const [plain] = scan('The bond and its yields.', '--all');
    assert.deepEqual(Object.keys(plain), ['doc', 'start', 'end', 'text', 'id', 'term']);
  });

  test('reads JSON lines, from a file and from standard input', () => {
    const lines = [
      { id: 'one', text: 'NATO\n\nThe Kremlin.' },
      { id: 2, text: '🚀 NATO' },
      { text: 'A runoff.' },
    ]
      .map((line) => JSON.stringify(line))
      .join('\n');
    writeFileSync(join(folder, 'texts.jsonl'), `${lines}\n\n`);
    const { code, out } = run('scan', '--terms', 'good.terms', 'texts.jsonl');
    assert.equal(code, 0);
    const parsed = out
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line));
    assert.deepEqual(
      parsed.map(({ doc, start, text }) => `${doc}: ${start} ${text}`),
      ['one: 10 Kremlin', '2: 3 NATO', '3: 2 runoff'],
    );
    assert.deepEqual(
      scan(lines, '--jsonl').map(({ doc }) => doc),
      ['one', '2', '3'],
    );
  });

  test('keeps offsets behind lone surrogates', () => {
    const text = '\ud83d NATO \ude80Kremlin';
    const line = JSON.stringify({ id: 'x', text });
    assert.match(line, /\\ud83d/);
    for (const found of scan(line, '--jsonl', '--all')) {
      assert.equal(text.slice(found.start, found.end), found.text);
    }
    assert.equal(scan(line, '--jsonl', '--all').length, 2);
  });

  test('reads text that is not well-formed', () => {
    const bytes = Buffer.concat([Buffer.from([0xff, 0xc3]), Buffer.from(' NATO')]);
    assert.deepEqual(found(scan(bytes)), ['3 NATO']);
  });

  test('names lines that are no text with 1, and scans the others', () => {
    writeFileSync(
      join(folder, 'some.jsonl'),
      '{"id": "a", "text": "NATO"}\n{"id": "b"}\nNATO\n[]\n',
    );
    const { code, out, err } = run('scan', '--terms', 'good.terms', 'some.jsonl');
    assert.equal(code, 1);
    assert.equal(JSON.parse(out).doc, 'a');
    assert.match(err, /^some\.jsonl: line 2: field 'text': must be there/m);
    assert.match(err, /^some\.jsonl: line 3: is not a JSON object/m);
    assert.match(err, /^some\.jsonl: line 4: is not a JSON object/m);
  });

  test('refuses a glossary that is damaged, and says what to do', () => {
    const good = readFileSync(join(folder, 'good.terms'));
    const flipped = Buffer.from(good);
    flipped[40] ^= 1;
    const newer = Buffer.from(good);
    newer[4] += 1;
    for (const [bytes, message] of /** @type {[Buffer, RegExp][]} */ ([
      [good.subarray(0, 100), /is cut short/],
      [flipped, /is damaged/],
      [newer, /is of another release/],
      [Buffer.from('<!doctype html>'), /are not a compiled glossary/],
      [Buffer.alloc(0), /are not a compiled glossary/],
    ])) {
      writeFileSync(join(folder, 'damaged.terms'), bytes);
      const { code, out, err } = runWith('NATO', 'scan', '--terms', 'damaged.terms', '-');
      assert.equal(code, 1);
      assert.equal(out, '');
      assert.match(err, /^damaged\.terms: /);
      assert.match(err, message);
    }
  });

  test('refuses files that are not there', () => {
    const terms = runWith('NATO', 'scan', '--terms', 'none.terms', '-');
    assert.equal(terms.code, 1);
    assert.match(terms.err, /^none\.terms: cannot be opened/);
    const text = run('scan', '--terms', 'good.terms', 'none.txt');
    assert.equal(text.code, 1);
    assert.match(text.err, /^none\.txt: cannot be opened/);
    const directory = run('scan', '--terms', 'good.terms', 'good');
    assert.equal(directory.code, 1);
    assert.match(directory.err, /^good: is a folder/);
  });
});
