/** Contestants that are programs: our engine without wasm, and libraries where they are installed. */
import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildPreset } from '../../tools/build.mjs';
import { CommandError, findCommand, ROOT, run, step } from '../../tools/run.mjs';
import { FOLDER } from './material.mjs';

/**
 * @typedef {object} Library
 * @property {string} name
 * @property {string} title
 * @property {string} packages  of Debian
 * @property {() => boolean} found
 * @property {() => Promise<string>} build  gives the program
 */

/** Where Debian keeps the sources of Rust libraries. */
const CRATES = '/usr/share/cargo/registry';

const SOURCES = join(ROOT, 'tests/bench/native');

/** @type {Library[]} */
const LIBRARIES = [
  {
    name: 'hyperscan',
    title: 'Hyperscan, native',
    packages: 'g++ libhyperscan-dev',
    found: () => findCommand('c++') !== null && existsSync('/usr/include/hs/hs.h'),
    build: buildHyperscan,
  },
  {
    name: 'rust',
    title: 'Rust aho-corasick, native',
    packages: 'cargo librust-aho-corasick-dev',
    found: () =>
      findCommand('cargo') !== null &&
      existsSync(CRATES) &&
      readdirSync(CRATES).some((crate) => crate.startsWith('aho-corasick-')),
    build: buildRust,
  },
];

/** @type {import('./contest.mjs').Entrant} */
export const NATIVE_ENGINE = {
  name: 'native',
  title: 'Article Explainer, native',
  command: (folder) => [join(ROOT, 'build/native/bench_engine'), folder],
};

export async function buildNativeEngine() {
  await buildPreset('native', ['explainer', 'bench_engine']);
}

/**
 * Builds what it can, and says what it lacks.
 *
 * @returns {Promise<{ entrants: import('./contest.mjs').Entrant[], absent: string[] }>}
 */
export async function buildLibraries() {
  /** @type {import('./contest.mjs').Entrant[]} */
  const entrants = [];
  const absent = [];
  mkdirSync(FOLDER, { recursive: true });
  for (const { name, title, packages, found, build } of LIBRARIES) {
    if (!found()) {
      absent.push(`${title}: not installed (sudo apt-get install -y ${packages})`);
      continue;
    }
    try {
      const program = await step(`build ${title}`, build);
      entrants.push({ name, title, command: (folder) => [program, folder] });
    } catch (error) {
      if (!(error instanceof CommandError)) throw error;
      absent.push(`${title}: does not build\n${error.output.trimEnd()}`);
    }
  }
  return { entrants, absent };
}

async function buildHyperscan() {
  const program = join(FOLDER, 'hyperscan');
  const source = join(SOURCES, 'hyperscan.cc');
  await run('c++', ['-std=c++20', '-O3', source, '-lhs', '-o', program]);
  return program;
}

/** Without a network: cargo takes the libraries that the system has. */
async function buildRust() {
  const folder = join(FOLDER, 'aho-corasick');
  mkdirSync(folder, { recursive: true });
  rmSync(join(folder, 'Cargo.lock'), { force: true }); // perhaps of another cargo
  for (const file of ['Cargo.toml', 'main.rs']) {
    copyFileSync(join(SOURCES, 'aho-corasick', file), join(folder, file));
  }
  const manifest = join(folder, 'Cargo.toml');
  const sources = ['source.crates-io.replace-with="system"', `source.system.directory="${CRATES}"`];
  const config = sources.flatMap((setting) => ['--config', setting]);
  const target = ['--target-dir', join(folder, 'target')];
  const options = ['--release', '--offline', '--manifest-path', manifest, ...target];
  await run('cargo', ['build', ...options, ...config]);
  return join(folder, 'target/release/bench-aho-corasick');
}
