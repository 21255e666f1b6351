/**
 * The contestants of the benchmark that run in Node find the same, and what they should, in a few
 * lines; the benchmark itself compares all of them on all its texts.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { Checksum } from '../../bench/contestant.mjs';
import { IN_NODE } from '../../bench/entrants.mjs';
import { writeGlossary } from '../../bench/material.mjs';
import { BLOCK_END, plainBlock, plainLabel } from '../../bench/plain.mjs';
import { loadContestant } from '../../bench/runner.mjs';
import { triePattern } from '../../bench/trie-pattern.mjs';

const LABELS = [
  'bank',
  'Central bank',
  'central bank money',
  'rate cut',
  'U.S.',
  'run-off',
  'Élysée',
];

const BLOCKS = [
  'The Central Bank, a bank of banks, lends central bank monetary aid.',
  'A RATE cut came; then “central-bank money”. The U.S. Bank’s rate',
  'cut was none; the run-off, the runoff and the Elysée (bank).',
];

const FOUND = [
  ['Central Bank', 'bank', 'central bank'],
  ['RATE cut', 'central bank money', 'US', 'Bank'],
  ['run off', 'Elysee', 'bank'],
];

describe('the benchmark', async () => {
  const labels = LABELS.map(plainLabel);
  const text = BLOCKS.map((block) => plainBlock(block) + BLOCK_END).join('');
  const folder = 'build/tests/bench';
  await writeGlossary(folder, labels);
  const terms = new Uint8Array(readFileSync(`${folder}/glossary.terms`));

  for (const [name, title] of IN_NODE) {
    test(`${title} finds whole words, leftmost and longest`, async () => {
      const contestant = await loadContestant(name);
      const prepared = await contestant.prepare?.();
      const material = { labels: () => labels, terms: () => terms };
      const { find, stride } = await contestant.build(material, prepared);
      const found = await find(text);
      const words = [];
      for (let i = 0; i < found.length; i += stride) words.push(text.slice(found[i], found[i + 1]));
      assert.deepEqual(words, FOUND.flat());
    });
  }

  test('writes what labels share once, and tries the longest first', () => {
    assert.equal(triePattern(['run', 'runoff', 'rum']), '\\b(?:ru(?:n(?:off)?|m))\\b');
  });

  test('tells answers apart by where they begin and end', () => {
    const hex = (/** @type {number[]} */ found) => {
      const sum = new Checksum();
      sum.add(found, 2);
      return sum.hex;
    };
    assert.equal(hex([1, 4, 6, 9]), hex([1, 4, 6, 9]));
    assert.notEqual(hex([1, 4, 6, 9]), hex([1, 4, 6, 10]));
    assert.notEqual(hex([1, 4, 6, 9]), hex([6, 9, 1, 4]));
  });
});
