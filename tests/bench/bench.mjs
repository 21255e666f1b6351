/** The benchmark from end to end. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildPreset } from '../../tools/build.mjs';
import { step } from '../../tools/run.mjs';
import { compete } from './contest.mjs';
import { loadArticles } from './corpus.mjs';
import { entrants } from './entrants.mjs';
import { labelSets } from './labels.mjs';
import { FOLDER, writeArticles, writeGlossary } from './material.mjs';
import { formatReport } from './report.mjs';

/** @type {Record<'full' | 'quick', import('./contest.mjs').Plan>} */
const PLANS = {
  full: { rounds: 7, turn: 250, openings: 5, patience: 180_000 },
  quick: { rounds: 3, turn: 100, openings: 3, patience: 60_000 },
};

/** @param {{ quick: boolean, text?: string }} options */
export async function runBench({ quick, text }) {
  await step('build native', () => buildPreset('native', ['explainer']));
  await step('build wasm', () => buildPreset('wasm'));
  const articles = loadArticles(text);
  const units = articles.reduce((sum, article) => sum + article.length, 0);
  writeArticles(articles);
  const taking = entrants();
  const rows = [];
  for (const { name, title, labels } of labelSets({ articles, quick })) {
    const folder = join(FOLDER, name);
    const size = await writeGlossary(folder, labels);
    const results = await compete(taking, folder, PLANS[quick ? 'quick' : 'full'], (what) =>
      progress(`${title}: ${what}`),
    );
    progress('');
    rows.push({
      name,
      title,
      labels: labels.length,
      ...size,
      results: Object.fromEntries(results),
    });
  }
  const report = {
    text: text ?? 'prose of the project and of WordNet',
    articles: articles.length,
    units,
    contestants: taking.map(({ name, title }) => ({ name, title })),
    rows,
  };
  writeFileSync(join(FOLDER, '../bench.json'), JSON.stringify(report, null, 2) + '\n');
  console.log(formatReport(report));
}

/** @param {string} text  one line, in place of the one before */
function progress(text) {
  if (process.stdout.isTTY) process.stdout.write(`\r\x1b[2K${text}`);
}
