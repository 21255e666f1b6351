/**
 * What the page says about where things are, as the plain numbers that `place.js` works with.
 */

/**
 * The boxes that the lines of some elements take up, in px of the layout viewport.
 *
 * @param {readonly HTMLElement[]} marks
 */
export function boxesOf(marks) {
  return marks.flatMap((mark) => [...mark.getClientRects()]);
}

/**
 * What can be seen of the page, also when it is pinched larger.
 *
 * @param {Window} window
 * @returns {import('./place.js').Box}
 */
export function viewOf({ visualViewport, innerWidth, innerHeight }) {
  const {
    offsetLeft: left,
    offsetTop: top,
    width,
    height,
  } = visualViewport ?? {
    offsetLeft: 0,
    offsetTop: 0,
    width: innerWidth,
    height: innerHeight,
  };
  return { left, top, right: left + width, bottom: top + height };
}
