/** The tables of a benchmark, for a terminal and for Markdown alike. */
import { median } from './contest.mjs';

/** @typedef {import('./contest.mjs').Result} Result */

/**
 * @typedef {object} GlossaryReport
 * @property {string} name
 * @property {string} title
 * @property {number} labels
 * @property {number} bytes  of the compiled glossary
 * @property {number} brotli
 * @property {number} matches
 * @property {Record<string, import('./contest.mjs').Outcome>} results  by contestant
 */

/**
 * @typedef {object} Report
 * @property {string} machine
 * @property {string} text
 * @property {number} articles
 * @property {number} units
 * @property {{ name: string, title: string }[]} contestants
 * @property {string[]} absent
 * @property {GlossaryReport[]} glossaries
 */

/** @type {[caption: string, value: (result: Result, units: number) => number][]} */
const BY_CONTESTANT = [
  ['Million UTF-16 units a second', ({ passes }, units) => (units * 1000) / median(passes)],
  ['Building or opening, ms', ({ buildMs }) => buildMs],
  ['First page of 8,000 units in a fresh process, after that, ms', ({ firstMs }) => firstMs],
  ['Memory, MB', ({ memory }) => memory / 1e6],
];

const NOTES = `Whole words, any capitals, leftmost longest without overlap: all find the same, by a checksum of
every start and end. For that, labels and text are in a plain form: ASCII, and a space for what
stands between letters (hyphens, apostrophes, full stops of acronyms); labels have 3 letters at
least. Text is handed over article by article; for wasm the transfer is in the time, and for our
engine its judgement of what it finds. Memory is the growth of the heap in JavaScript, pages of
our wasm memory in use, and growth of the process for what is native and for re2-wasm. The
glossary for our engine is compiled before; it is opened here.`;

/**
 * What the README shows of it: speed, opening and memory.
 *
 * @param {Report} report
 */
export function formatSummary(report) {
  const { machine, units } = report;
  const shown = BY_CONTESTANT.filter(([caption]) => !caption.startsWith('First page'));
  return [
    `On one machine (${machine}), in one run of \`npm run bench\`, which asserts first that all find the same matches: whole words, any capitals, leftmost longest, in a text of ${units.toLocaleString('en-US')} UTF-16 units. For wasm the transfer of the text is in the time, and for our engine the judgement of what it finds.`,
    ...shown.map(
      ([caption, value]) =>
        `${caption}:\n\n${contestantTable(report, (result) => value(result, units))}`,
    ),
  ].join('\n\n');
}

/** @param {Report} report */
export function formatReport(report) {
  const { machine, text, articles, units } = report;
  const size = `${units.toLocaleString('en-US')} UTF-16 units in ${articles} articles`;
  const tables = BY_CONTESTANT.map(
    ([caption, value]) =>
      `${caption}\n\n${contestantTable(report, (result) => value(result, units))}`,
  );
  const missing = [...report.absent, ...failures(report)];
  return [
    `${machine}\n${size}: ${text}`,
    NOTES,
    ...tables,
    `Compiled glossary\n\n${glossaryTable(report)}`,
    ...(missing.length > 0 ? [`Left out\n\n${missing.map((line) => `- ${line}`).join('\n')}`] : []),
  ].join('\n\n');
}

/** @param {Report} report */
function failures({ contestants, glossaries }) {
  return contestants.flatMap(({ name, title }) =>
    glossaries.flatMap((glossary) => {
      const result = glossary.results[name];
      return 'failed' in result ? [`${title}, ${glossary.title}: ${result.failed}`] : [];
    }),
  );
}

/** @param {Report} report */
function glossaryTable({ glossaries }) {
  /** @type {[title: string, value: (glossary: GlossaryReport) => string][]} */
  const lines = [
    ['labels', ({ labels }) => labels.toLocaleString('en-US')],
    ['matches', ({ matches }) => matches.toLocaleString('en-US')],
    ['bytes', ({ bytes }) => bytes.toLocaleString('en-US')],
    ['bytes a label', ({ bytes, labels }) => (bytes / labels).toFixed(1)],
    ['bytes, brotli', ({ brotli }) => brotli.toLocaleString('en-US')],
    ['bytes a label, brotli', ({ brotli, labels }) => (brotli / labels).toFixed(1)],
  ];
  const cells = lines.map(([title, value]) => [title, ...glossaries.map(value)]);
  return table([['', ...glossaries.map(({ title }) => title)], ...cells]);
}

/**
 * @param {Report} report
 * @param {(result: Result) => number} value
 */
function contestantTable({ contestants, glossaries }, value) {
  const lines = contestants.map(({ name, title }) => [
    title,
    ...glossaries.map(({ results }) => {
      const result = results[name];
      return 'failed' in result ? 'fails' : significant(value(result));
    }),
  ]);
  return table([['', ...glossaries.map(({ title }) => title)], ...lines]);
}

/** More digits than two or three a shared machine cannot tell apart. @param {number} value */
function significant(value) {
  return value >= 100 ? Math.round(value).toLocaleString('en-US') : String(+value.toPrecision(2));
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
