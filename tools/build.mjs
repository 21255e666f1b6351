/**
 * Builds everything that is out of date: the `explainer` command, the engines, and `dist`, which is
 * what a publisher serves. `node tools/build.mjs`
 */
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, join, relative } from 'node:path';
import { fail, isMain, ROOT, run, step } from './run.mjs';

const DIST = join(ROOT, 'dist');
const EXPLAINER = join(ROOT, 'build/native/explainer');

/** Oldest browsers with wasm SIMD, the Popover API and ES modules. */
const BROWSERS = ['chrome114', 'edge114', 'firefox125', 'safari17'];

/**
 * The steps of a build, in their order: what each is called, and what it does.
 *
 * @type {[name: string, work: () => Promise<void>][]}
 */
export const BUILD_STEPS = [
  ['build native', () => buildPreset('native', ['explainer'])],
  ['build wasm', () => buildPreset('wasm')],
  ['compile glossaries', compileGlossaries],
  ['bundle script', bundle],
  ['write declarations', writeDeclarations],
];

export async function build() {
  for (const [name, work] of BUILD_STEPS) await step(name, work);
}

/**
 * Builds targets of a CMake preset; Ninja knows what is out of date.
 *
 * @param {'native' | 'dev' | 'wasm'} preset
 * @param {string[]} [targets]  default all
 */
export async function buildPreset(preset, targets = []) {
  if (!existsSync(join(ROOT, 'build', preset, 'build.ninja'))) {
    await run('cmake', ['--preset', preset]);
  }
  const chosen = targets.length > 0 ? ['--target', ...targets] : [];
  await run('cmake', ['--build', '--preset', preset, ...chosen]);
  if (preset === 'wasm') copyEngines();
}

function copyEngines() {
  mkdirSync(DIST, { recursive: true });
  for (const name of ['engine.wasm', 'engine-full.wasm']) {
    const source = join(ROOT, 'build/wasm', name);
    const target = join(DIST, name);
    if (isStale([target], [source])) copyFileSync(source, target);
  }
}

/** One glossary for each language that has a folder. */
async function compileGlossaries() {
  const folders = readdirSync(join(ROOT, 'glossary'), { withFileTypes: true });
  for (const { name: language } of folders.filter((item) => item.isDirectory())) {
    const source = join(ROOT, 'glossary', language);
    const terms = join(DIST, `${language}.terms`);
    if (!isStale([terms, join(DIST, `${language}.entries.json`)], [source, EXPLAINER])) continue;
    process.stdout.write(await run(EXPLAINER, ['compile', source, '-o', terms]));
  }
}

/**
 * What marks; the popup, which loads when the marks are painted; and the debug mode, which loads when
 * it is asked for. Each stands alone, so that the first load is one request; the constants that they
 * share are in each.
 */
const BUNDLES = [
  { source: 'web/element/script.js', file: 'explainer.js' },
  { source: 'web/popup/popup.js', file: 'explainer-popup.js' },
  { source: 'web/debug/debug.js', file: 'explainer-debug.js' },
];

/** @type {import('esbuild').Plugin} */
const bundlesApart = {
  name: 'bundles apart',
  setup({ onResolve }) {
    onResolve({ filter: /\/(popup|debug)\.js$/ }, ({ kind, path }) =>
      kind === 'dynamic-import'
        ? { path: `./explainer-${basename(path)}`, external: true }
        : undefined,
    );
  },
};

async function bundle() {
  const files = BUNDLES.map(({ file }) => join(DIST, file));
  if (!isStale(files, [join(ROOT, 'web'), join(ROOT, 'build/wasm/glue.js')])) return;
  const esbuild = await import('esbuild');
  for (const { source, file } of BUNDLES) {
    await esbuild.build({
      entryPoints: [join(ROOT, source)],
      outfile: join(DIST, file),
      plugins: [bundlesApart],
      bundle: true,
      format: 'esm',
      minify: true,
      sourcemap: true,
      legalComments: 'none',
      target: BROWSERS,
      logLevel: 'warning',
    });
  }
}

/** One declaration file for each module, and at their door one for the script. */
async function writeDeclarations() {
  const types = join(DIST, 'types');
  const door = join(DIST, 'explainer.d.ts');
  if (!isStale([door], [join(ROOT, 'web'), join(ROOT, 'tsconfig.json')])) return;
  rmSync(types, { recursive: true, force: true });
  await run('node_modules/.bin/tsc', ['--project', 'tools/tsconfig.declarations.json']);
  writeFileSync(door, "export * from './types/element/script.js';\n");
}

/**
 * Is one of the files missing, or older than one of the sources (files, or folders of them)?
 *
 * @param {string[]} files
 * @param {string[]} sources
 */
function isStale(files, sources) {
  if (!files.every((file) => existsSync(file))) return true;
  const oldest = Math.min(...files.map((file) => statSync(file).mtimeMs));
  return sources.some((source) => newest(source) > oldest);
}

/** @param {string} path */
function newest(path) {
  const found = statSync(path);
  if (!found.isDirectory()) return found.mtimeMs;
  // The folder's own time tells of files that are gone.
  const inside = readdirSync(path, { recursive: true }).map((name) => join(path, String(name)));
  return Math.max(found.mtimeMs, ...inside.map((file) => statSync(file).mtimeMs));
}

if (isMain(import.meta.url)) {
  build().then(() => console.log(`${relative(process.cwd(), DIST) || '.'} is up to date`), fail);
}
