/** The benchmark from end to end. */
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { buildPreset } from '../../tools/build.mjs';
import { ROOT, secondsSince, step } from '../../tools/run.mjs';
import { compete } from './contest.mjs';
import { loadArticles } from './corpus.mjs';
import { findEntrants } from './entrants.mjs';
import { labelSets } from './labels.mjs';
import { FOLDER, writeArticles, writeGlossary } from './material.mjs';
import { buildNativeEngine } from './native.mjs';
import { formatReport } from './report.mjs';

/** @type {Record<'full' | 'quick', import('./contest.mjs').Plan>} */
const PLANS = {
  full: { rounds: 7, turn: 250, openings: 5, patience: 180_000 },
  quick: { rounds: 3, turn: 100, openings: 3, patience: 60_000 },
};

/** @param {{ quick: boolean, text?: string }} options */
export async function runBench({ quick, text }) {
  await step('build native', buildNativeEngine);
  await step('build wasm', () => buildPreset('wasm'));
  const { entrants, absent } = await findEntrants();
  const articles = loadArticles(text);
  writeArticles(articles);
  /** @type {import('./report.mjs').Report} */
  const report = {
    machine: `${cpus()[0]?.model.trim() ?? 'unknown'}, Node ${process.versions.node}`,
    text: text ?? 'prose of the project, glosses and examples of WordNet',
    articles: articles.length,
    units: articles.reduce((sum, article) => sum + article.length, 0),
    contestants: entrants.map(({ name, title }) => ({ name, title })),
    absent,
    glossaries: [],
  };
  for (const { name, title, labels } of labelSets({ articles, quick })) {
    const started = Date.now();
    const folder = join(FOLDER, name);
    const size = await writeGlossary(folder, labels);
    const show = (/** @type {string} */ what) => progress(`${title}: ${what}`);
    const { matches, results } = await compete(
      entrants,
      folder,
      PLANS[quick ? 'quick' : 'full'],
      show,
    );
    progress('');
    console.log(`${title}: ${matches} matches, ${secondsSince(started)} s`);
    report.glossaries.push({ name, title, labels: labels.length, ...size, matches, results });
  }
  writeFileSync(join(ROOT, 'build/bench.json'), JSON.stringify(report, null, 2) + '\n');
  console.log(`\n${formatReport(report)}`);
}

/** @param {string} text  one line, in place of the one before */
function progress(text) {
  if (process.stdout.isTTY) process.stdout.write(`\r\x1b[2K${text}`);
}
