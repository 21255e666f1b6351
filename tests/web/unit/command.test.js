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
    for (const word of ['compile', 'lint', 'scan', '--all', '--why', 'coverage', '--html']) {
      assert.ok(err.includes(word));
    }
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
    ['coverage'],
    ['coverage', 'text.txt'],
    ['coverage', '--terms', 'good.terms'],
    ['coverage', '--terms', 'good.terms', '--html'],
    ['coverage', '--terms', 'good.terms', '--threads', '0', 'text.txt'],
    ['coverage', '--terms', 'good.terms', '--top', 'ten', 'text.txt'],
    ['coverage', '--terms', 'good.terms', '--why', 'text.txt'],
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
    // The bundled English glossary leaves room for topics of a publisher's own.
    const bundled = resolve('glossary/en');
    writeGlossary('own', { 'c.json': glossary([entry({ id: 'own', term: 'own word' })]) });
    const together = run('compile', bundled, 'own', '-o', 'together.terms');
    assert.equal(together.code, 0, together.err);
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
    assert.match(counts.out, /\| Tests \| 5 \| 3 \| 1 \| 1 \| 1 \|\n\| all \| 5 \|/);
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
