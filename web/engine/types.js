/**
 * The engine as the page code knows it. It is the same in the page, in a worker and behind the
 * messages of an extension. No code: importing this file does nothing.
 */

/**
 * @typedef {object} ScanOptions
 * @property {number} [density]  marks per 100 words at most; default 3
 * @property {number} [sureness]  how sure of its meaning the engine must be to mark a term, between
 *   0 and 1: near 1 fewer are marked and hardly one wrongly; default the engine's own
 * @property {1 | 2 | 3} [level]  the lowest level that is marked; default 1: all
 * @property {readonly string[]} [known]  ids of entries that are never marked
 * @property {boolean} [all]  every term that is judged to be one, without these limits, in
 *   headings too
 */

/**
 * @typedef {object} Evidence
 * @property {string} feature  what kind of evidence
 * @property {number} value  how often, or how much of it
 * @property {number} weight  what it adds to the score, `value` counted in
 * @property {string} reason  for editors
 */

/**
 * @typedef {object} Candidate  one of the senses that a stretch of the text might have
 * @property {number} start  UTF-16 code units of the text
 * @property {number} end
 * @property {string} text
 * @property {string} id  of the entry
 * @property {string} term  its title
 * @property {string} outcome  "shown", or why not, in words
 * @property {number} score  the logarithm of the odds that this sense is meant
 * @property {number} threshold  what the score must be above
 * @property {readonly Evidence[]} why  adds up to the score
 */

/**
 * @typedef {object} Engine
 * @property {(text: string, options?: ScanOptions) => Promise<Uint32Array>} scan  blocks of `text`
 *   end in U+001E, headings in U+001D. Gives start, end (UTF-16 code units of `text`) and entry
 *   (index into `entries`) of each annotation, ascending. Rejects with an EngineError.
 * @property {(text: string, options?: ScanOptions) => Promise<Candidate[]>} [explain]  scans, and
 *   gives every candidate with its evidence, in reading order; the full engine only
 * @property {boolean} whole  whether it knows all entries of its glossary. At first it knows the
 *   plain ones only, whose words mean one thing: they are a fraction of the bytes
 * @property {() => Promise<void>} complete  loads what is missing, once; the engine is whole when it
 *   resolves. Scans go on in the meantime. Rejects with an EngineError, and can then be called again
 * @property {() => void} close  frees the engine's memory; a later scan rejects
 */

export {};
