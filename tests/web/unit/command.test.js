/** The `explainer` command: what it reads, writes and says, and with which exit code. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, describe, test } from 'node:test';

const EXPLAINER = resolve('build/native/explainer');

/** @type {string} */
let folder;

/** @typedef {Record<string, unknown>} Entry */

/** @param {Entry} fields @returns {Entry} */
const entry = (fields) => ({
  short: 'What a reader is told about it.',
  kind: 'concept',
  level: 1,
  reviewed: '2024-01-31',
  ...fields,
});

const GOOD = [
  entry({ id: 'nato', term: 'NATO' }),
  entry({ id: 'second-round', term: 'runoff', level: 2, not: ['storm runoff'] }),
  entry({ id: 'kremlin', term: 'Kremlin' }),
  entry({ id: 'bond', term: 'bond', level: 3, cues: { for: ['yields'], against: ['film'] } }),
  entry({ id: 'article', term: 'treaty article', patterns: ['Article [0-9]+'] }),
];

/** @param {Entry[]} entries @param {object} [more] */
const glossary = (entries, more) =>
  JSON.stringify({ language: 'en', topic: 'Tests', licence: 'CC0-1.0', entries, ...more }, null, 2);

/** @param {string} name @param {Record<string, string>} files */
function writeGlossary(name, files) {
  mkdirSync(join(folder, name), { recursive: true });
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, name, file), text);
}

/** Runs the command in the folder of this test. @param {...string} args */
const run = (...args) => runWith('', ...args);

/** The same with standard input. @param {string | Buffer} input @param {...string} args */
function runWith(input, ...args) {
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
function scan(text, ...options) {
  const { code, out, err } = runWith(text, 'scan', '--terms', 'good.terms', ...options, '-');
  assert.equal(code, 0, err);
  assert.equal(err, '');
  return out
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line));
}

/** @param {any[]} lines */
const found = (lines) => lines.map(({ start, text }) => `${start} ${text}`);

before(() => {
  folder = mkdtempSync(join(tmpdir(), 'explainer-'));
  writeGlossary('good', { 'a.json': glossary(GOOD) });
  const made = run('compile', 'good', '-o', 'good.terms');
  assert.equal(made.code, 0, made.err);
});
after(() => rmSync(folder, { recursive: true }));

describe('explainer', () => {
  test('says how it is used, and that this is no success', () => {
    const { code, out, err } = run();
    assert.equal(code, 2);
    assert.equal(out, '');
    for (const word of ['compile', 'lint', 'scan', '--all', '--why']) assert.ok(err.includes(word));
  });

  test('says how it is used when asked, and that is one', () => {
    const { code, out } = run('--help');
    assert.equal(code, 0);
    assert.match(out, /^usage:/);
  });

  for (const args of [
    ['explain'],
    ['compile'],
    ['compile', 'good'],
    ['compile', '-o', 'x.terms'],
    ['compile', 'good', '-o'],
    ['compile', 'good', '-o', 'x.bin'],
    ['compile', 'good', '--fast', '-o', 'x.terms'],
    ['lint'],
    ['lint', '--all'],
    ['scan'],
    ['scan', 'text.txt'],
    ['scan', '--terms'],
    ['scan', '--terms', 'good.terms'],
    ['scan', '--terms', 'good.terms', '--every', '-'],
    ['scan', '--terms', 'good.terms', '--level', '4', '-'],
    ['scan', '--terms', 'good.terms', '--level', 'high', '-'],
    ['scan', '--terms', 'good.terms', '--density', '0', '-'],
    ['scan', '--terms', 'good.terms', 'one', 'two'],
  ]) {
    test(`refuses wrong usage with 2: ${args.join(' ')}`, () => {
      const { code, out, err } = run(...args);
      assert.equal(code, 2);
      assert.equal(out, '');
      assert.match(err, /^explainer: .+\n\nusage:/);
    });
  }
});

