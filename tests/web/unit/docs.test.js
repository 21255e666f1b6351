/**
 * docs/matching.md cannot rot: its tables are the rows of tests/data/cases/documented.json, in their
 * order, which the shared cases run through the native engine and the wasm ones. Nor can
 * docs/senses.md: its table is that of src/sense/weights.h.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { documentedTable, WEIGHTS, weightsTable } from '../../../tools/senses/document.mjs';

/**
 * @typedef {{ term: string, also?: string[], not?: string[], patterns?: string[],
 *   cues?: { for?: string[] } }} CompactEntry
 * @typedef {{ glossary: string, text: string, why: string }} Example
 */

/** @type {{ entries: Record<string, CompactEntry>, cases: { why: string, text: string }[] }} */
const { entries, cases } = JSON.parse(readFileSync('tests/data/cases/documented.json', 'utf8'));

/** The rows of the tables that begin with the column "glossary". @returns {Example[]} */
function examples() {
  const rows = [];
  let inside = false;
  for (const line of readFileSync('docs/matching.md', 'utf8').split('\n')) {
    if (!line.startsWith('|')) inside = false;
    else if (line.startsWith('| glossary |')) inside = true;
    else if (inside && !line.startsWith('| ---')) {
      const [glossary, text, why] = line.slice(2, -2).split(' | ');
      rows.push({ glossary, text, why });
    }
  }
  return rows;
}

/** What the Markdown of a cell says, as plain text with ** around what is found. @param {string} cell */
function decode(cell) {
  return cell
    .replaceAll('<br>', '\n')
    .replaceAll('¶', '\u001e')
    .replaceAll('&nbsp;', '\u00a0')
    .replaceAll('&shy;', '\u00ad')
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replace(/\\(.)/g, '$1');
}

describe('docs/matching.md', () => {
  test('shows the documented cases, each and all', () => {
    assert.deepEqual(
      examples().map(({ text, why }) => ({ why, text: decode(text) })),
      cases.map(({ why, text }) => ({
        why,
        text: text.replace(/\[([^[\]]*)\]\([a-z0-9-]+\)/g, '**$1**'),
      })),
    );
  });

  test('names what their glossary has', () => {
    const known = new Set(
      Object.values(entries).flatMap(({ term, also, not, patterns, cues }) =>
        [term, also, not, patterns, cues?.for].flat(),
      ),
    );
    for (const { glossary } of examples()) {
      const named = [...glossary.matchAll(/`([^`]+)`/g)].map(([, label]) => label);
      assert.ok(named.length > 0, glossary);
      for (const label of named) assert.ok(known.has(label), `${label} is in no entry`);
    }
  });
});

describe('docs/senses.md', () => {
  test('shows the weights as they are (node tools/senses/document.mjs writes them)', () => {
    const page = readFileSync('docs/senses.md', 'utf8');
    assert.equal(documentedTable(page), weightsTable(readFileSync(WEIGHTS, 'utf8')));
  });
});
