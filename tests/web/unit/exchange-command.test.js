/** `explainer import` and `export`: what they write, say and refuse. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { folder, run } from './command.js';

const SHEET = `Word,Meaning,Section,Owner
runoff,A second round of an election.,Elections,Kim
junta,Short,,
`;

describe('import and export', () => {
  before(() => writeFileSync(join(folder, 'terms.csv'), SHEET));

  test('a spreadsheet becomes a glossary, with what was filled in, dropped and found', () => {
    const { code, out, err } = run('import', 'terms.csv', '-o', 'ours', '--licence', 'CC0-1.0');
    assert.equal(code, 0, err);
    assert.match(out, /^read: 2 entries from terms\.csv \(csv\)\n/);
    assert.match(out, /filled in: level 2 \(2 times, first at runoff\)/);
    assert.match(out, /dropped: column 'Owner' \(1 time at row 2\)/);
    assert.match(err, /imported-terms\.json: entry 'junta': field 'short': has 5 characters/);
    const file = JSON.parse(readFileSync(join(folder, 'ours/elections.json'), 'utf8'));
    assert.equal(file.entries[0].id, 'runoff');
  });

  test('what is there is not replaced', () => {
    const { code, err } = run('import', 'terms.csv', '-o', 'ours');
    assert.equal(code, 1);
    assert.match(err, /ours\/elections\.json: is there already/);
  });

  test('a glossary is exported, and what the format cannot carry is said', () => {
    const { code, err } = run('export', join(folder, 'ours/elections.json'), '-o', 'back.tbx');
    assert.equal(code, 0, err);
    assert.ok(existsSync(join(folder, 'back.tbx')));
    assert.equal(run('import', 'back.tbx', '-o', 'again').code, 0);
  });

  test('wrong usage is said', () => {
    assert.equal(run('import', 'terms.csv').code, 2);
    assert.equal(run('import', 'terms.what', '-o', 'x').code, 2);
    assert.equal(run('export', 'ours').code, 2);
  });
});
