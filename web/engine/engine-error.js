/**
 * Why there is no engine. `code` is one of:
 * - `engine-missing`, `terms-missing`: a file did not load
 * - `engine-refused`: the wasm does not compile or start, as under a content policy that forbids it
 * - `terms-damaged`, `terms-version`: the compiled glossary cannot be read
 * - `glossary-invalid`: a JSON glossary has errors; the message lists them, a line each
 * - `engine-closed`: the engine was closed
 */
export class EngineError extends Error {
  /**
   * @param {'engine-missing' | 'engine-refused' | 'engine-closed' | 'terms-missing' |
   *   'terms-damaged' | 'terms-version' | 'glossary-invalid'} code
   * @param {string} message
   * @param {ErrorOptions} [options]
   */
  constructor(code, message, options) {
    super(message, options);
    this.name = 'EngineError';
    this.code = code;
  }
}
