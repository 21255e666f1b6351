import assert from 'node:assert/strict';
import { it } from 'node:test';
import { schemeFor } from '../../../web/popup/scheme.js';

/** @type {[color: string, scheme: 'light' | 'dark'][]} */
const CASES = [
  ['rgb(0, 0, 0)', 'light'],
  ['rgb(34, 34, 34)', 'light'],
  ['rgb(255, 255, 255)', 'dark'],
  ['rgba(236, 231, 222, 0.9)', 'dark'],
  ['rgb(0, 0, 255)', 'light'],
  ['rgb(255, 255, 0)', 'dark'],
  ['color(srgb 0.9 0.9 0.9)', 'dark'],
  ['color(display-p3 0.1 0.1 0.2 / 0.5)', 'light'],
  ['oklch(0.93 0.02 80)', 'dark'],
  ['oklab(0.2 0.01 0.01)', 'light'],
  ['lab(95 1 2)', 'dark'],
  ['lch(10 1 2)', 'light'],
  ['something-else', 'light'],
];

for (const [color, scheme] of CASES) {
  it(`text in ${color} stands on a ${scheme} page`, () => assert.equal(schemeFor(color), scheme));
}
