/**
 * The English glossary as the tools of the sense model read it, and the `explainer` command run
 * over sentences.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, run } from '../run.mjs';

export const GLOSSARY = join(ROOT, 'glossary/en');
const WORK = join(ROOT, 'build/senses');
export const TERMS = join(WORK, 'en.terms');

/**
 * @typedef {object} Entry
 * @property {string} id
 * @property {string} term
 * @property {(string | { label: string })[]} [also]
 * @property {string} [expansion]
 * @property {{ for?: string[], against?: string[] }} [cues]
 * @property {{ explain?: string[], leave?: string[] }} [examples]
 */

/** @returns {Entry[]} */
export function readEntries() {
  const files = readdirSync(GLOSSARY).filter((file) => file.endsWith('.json'));
  return files.flatMap(
    (file) => JSON.parse(readFileSync(join(GLOSSARY, file), 'utf8')).entries ?? [],
  );
}

/** Compiles the glossary for these tools. */
export async function compileGlossary() {
  mkdirSync(WORK, { recursive: true });
  await run(join(ROOT, 'build/native/explainer'), ['compile', GLOSSARY, '-o', TERMS]);
}

/**
 * A candidate that `explainer scan` lists; all offsets in UTF-16 code units.
 *
 * @typedef {object} Candidate
 * @property {number} doc  index of the text
 * @property {number} start
 * @property {number} end
 * @property {string} id  of the entry
 * @property {string} [outcome]
 * @property {number} [score]
 * @property {{ feature: string, value: number }[]} [why]
 */

/**
 * Scans texts, each by itself.
 *
 * @param {string[]} texts
 * @param {string[]} options  of `explainer scan`
 * @returns {Promise<Candidate[]>}
 */
export async function scan(texts, options) {
  const file = join(WORK, 'texts.jsonl');
  writeFileSync(file, texts.map((text, id) => JSON.stringify({ id, text }) + '\n').join(''));
  const lines = await run(join(ROOT, 'build/native/explainer'), [
    ...['scan', '--terms', TERMS, ...options],
    file,
  ]);
  const found = lines.split('\n').filter((line) => line !== '');
  return found.map((line) => JSON.parse(line)).map((line) => ({ ...line, doc: Number(line.doc) }));
}
