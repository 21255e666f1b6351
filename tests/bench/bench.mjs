/** The benchmark from end to end. */
import { writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { buildPreset } from '../../tools/build.mjs';
import { ROOT, secondsSince, showStatus, step } from '../../tools/run.mjs';
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
    machine: describeMachine(),
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
    const show = (/** @type {string} */ what) => showStatus(`${title}: ${what}`);
    const { matches, results } = await compete(
      entrants,
      folder,
      PLANS[quick ? 'quick' : 'full'],
      show,
    );
    showStatus('');
    console.log(`${title}: ${matches} matches, ${secondsSince(started)} s`);
    report.glossaries.push({ name, title, labels: labels.length, ...size, matches, results });
  }
  writeFileSync(join(ROOT, 'build/bench.json'), JSON.stringify(report, null, 2) + '\n');
  console.log(`\n${formatReport(report)}`);
}

/** A machine that is busy with other things gives rough figures, so the report says it. */
function describeMachine() {
  const { length } = cpus();
  const model = cpus()[0]?.model.trim() || 'unknown processor';
  const load = loadavg()[0].toFixed(1);
  return `${model}, cores: ${length}, load before: ${load}, Node ${process.versions.node}`;
}
