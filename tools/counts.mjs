/**
 * Writes how many entries the English glossary has, by topic and level, into the README:
 * `npm run counts`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildPreset } from './build.mjs';
import { fail, isMain, ROOT, run } from './run.mjs';

const README = join(ROOT, 'README.md');
const SECTION = /(<!-- counts -->\n)[^]*?(<!-- end of counts -->)/;

async function main() {
  await buildPreset('native', ['explainer']);
  const said = await run(join(ROOT, 'build/native/explainer'), [
    ...['lint', '--counts', join(ROOT, 'glossary/en')],
  ]);
  const table = said.split('\n').filter((line) => line.startsWith('|'));
  const section = `\n${table.join('\n')}\n\n`;
  const text = readFileSync(README, 'utf8');
  writeFileSync(README, text.replace(SECTION, `$1${section}$2`));
  await run('node_modules/.bin/prettier', ['--write', '--log-level=warn', README]);
}

if (isMain(import.meta.url)) main().catch(fail);
