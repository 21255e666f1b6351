/**
 * Options written as attributes. What is not understood counts as absent.
 */

/** In the page's address it turns the debug mode on, as the attribute `debug` does. */
const DEBUG_PARAMETER = 'explainer-debug';

/**
 * @param {(name: string) => string | null | undefined} read  gives an attribute's value
 * @param {string} [search]  of the page's address
 * @returns {import('../types.js').Choice & import('../types.js').Presentation}
 */
export function readOptions(read, search) {
  const level = Number(read('level'));
  const sureness = toNumber(read('sureness'));
  const theme = read('theme');
  const known = read('known')?.trim();
  return {
    density: toNumber(read('density')),
    level: level === 1 || level === 2 || level === 3 ? level : undefined,
    sureness: sureness !== undefined && sureness > 0 && sureness < 1 ? sureness : undefined,
    known: known ? known.split(/\s+/) : undefined,
    debug: read('debug') != null || new URLSearchParams(search).has(DEBUG_PARAMETER),
    theme: theme === 'light' || theme === 'dark' ? theme : 'auto',
  };
}

/** @param {string | null | undefined} text */
function toNumber(text) {
  const number = parseFloat(text ?? '');
  return number >= 0 ? number : undefined;
}
