/**
 * Fetches what popups show.
 */

/** @typedef {import('../types.js').Entries} Entries */

/** The form of the file that this code reads. */
const VERSION = 1;

/** An entries file that cannot be had or read. */
export class EntriesError extends Error {
  /**
   * @param {'entries-missing' | 'entries-invalid'} code
   * @param {string} message
   * @param {ErrorOptions} [options]
   */
  constructor(code, message, options) {
    super(message, options);
    this.name = 'EntriesError';
    this.code = code;
  }
}

/**
 * Makes a function that fetches `<base><language>.entries.json`, once; after a failure it tries
 * again at the next call.
 *
 * @param {{ base: URL | string, language: string }} where
 * @returns {import('../types.js').LoadEntries}
 */
export function createEntriesLoader({ base, language }) {
  /** @type {Promise<Entries> | null} */
  let loading = null;
  return () => {
    loading ??= fetchEntries(new URL(`${language}.entries.json`, base)).catch((error) => {
      loading = null;
      throw error;
    });
    return loading;
  };
}

/** @param {URL} url */
async function fetchEntries(url) {
  let value;
  try {
    const response = await fetch(url, { credentials: 'same-origin' });
    if (!response.ok) throw new Error(`status ${response.status}`);
    value = await response.json();
  } catch (cause) {
    throw new EntriesError('entries-missing', `cannot load ${url.href}`, { cause });
  }
  return parseEntries(value);
}

/**
 * Checks the shape of everything that is read later.
 *
 * @param {unknown} value
 * @returns {Entries}  the value itself
 * @throws {EntriesError}  code `entries-invalid`; says where
 */
export function parseEntries(value) {
  const file = /** @type {Partial<Entries>} */ (isObject(value) ? value : {});
  check(file.version === VERSION, 'version', `${VERSION}`);
  check(typeof file.language === 'string', 'language', 'a string');
  check(Array.isArray(file.entries), 'entries', 'an array');
  file.entries?.forEach((entry, i) => {
    /** @param {string} field */
    const at = (field) => `entries[${i}].${field}`;
    check(isObject(entry), `entries[${i}]`, 'an object');
    for (const field of /** @type {const} */ (['id', 'term', 'short'])) {
      check(typeof entry[field] === 'string', at(field), 'a string');
    }
    for (const field of /** @type {const} */ (['expansion', 'kind', 'more', 'reviewed'])) {
      check(['string', 'undefined'].includes(typeof entry[field]), at(field), 'a string');
    }
    const { see = [], sources = [] } = entry;
    check(isListOf(see, isString), at('see'), 'a list of strings');
    check(isListOf(sources, isSource), at('sources'), 'a list of titles and addresses');
  });
  return /** @type {Entries} */ (file);
}

/**
 * @param {boolean} holds
 * @param {string} where
 * @param {string} expected
 */
function check(holds, where, expected) {
  if (!holds) throw new EntriesError('entries-invalid', `${where} is not ${expected}`);
}

/** @param {unknown} value */
function isObject(value) {
  return typeof value === 'object' && value !== null;
}

/** @param {unknown} value */
function isString(value) {
  return typeof value === 'string';
}

/** @param {unknown} value */
function isSource(value) {
  const { title, url } = /** @type {Record<string, unknown>} */ (isObject(value) ? value : {});
  return isString(title) && isString(url);
}

/**
 * @param {unknown} value
 * @param {(item: unknown) => boolean} holds
 */
function isListOf(value, holds) {
  return Array.isArray(value) && value.every(holds);
}
