/** `explainer`: what it says of itself, and of wrong usage. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { run } from './command.js';

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
