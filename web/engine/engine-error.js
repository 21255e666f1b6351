/**
 * Why there is no engine. `code` is one of:
 * - `engine-missing`, `terms-missing`: a file did not load
 * - `engine-refused`: the wasm does not compile or start, as under a content policy that forbids it
 * - `senses-missing`: the second file of the glossary did not load, so ambiguous terms are not found
 * - `terms-damaged`, `terms-version`: the compiled glossary, or its senses, cannot be read
 * - `glossary-invalid`: a JSON glossary has errors; the message lists them, a line each
 * - `engine-closed`: the engine was closed
 */
export class EngineError extends Error {
  /**
   * @param {'engine-missing' | 'engine-refused' | 'engine-closed' | 'terms-missing' |
   *   'senses-missing' | 'terms-damaged' | 'terms-version' | 'glossary-invalid'} code
   * @param {string} message
   * @param {ErrorOptions} [options]
   */
  constructor(code, message, options) {
    super(message, options);
    this.name = 'EngineError';
    this.code = code;
  }
}