describe('explainer compile', () => {
  test('writes terms, senses and entries of one edition', () => {
    const { code, out, err } = run('compile', 'good', '-o', 'new/folder/en.terms');
    assert.equal(code, 0);
    assert.equal(err, '');
    assert.match(out, /^5 entries, 5 labels: /);
    const terms = readFileSync(join(folder, 'new/folder/en.terms'));
    assert.equal(terms.toString('latin1', 0, 4), 'XTRM');
    assert.equal(terms.readUInt32LE(8), terms.length);
    const senses = readFileSync(join(folder, 'new/folder/en.senses'));
    assert.equal(senses.toString('latin1', 0, 4), 'XSNS');
    assert.ok(terms.includes(senses.subarray(12, 16)), 'the terms name their senses');
    const shown = JSON.parse(readFileSync(join(folder, 'new/folder/en.entries.json'), 'utf8'));
    assert.equal(shown.version, 1);
    assert.equal(shown.language, 'en');
    assert.equal(shown.licence, 'CC0-1.0');
    assert.equal(parseInt(shown.terms, 16), terms.readUInt32LE(12));
    assert.deepEqual(
      shown.entries.map((/** @type {Entry} */ { id }) => id),
      ['nato', 'second-round', 'kremlin', 'article', 'bond'],
    );
    assert.deepEqual(shown.entries[0], {
      id: 'nato',
      term: 'NATO',
      kind: 'concept',
      short: 'What a reader is told about it.',
      reviewed: '2024-01-31',
    });
    assert.ok(!existsSync(join(folder, 'new/folder/en.terms.unfinished')));
  });

  test('lays one glossary over another, and shows what was overridden', () => {
    writeGlossary('ours', {
      'a.json': glossary([
        entry({ id: 'nato', term: 'NATO' }),
        entry({ id: 'runoff', term: 'runoff' }),
        entry({ id: 'vote', term: 'vote' }),
      ]),
    });
    const own = [entry({ id: 'nato', term: 'NATO', short: 'An alliance, in our own words.' })];
    writeGlossary('theirs', {
      'b.json': glossary(own, { licence: 'LicenseRef-Theirs', off: ['vote'] }),
    });
    const { code, out, err } = run('compile', 'ours', 'theirs', '-o', 'site.terms');
    assert.equal(code, 0, err);
    assert.match(out, /^2 glossaries, each over those before:\n {2}ours\n {2}theirs\n/);
    assert.match(out, /theirs\/b\.json: takes off 'vote' of ours\/a\.json/);
    assert.match(out, /theirs\/b\.json: 'nato' replaces 'nato' of ours\/a\.json/);
    const shown = JSON.parse(readFileSync(join(folder, 'site.entries.json'), 'utf8'));
    assert.equal(shown.licence, 'CC0-1.0 AND LicenseRef-Theirs');
    assert.deepEqual(
      shown.entries.map((/** @type {any} */ { id, short }) => `${id}: ${short}`),
      ['runoff: What a reader is told about it.', 'nato: An alliance, in our own words.'],
    );
    const swapped = run('compile', 'theirs', 'ours', '-o', 'other.terms');
    assert.equal(swapped.code, 1);
    assert.match(swapped.err, /theirs\/b\.json: field 'off': 'vote' is the id of no entry/);
  });

  test('writes no senses where nothing is ambiguous, and takes away those of an edition before', () => {
    writeGlossary('changing', { 'a.json': glossary(GOOD) });
    assert.equal(run('compile', 'changing', '-o', 'changing.terms').code, 0);
    assert.ok(existsSync(join(folder, 'changing.senses')));
    writeGlossary('changing', { 'a.json': glossary([entry({ id: 'b', term: 'beta' })]) });
    const { code, out } = run('compile', 'changing', '-o', 'changing.terms');
    assert.equal(code, 0);
    assert.ok(!out.includes('.senses'));
    assert.ok(!existsSync(join(folder, 'changing.senses')));
    assert.equal(runWith('beta', 'scan', '--terms', 'changing.terms', '-').code, 0);
  });

  test('reads the files of a folder in the order of their names, and nothing else in it', () => {
    writeGlossary('two', {
      'b.json': glossary([entry({ id: 'b', term: 'beta' })]),
      'a.json': glossary([entry({ id: 'a', term: 'alpha' })]),
      'notes.txt': 'no glossary',
    });
    assert.equal(run('compile', 'two', '-o', 'two.terms').code, 0);
    const { entries } = JSON.parse(readFileSync(join(folder, 'two.entries.json'), 'utf8'));
    assert.deepEqual(
      entries.map((/** @type {Entry} */ { id }) => id),
      ['a', 'b'],
    );
  });

  test('reads one file', () => {
    assert.equal(run('compile', 'good/a.json', '-o', 'one.terms').code, 0);
  });

  /** @type {[why: string, files: Record<string, string>, message: RegExp][]} */
  const refused = [
    [
      'a syntax error',
      { 'law.json': '{\n  "language": "en",\n  "topic" "Law"\n}' },
      /^bad\d+\/law\.json: is not JSON at line 3, column \d+, near '"Law"'$/m,
    ],
    [
      'a wrong type',
      { 'law.json': glossary([entry({ id: 'nato', term: 7 })]) },
      /^bad\d+\/law\.json: entry 'nato': field 'term': must be a text in quotes, not number$/m,
    ],
    [
      'a field that the schema does not know',
      { 'law.json': glossary([entry({ id: 'nato', term: 'NATO', alias: [] })]) },
      /^bad\d+\/law\.json: entry 'nato': field 'alias': is not a field of the schema/m,
    ],
    [
      'an id that stands twice, in two files',
      {
        'a.json': glossary([entry({ id: 'nato', term: 'NATO' })]),
        'b.json': glossary([entry({ id: 'nato', term: 'Nato pact' })]),
      },
      /^bad\d+\/b\.json: entry 'nato': field 'id': is also the id of another entry/m,
    ],
    [
      'a label that two entries share, with nothing to tell them apart',
      {
        'a.json': glossary([
          entry({ id: 'bond', term: 'bond' }),
          entry({ id: 'chemical-bond', term: 'bond' }),
        ]),
      },
      /^bad\d+\/a\.json: entry 'bond': field 'cues\.for': the label 'bond' is also one of 'chem/m,
    ],
    [
      'a pattern that does not parse',
      { 'a.json': glossary([entry({ id: 'article', term: 'article', patterns: ['Article ('] })]) },
      /^bad\d+\/a\.json: entry 'article': field 'patterns': 'Article \(' is no RE2 expression/m,
    ],
    [
      'a pattern that can match nothing at all',
      { 'a.json': glossary([entry({ id: 'x', term: 'x', patterns: ['(Article)?'] })]) },
      /^bad\d+\/a\.json: entry 'x': field 'patterns': .*can match the empty string/m,
    ],
    [
      'two languages',
      {
        'a.json': glossary([entry({ id: 'a', term: 'alpha' })]),
        'b.json': glossary([], { language: 'fr' }),
      },
      /^bad\d+\/b\.json: field 'language': is 'fr' here and 'en' in the files before/m,
    ],
    ['no files', { 'notes.txt': '' }, /^bad\d+: has no \.json files$/m],
    ['no entries', { 'a.json': glossary([]) }, /there are no entries to compile/],
  ];
  for (const [i, [why, files, message]] of refused.entries()) {
    test(`refuses with 1, and writes nothing: ${why}`, () => {
      writeGlossary(`bad${i}`, files);
      const { code, out, err } = run('compile', `bad${i}`, '-o', `bad${i}.terms`);
      assert.equal(code, 1);
      assert.equal(out, '');
      assert.match(err, message);
      assert.match(err, /nothing was written\n$/);
      assert.ok(!existsSync(join(folder, `bad${i}.terms`)));
      assert.ok(!existsSync(join(folder, `bad${i}.entries.json`)));
    });
  }

  test('names everything that is wrong at once', () => {
    writeGlossary('worse', {
      'a.json': glossary([
        entry({ id: 'a', term: 7, level: 9 }),
        entry({ id: 'b', kind: 'thing' }),
      ]),
    });
    const { err } = run('compile', 'worse', '-o', 'worse.terms');
    assert.match(err, /entry 'a': field 'term'/);
    assert.match(err, /entry 'a': field 'level'/);
    assert.match(err, /entry 'b': field 'term': is missing/);
    assert.match(err, /entry 'b': field 'kind'/);
  });

  test('leaves what was there when it refuses', () => {
    const before = readFileSync(join(folder, 'good.terms'));
    writeGlossary('broken', { 'a.json': '{' });
    assert.equal(run('compile', 'broken', '-o', 'good.terms').code, 1);
    assert.deepEqual(readFileSync(join(folder, 'good.terms')), before);
  });

  test('refuses a path that is not there, and one that cannot be written', () => {
    const missing = run('compile', 'nowhere', '-o', 'x.terms');
    assert.equal(missing.code, 1);
    assert.match(missing.err, /^nowhere: cannot be opened/m);
    const unwritable = run('compile', 'good', '-o', 'good/a.json/x.terms');
    assert.equal(unwritable.code, 1);
    assert.match(unwritable.err, /^good\/a\.json\/x\.terms: cannot be written/m);
  });
});

