/**
 * The engine beside its peers: `npm run bench`. Options, behind `--`:
 *
 *     --quick             two small glossaries, few repetitions
 *     --text FILE.jsonl   scan these articles, lines {"id", "text"}
 *     --readme            write the last report into the README, and measure nothing
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runBench } from '../tests/bench/bench.mjs';
import { formatSummary } from '../tests/bench/report.mjs';
import { fail, isMain, ROOT } from './run.mjs';

async function main() {
  const { values } = parseArgs({
    options: {
      quick: { type: 'boolean', default: false },
      text: { type: 'string' },
      readme: { type: 'boolean', default: false },
    },
  });
  if (values.readme) writeReadme();
  else await runBench(values);
}

function writeReadme() {
  const readme = join(ROOT, 'README.md');
  const report = JSON.parse(readFileSync(join(ROOT, 'build/bench.json'), 'utf8'));
  const section = `<!-- bench -->\n\n${formatSummary(report)}\n\n<!-- end of bench -->`;
  const text = readFileSync(readme, 'utf8');
  writeFileSync(
    readme,
    text.replace(/<!-- bench -->(?:[^]*<!-- end of bench -->)?/, () => section),
  );
}

if (isMain(import.meta.url)) main().catch(fail);
