/** Our engine as the page loads it: engine.wasm, its glue, and a compiled glossary. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import createModule from '../../../build/wasm/glue.js';
import { ROOT } from '../../../tools/run.mjs';
import { createEngine } from '../../../web/engine/wasm-engine.js';

const PAGE = 4096;

/** Judgement is paid for, but silences nothing, so that all contestants find the same. */
const UNSURE = 1e-9;

/**
 * Bytes of the pages of wasm memory that something was ever written to: what was
 * reserved takes nothing of the system until it is used.
 *
 * @param {ArrayBufferLike} memory
 */
function usedBytes(memory) {
  const words = new BigUint64Array(memory);
  let pages = 0;
  for (let begin = 0; begin < words.length; begin += PAGE / 8) {
    if (words.subarray(begin, begin + PAGE / 8).some((word) => word !== 0n)) ++pages;
  }
  return pages * PAGE;
}

/** @type {import('../contestant.mjs').Contestant} */
export const contestant = {
  async prepare() {
    return WebAssembly.compile(readFileSync(join(ROOT, 'dist/engine.wasm')));
  },
  async build({ terms }, prepared) {
    const wasm = /** @type {WebAssembly.Module} */ (prepared);
    /** @type {import('../../../web/engine/wasm-engine.js').Module | undefined} */
    let module;
    const engine = await createEngine({
      createModule: async (parts) => (module = await createModule(parts)),
      wasm,
      terms: terms(),
    });
    return {
      find: (text) => engine.scan(text, { all: true, sureness: UNSURE }),
      stride: 3,
      memory: () => {
        if (!module) return 0;
        const other = new module.Engine();
        const used = usedBytes(other.reserve(1).buffer);
        other.delete();
        return used;
      },
    };
  },
};
