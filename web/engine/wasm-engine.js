/**
 * The engine in wasm, behind the interface of `types.js`.
 *
 *     const engine = await createEngine({ createModule, wasm, terms, loadSenses });
 *     await engine.complete();
 *     const annotations = await engine.scan('NATO said ...\u001e');
 *
 * Text is written into wasm memory by `encodeInto`, once per scan; lone surrogates become U+FFFD on
 * the way, a unit for a unit, so the offsets that come back hold in the text as it was.
 */

import { EngineError } from './engine-error.js';

/**
 * What Embind makes of `src/wasm`.
 *
 * @typedef {object} Binding
 * @property {(bytes: number) => Uint8Array} reserve  good until the next call
 * @property {(bytes: number) => string} open
 * @property {(bytes: number) => string} openSenses
 * @property {(bytes: number, all: boolean, density: number, level: number, sureness: number,
 *   known: string) => Uint32Array} scan
 * @property {() => void} delete
 */

/**
 * @typedef {object} CompilerBinding
 * @property {(engine: Binding, bytes: number) => string} compile
 * @property {() => string} entries
 * @property {() => void} delete
 */

/**
 * @typedef {object} ReasonerBinding
 * @property {(engine: Binding, ...args: Parameters<Binding['scan']>) => string} explain  JSON
 * @property {() => void} delete
 */

/**
 * @typedef {object} Module
 * @property {new () => Binding} Engine
 * @property {new () => CompilerBinding} [Compiler]  in the full module only
 * @property {new () => ReasonerBinding} [Reasoner]  in the full module only
 */

/**
 * What Emscripten's glue exports. It does not settle when the module cannot be instantiated, which
 * a module that compiled only refuses when memory is used up.
 *
 * @typedef {(parts: { wasm: WebAssembly.Module }) => Promise<Module>} ModuleFactory
 */

/** In the sixth byte of a compiled glossary: what it has (src/terms/layout.h). */
const HAS_PATTERNS = 1;
const HAS_SENSES = 2;

/** What the engine is told when an option is absent (src/select/select.h). */
const DEFAULTS = { all: false, density: 3, level: 1, sureness: 0, known: [] };

/** @type {Record<string, 'terms-damaged' | 'terms-version' | 'engine-refused' | 'glossary-invalid'>} */
const CODES = {
  damaged: 'terms-damaged',
  version: 'terms-version',
  patterns: 'engine-refused',
  input: 'glossary-invalid',
};

/** @param {string} answer  "" or "code: message" */
function check(answer) {
  if (answer === '') return;
  const colon = answer.indexOf(':');
  throw new EngineError(CODES[answer.slice(0, colon)], answer.slice(colon + 1).trim());
}

/**
 * Does this compiled glossary need the full module?
 *
 * @param {Uint8Array} terms
 */
export function hasPatterns(terms) {
  return (terms[5] & HAS_PATTERNS) !== 0;
}

/** @implements {Engine} */
class WasmEngine {
  #module;
  /** @type {Binding | null} */
  #binding;
  #encoder = new TextEncoder();
  #loadSenses;
  /** @type {Promise<void> | null} */
  #completing = null;
  whole = false;

  /**
   * @param {Module} module
   * @param {LoadSenses} [loadSenses]
   */
  constructor(module, loadSenses) {
    this.#module = module;
    this.#binding = new module.Engine();
    this.#loadSenses = loadSenses;
  }

  /** @param {Uint8Array} terms */
  open(terms) {
    const binding = this.#open();
    binding.reserve(terms.length).set(terms);
    check(binding.open(terms.length));
    this.whole = (terms[5] & HAS_SENSES) === 0;
  }

  /** @returns {Promise<void>} */
  complete() {
    this.#completing ??= this.#complete().catch((error) => {
      this.#completing = null;
      throw error;
    });
    return this.#completing;
  }

  async #complete() {
    if (this.whole) return;
    if (!this.#loadSenses) throw new EngineError('senses-missing', 'no senses were given');
    const senses = await this.#loadSenses();
    const binding = this.#open();
    binding.reserve(senses.length).set(senses);
    check(binding.openSenses(senses.length));
    this.whole = true;
  }

  /**
   * @param {string} json  a glossary file
   * @returns {string}  what popups show, as JSON
   */
  compile(json) {
    const { Compiler } = this.#module;
    if (!Compiler) throw new EngineError('engine-refused', 'only the full engine compiles JSON');
    const compiler = new Compiler();
    try {
      check(compiler.compile(this.#open(), this.#write(json)));
      this.whole = true;
      return compiler.entries();
    } finally {
      compiler.delete();
    }
  }

  /**
   * @param {string} text
   * @param {ScanOptions} [options]
   */
  async scan(text, options = {}) {
    // A copy: the next scan writes over the engine's own.
    return this.#open()
      .scan(...this.#prepare(text, options))
      .slice();
  }

  /**
   * @param {string} text
   * @param {ScanOptions} [options]
   * @returns {Promise<import('./types.js').Candidate[]>}
   */
  async explain(text, options = {}) {
    const { Reasoner } = this.#module;
    if (!Reasoner) throw new EngineError('engine-refused', 'only the full engine says why');
    const reasoner = new Reasoner();
    try {
      return JSON.parse(reasoner.explain(this.#open(), ...this.#prepare(text, options)));
    } finally {
      reasoner.delete();
    }
  }

  close() {
    this.#binding?.delete();
    this.#binding = null;
  }

  #open() {
    if (!this.#binding) throw new EngineError('engine-closed', 'the engine was closed');
    return this.#binding;
  }

  /**
   * Writes the text, and tells what else a scan is told.
   *
   * @param {string} text
   * @param {ScanOptions} options
   * @returns {Parameters<Binding['scan']>}
   */
  #prepare(text, options) {
    const { all, density, level, sureness, known } = { ...DEFAULTS, ...defined(options) };
    return [this.#write(text), all, density, level, sureness, known.join('\n')];
  }

  /**
   * @param {string} text
   * @returns {number}  bytes written
   */
  #write(text) {
    // A UTF-16 unit takes three bytes of UTF-8 at most.
    return this.#encoder.encodeInto(text, this.#open().reserve(text.length * 3)).written;
  }
}

/**
 * Without the properties that are undefined.
 *
 * @param {ScanOptions} options
 */
function defined(options) {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
}

/** @typedef {import('./types.js').Engine} Engine */
/** @typedef {import('./types.js').ScanOptions} ScanOptions */

/** @typedef {() => Promise<Uint8Array>} LoadSenses  asked when the engine is to be whole */

/**
 * Opens a compiled glossary.
 *
 * @param {{ createModule: ModuleFactory, wasm: WebAssembly.Module, terms: Uint8Array,
 *   loadSenses?: LoadSenses }} parts
 * @returns {Promise<Engine>}
 * @throws {EngineError}
 */
export async function createEngine({ createModule, wasm, terms, loadSenses }) {
  const engine = new WasmEngine(await createModule({ wasm }), loadSenses);
  engine.open(terms);
  return engine;
}

/**
 * Compiles a glossary that comes as JSON, with the full module.
 *
 * @param {{ createModule: ModuleFactory, wasm: WebAssembly.Module, json: string }} parts
 * @returns {Promise<{ engine: Engine, entries: string }>}  `entries` as in `en.entries.json`
 * @throws {EngineError}
 */
export async function compileEngine({ createModule, wasm, json }) {
  const engine = new WasmEngine(await createModule({ wasm }));
  return { engine, entries: engine.compile(json) };
}