describe('explainer lint', () => {
  test('is content with a glossary whose examples hold', () => {
    writeGlossary('clean', {
      'a.json': glossary([
        entry({
          id: 'runoff',
          term: 'runoff',
          not: ['storm runoff'],
          examples: { explain: ['A runoff nears.'], leave: ['The storm runoff rose.'] },
        }),
      ]),
    });
    const { code, out, err } = run('lint', 'clean');
    assert.equal(code, 0);
    assert.equal(err, '');
    assert.equal(out, '1 entries, 0 findings\n');
  });

  test('tells machines what it finds, and counts the entries', () => {
    writeGlossary('found', {
      'a.json': glossary([entry({ id: 'nato', term: 'NATO', level: 2, see: ['50%'] })]),
    });
    const github = run('lint', '--format=github', 'found');
    assert.equal(github.code, 1);
    assert.match(
      github.out,
      /^::error file=found\/a\.json::entry 'nato': field 'see': '50%25' is the id of no entry/,
    );
    const json = run('lint', 'found', '--format=json');
    assert.equal(json.code, 1);
    const [finding] = JSON.parse(json.out);
    assert.equal(finding.file, 'found/a.json');
    assert.deepEqual([finding.entry, finding.field], ['nato', 'see']);
    assert.match(finding.message, /is the id of no entry/);
    const counts = run('lint', '--counts', 'good');
    assert.match(counts.out, /\| Tests \| 5 \| 4 \| 0 \| 1 \| 1 \|\n\| all \| 5 \|/);
    assert.equal(run('lint', '--format=xml', 'good').code, 2);
  });

  test('names examples that do not hold, and entries that expired', () => {
    writeGlossary('unclean', {
      'a.json': glossary([
        entry({
          id: 'runoff',
          term: 'runoff',
          expires: '2024-06-30',
          examples: { explain: ['A ballot.'], leave: ['The storm runoff rose.'] },
        }),
      ]),
    });
    const { code, out, err } = run('lint', 'unclean');
    assert.equal(code, 1);
    assert.match(err, /^unclean\/a\.json: entry 'runoff': field 'expires': expired on 2024-06-30/m);
    assert.match(err, /entry 'runoff': field 'examples\.explain\[0\]': is not explained/);
    assert.match(err, /entry 'runoff': field 'examples\.leave\[0\]': is explained/);
    assert.equal(out, '1 entries, 3 findings\n');
  });

  test('refuses what cannot be compiled', () => {
    writeGlossary('unparsed', { 'a.json': '[1, 2' });
    const { code, err } = run('lint', 'unparsed');
    assert.equal(code, 1);
    assert.match(err, /^unparsed\/a\.json: is not JSON/m);
  });
});

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
