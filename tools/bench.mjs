/**
 * The engine beside its peers: `npm run bench`. Options, behind `--`:
 *
 *     --quick             two small glossaries, few repetitions
 *     --text FILE.jsonl   scan these articles, lines {"id", "text"}
 */
import { parseArgs } from 'node:util';
import { runBench } from '../tests/bench/bench.mjs';
import { fail, isMain } from './run.mjs';

async function main() {
  const { values } = parseArgs({
    options: { quick: { type: 'boolean', default: false }, text: { type: 'string' } },
  });
  await runBench(values);
}

if (isMain(import.meta.url)) main().catch(fail);
