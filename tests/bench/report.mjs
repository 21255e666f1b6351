/** The tables of a benchmark, for a terminal and for Markdown alike. */
import { median } from './contest.mjs';

/** @typedef {import('./contest.mjs').Result} Result */

/**
 * @typedef {object} Row  a glossary
 * @property {string} name
 * @property {string} title
 * @property {number} labels
 * @property {number} bytes
 * @property {number} brotli
 * @property {Record<string, Result | { failed: string }>} results  by contestant
 */

/**
 * @typedef {object} Report
 * @property {string} text
 * @property {number} articles
 * @property {number} units
 * @property {{ name: string, title: string }[]} contestants
 * @property {Row[]} rows
 */

/**
 * Million UTF-16 units in a second, from the median of the turns.
 *
 * @param {Result} result
 * @param {number} units
 */
export function speed({ passes }, units) {
  return (units * 1000) / median(passes);
}

/** @param {Report} report */
export function formatReport(report) {
  /** @type {[caption: string, value: (result: Result) => number | null][]} */
  const tables = [
    ['million UTF-16 units a second', (result) => speed(result, report.units)],
    ['ms to build or open', ({ buildMs }) => buildMs],
    ['ms for the first page of 8,000 units after it', ({ firstMs }) => firstMs],
    ['MB of memory', ({ memory }) => (memory === null ? null : memory / 1e6)],
  ];
  return tables
    .map(([caption, value]) => `${caption}\n\n${contestantTable(report, value)}\n`)
    .join('\n');
}

/**
 * @param {Report} report
 * @param {(result: Result) => number | null} value
 */
function contestantTable({ contestants, rows }, value) {
  const lines = contestants.map(({ name, title }) => [
    title,
    ...rows.map(({ results }) => {
      const result = results[name];
      return 'failed' in result ? 'fails' : significant(value(result));
    }),
  ]);
  return table([['', ...rows.map(({ title }) => title)], ...lines]);
}

/** Three digits are more than a shared machine can tell apart. @param {number | null} value */
function significant(value) {
  if (value === null) return '-';
  if (value >= 100) return Math.round(value).toLocaleString('en-US');
  return value.toPrecision(2);
}

/** @param {string[][]} cells  the first row is the head; the first column is text */
function table(cells) {
  const widths = cells[0].map((_, column) => Math.max(...cells.map((row) => row[column].length)));
  const lines = cells.map((row) => {
    const padded = row.map((cell, i) =>
      i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i]),
    );
    return `| ${padded.join(' | ')} |`;
  });
  const rule = widths.map((width, i) =>
    i === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`,
  );
  lines.splice(1, 0, `| ${rule.join(' | ')} |`);
  return lines.join('\n');
}
