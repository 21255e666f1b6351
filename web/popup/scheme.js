/**
 * Whether a page is dark, told by the colour of its text: light text stands on a dark page,
 * whatever paints the background and whatever the system prefers.
 */

/**
 * @param {string} color  as `getComputedStyle` gives it
 * @returns {'light' | 'dark'}
 */
export function schemeFor(color) {
  return lightness(color) > 0.5 ? 'dark' : 'light';
}

/**
 * How light a colour is, from 0 to 1; not a number if it is written in a way not known here.
 *
 * @param {string} color
 */
function lightness(color) {
  const [, space = '', rest = ''] = /^(\w+)\((.*)\)$/.exec(color) ?? [];
  const numbers = rest.split(/[\s,/]+/).map(parseFloat);
  if (space.startsWith('rgb')) return luma(numbers) / 255;
  if (space === 'color') return luma(numbers.slice(1)); // after the name of the colour space
  return space.startsWith('ok') ? numbers[0] : numbers[0] / 100;
}

/** @param {readonly number[]} channels  red, green and blue */
function luma([red = 0, green = 0, blue = 0]) {
  return 0.299 * red + 0.587 * green + 0.114 * blue;
}
