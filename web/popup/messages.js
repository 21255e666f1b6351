/**
 * The words of the interface, by language. A word that is missing in a language is English.
 */

/**
 * @typedef {object} Words
 * @property {string} close
 * @property {string} more
 * @property {string} less
 * @property {(term: string) => string} back
 * @property {string} related
 * @property {string} sources
 * @property {string} reviewed
 * @property {string} loading
 * @property {string} unavailable
 * @property {Record<string, string>} kinds  what the kinds of entries are called; a kind that is
 *   missing is called by its own name
 */

/** @type {Words} */
const en = {
  close: 'Close',
  more: 'More',
  less: 'Less',
  back: (term) => `Back to ${term}`,
  related: 'See also',
  sources: 'Sources',
  reviewed: 'Checked',
  loading: 'Loading …',
  unavailable: 'The explanation is not available just now.',
  kinds: {},
};

/** @type {Record<string, Partial<Words>>} */
const languages = { en };

/**
 * @param {string} language  BCP 47 tag
 * @returns {Words}
 */
export function wordsFor(language) {
  return { ...en, ...languages[language.split('-')[0]], ...languages[language] };
}

/** Languages that are written from right to left. */
const RTL = /^(ar|ckb|dv|fa|he|ks|ps|sd|ug|ur|yi)\b/;

/**
 * @param {string} language  BCP 47 tag
 * @returns {'ltr' | 'rtl'}
 */
export function directionOf(language) {
  return RTL.test(language) ? 'rtl' : 'ltr';
}

/** Making one takes longer than painting a popup. @type {Map<string, Intl.DateTimeFormat>} */
const formats = new Map();

/**
 * @param {string} date  ISO date
 * @param {string} language
 * @returns {string}  as the language writes it; '' if it is no date
 */
export function formatDate(date, language) {
  const time = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(time.valueOf())) return '';
  let format = formats.get(language);
  if (!format) {
    format = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' });
    formats.set(language, format);
  }
  return format.format(time);
}
