/** Lists files of the project. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './run.mjs';

/**
 * Paths of the files under a folder of the project, sorted.
 *
 * @param {string} folder
 * @param {RegExp} pattern
 */
export function list(folder, pattern) {
  return readdirSync(join(ROOT, folder), { recursive: true })
    .map((file) => join(folder, String(file)))
    .filter((file) => pattern.test(file))
    .sort();
}

/** All C++ of the project, the generated tables left out. */
export function cppFiles() {
  return ['src', 'tests', 'tools'].flatMap((folder) => list(folder, /\.(h|cc)$/));
}
