/** `explainer compile`: what it reads, writes and refuses. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, test } from 'node:test';
import { GOOD, entry, folder, glossary, run, runWith, writeGlossary } from './command.js';

/** @typedef {import('./command.js').Entry} Entry */

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
