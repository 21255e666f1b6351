/** Formats everything in place: `npm run format`. */
import { cppFiles } from './files.mjs';
import { fail, isMain, run, step } from './run.mjs';

async function format() {
  await step('C++', () => run('clang-format', ['-i', ...cppFiles()]));
  await step('the rest', () =>
    run('node_modules/.bin/prettier', ['--write', '--log-level=warn', '.']),
  );
}

if (isMain(import.meta.url)) format().catch(fail);
