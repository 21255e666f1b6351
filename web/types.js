/**
 * The types that the rooms of the shell share. No code: importing this file does nothing.
 */

/** @typedef {{ title: string, url: string }} Source  where an explanation can be checked */

/**
 * One explanation, as `<language>.entries.json` holds it. Absent fields are left out.
 *
 * @typedef {object} Entry
 * @property {string} id  stable name, unique in its language
 * @property {string} term  the title of the popup
 * @property {string} short  one or two plain sentences
 * @property {string} [expansion]  what an acronym stands for
 * @property {string} [kind]  "organisation", "law", ...: a key of `Words.kinds`
 * @property {string} [more]  background, shown on request
 * @property {readonly string[]} [see]  ids of related entries
 * @property {readonly Source[]} [sources]
 * @property {string} [reviewed]  ISO date of the last check
 * @property {string} [expires]  ISO date by which it has to be checked again
 */

/**
 * What popups show, in the order of the compiled terms: an annotation's entry is an index into
 * `entries`.
 *
 * @typedef {object} Entries
 * @property {1} version
 * @property {string} language  BCP 47 tag
 * @property {string} licence  SPDX identifier
 * @property {string} terms  checksum of the compiled terms that the order belongs to
 * @property {readonly Entry[]} entries
 */

/** @typedef {() => Promise<Entries>} LoadEntries */

/**
 * @typedef {object} Choice  which terms are marked; what is absent is the engine's default
 * @property {number} [density]  marks per 100 words at most
 * @property {number} [sureness]  how sure of its meaning the engine must be to mark a term, between
 *   0 and 1: near 1 fewer are marked and hardly one wrongly
 * @property {1 | 2 | 3} [level]  the lowest level that is marked
 * @property {readonly string[]} [known]  ids of entries that are never marked
 */

/**
 * @typedef {object} Sources  where the parts that `start` does not bring along come from
 * @property {import('./engine/types.js').Engine | PromiseLike<import('./engine/types.js').Engine>} engine
 * @property {LoadEntries} loadEntries  called after the marks are painted, or at the first popup
 */

/**
 * @typedef {object} Presentation
 * @property {string} [language]  BCP 47 tag of the interface words; default "en"
 * @property {'auto' | 'light' | 'dark'} [theme]  default "auto": as the marked text's own page
 * @property {boolean} [debug]  opens a panel that says why of every candidate; for editors. The
 *   engine must have `explain`
 */

/** @typedef {Sources & Choice & Presentation} StartOptions */

/**
 * @typedef {object} Handle
 * @property {Promise<number>} ready  the number of terms marked; 0 after a failure, which is told
 *   by `explainer:error`, or after `stop()`. Never rejects.
 * @property {() => void} stop  takes back everything, also while still starting
 */

/**
 * A term as it stands marked on the page.
 *
 * @typedef {object} Term
 * @property {number} entry  index into `Entries.entries`
 * @property {string} text  as the article writes it
 * @property {number} start  where it begins in the text that was read, in UTF-16 code units
 * @property {number} end
 * @property {HTMLElement[]} marks  its pieces in document order; the first is the tab stop
 */

/**
 * The events' details, by type. All bubble and are composed. `explainer:ready` and
 * `explainer:error` are sent to the root, `explainer:open` and `explainer:close` to the mark.
 *
 * @typedef {{
 *   'explainer:ready': { terms: number },
 *   'explainer:open': { id: string },
 *   'explainer:close': { id: string },
 *   'explainer:error': { code: string, message: string },
 * }} EventDetails
 */

export {};
