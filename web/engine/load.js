/**
 * Fetches what the engine is made of, and makes it.
 */

import createModule from '../../build/wasm/glue.js';
import { EngineError } from './engine-error.js';
import { createEngine, hasPatterns } from './wasm-engine.js';

/**
 * Loads the engine with a compiled glossary: `<base>engine.wasm` (or `engine-full.wasm`, where the
 * glossary has patterns) and `<base><language>.terms`; when it is completed, `<language>.senses`.
 *
 * @param {{ base: URL | string, language: string, full?: boolean }} where  `full`: in any case the
 *   full engine, which can say why
 * @returns {Promise<import('./types.js').Engine>}
 * @throws {EngineError}
 */
export async function loadEngine({ base, language, full = false }) {
  const load = (/** @type {boolean} */ all) =>
    compile(new URL(all ? 'engine-full.wasm' : 'engine.wasm', base));
  // Both at once: nearly every glossary does with the core.
  const first = load(full);
  first.catch(() => {});
  const terms = await fetchBytes(new URL(`${language}.terms`, base), 'terms-missing');
  const wasm = await (hasPatterns(terms) && !full ? load(true) : first);
  const senses = new URL(`${language}.senses`, base);
  const loadSenses = () => fetchBytes(senses, 'senses-missing');
  return createEngine({ createModule, wasm, terms, loadSenses });
}

/**
 * @param {URL} url
 * @param {'engine-missing' | 'terms-missing' | 'senses-missing'} code
 */
async function fetchFile(url, code) {
  let cause;
  try {
    const response = await fetch(url, { credentials: 'same-origin' });
    if (response.ok) return response;
    cause = new Error(`status ${response.status}`);
  } catch (error) {
    cause = error;
  }
  throw new EngineError(code, `cannot load ${url.href}`, { cause });
}

/**
 * @param {URL} url
 * @param {'terms-missing' | 'senses-missing'} code
 */
async function fetchBytes(url, code) {
  const response = await fetchFile(url, code);
  return new Uint8Array(await response.arrayBuffer());
}

/**
 * Compiles while it loads, where the server names the type that this asks for.
 *
 * @param {URL} url
 */
async function compile(url) {
  const response = await fetchFile(url, 'engine-missing');
  try {
    return response.headers.get('content-type')?.startsWith('application/wasm')
      ? await WebAssembly.compileStreaming(response)
      : await WebAssembly.compile(await response.arrayBuffer());
  } catch (cause) {
    // Either the bytes are damaged or the page's policy forbids wasm; the engine's message says.
    throw new EngineError('engine-refused', `cannot compile ${url.href}: ${cause}`, { cause });
  }
}
