/** `explainer lint`: what it finds, and how it says so. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { entry, glossary, run, writeGlossary } from './command.js';

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
