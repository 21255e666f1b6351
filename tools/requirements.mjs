/**
 * What the system must bring: how to see that it is there, and the packages that have it.
 *
 * `apt`, `dnf`, `brew` and `cask` (Homebrew's applications) are package names; where one is
 * missing, the system has it already.
 *
 * @typedef {{ name: string, found: () => boolean, apt: string, dnf?: string, brew?: string,
 *   cask?: string }} Need
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser } from './browsers.mjs';
import { findCommand } from './run.mjs';

/** @type {Need[]} */
const FOR_BUILDING = [
  { name: 'C++ compiler', found: command('c++', 'g++'), apt: 'g++', dnf: 'gcc-c++' },
  { name: 'CMake', found: command('cmake'), apt: 'cmake', dnf: 'cmake', brew: 'cmake' },
  {
    name: 'Ninja',
    found: command('ninja', 'ninja-build'),
    apt: 'ninja-build',
    dnf: 'ninja-build',
    brew: 'ninja',
  },
  {
    name: 'Emscripten',
    found: hasEmscripten,
    apt: 'emscripten',
    dnf: 'emscripten',
    brew: 'emscripten',
  },
  {
    name: 'nlohmann-json',
    found: header('nlohmann/json.hpp'),
    apt: 'nlohmann-json3-dev',
    dnf: 'json-devel',
    brew: 'nlohmann-json',
  },
  {
    name: 'serd',
    found: header('serd-0/serd/serd.h'),
    apt: 'libserd-dev',
    dnf: 'serd-devel',
    brew: 'serd',
  },
  {
    name: 'pugixml',
    found: header('pugixml.hpp'),
    apt: 'libpugixml-dev',
    dnf: 'pugixml-devel',
    brew: 'pugixml',
  },
  {
    name: 'libcsv',
    found: header('csv.h'),
    apt: 'libcsv-dev',
    dnf: 'libcsv-devel',
    brew: 'libcsv',
  },
];

/** Each engine that pages are tested in is a row here. @type {Need[]} */
const FOR_TESTING = [
  {
    name: 'doctest',
    found: header('doctest/doctest.h'),
    apt: 'doctest-dev',
    dnf: 'doctest-devel',
    brew: 'doctest',
  },
  { name: 'Clang', found: command('clang++'), apt: 'clang', dnf: 'clang' },
  { name: 'sanitizers', found: hasSanitizers, apt: 'libclang-rt-14-dev', dnf: 'compiler-rt' },
  {
    name: 'clang-format',
    found: command('clang-format'),
    apt: 'clang-format',
    dnf: 'clang-tools-extra',
    brew: 'clang-format',
  },
  {
    name: 'Chromium',
    found: () => !!findBrowser('chrome'),
    apt: 'chromium',
    dnf: 'chromium',
    cask: 'chromium',
  },
  {
    name: 'Firefox',
    found: () => !!findBrowser('firefox'),
    apt: 'firefox-esr',
    dnf: 'firefox',
    cask: 'firefox',
  },
];

/**
 * What is missing, in the order to install it.
 *
 * @param {{ tests: boolean }} options
 */
export function missing({ tests }) {
  return [...FOR_BUILDING, ...(tests ? FOR_TESTING : [])].filter(({ found }) => !found());
}

/**
 * The commands that install these, for people.
 *
 * @param {Need[]} needs
 */
export function installCommands(needs) {
  const list = (/** @type {'apt' | 'dnf' | 'brew' | 'cask'} */ manager) =>
    needs.flatMap((need) => need[manager] ?? []).join(' ');
  const casks = list('cask');
  return [
    `Debian, Ubuntu:  sudo apt-get update && sudo apt-get install -y ${list('apt')}`,
    `Fedora:          sudo dnf install -y ${list('dnf')}`,
    `macOS:           xcode-select --install; brew install ${list('brew')}` +
      (casks && `; brew install --cask ${casks}`),
  ];
}

/** @param {string[]} names */
function command(...names) {
  return () => findCommand(...names) !== null;
}

/** @param {string} path */
function header(path) {
  const folders = ['/usr/include', '/usr/local/include', '/opt/homebrew/include'];
  return () => folders.some((folder) => existsSync(join(folder, path)));
}

/** An emsdk in the environment comes first, also if it is not on PATH. */
function hasEmscripten() {
  const sdk = process.env.EMSDK;
  return findCommand('emcc', ...(sdk ? [join(sdk, 'upstream/emscripten/emcc')] : [])) !== null;
}

/** Clang comes without the libraries that its sanitizers and libFuzzer need. */
function hasSanitizers() {
  const clang = findCommand('clang++');
  if (clang === null) return false;
  if (process.platform === 'darwin') return true;
  const folder = execFileSync(clang, ['-print-resource-dir'], { encoding: 'utf8' }).trim();
  const files = existsSync(folder) ? readdirSync(folder, { recursive: true }).map(String) : [];
  return files.some((file) => file.includes('libclang_rt.asan'));
}
