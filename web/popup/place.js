/**
 * Where a popup goes. Numbers in, numbers out; all in CSS pixels of the layout viewport.
 *
 *     place({ line: { left: 40, top: 100, right: 90, bottom: 120 }, size: { width: 300, height: 200 },
 *             view: { left: 0, top: 0, right: 800, bottom: 600 } });
 *     // { x: 40, y: 128, side: 'below', room: 464 }
 */

/** @typedef {{ left: number, top: number, right: number, bottom: number }} Box */
/** @typedef {{ x: number, y: number }} Point */
/** @typedef {'above' | 'below'} Side */

/**
 * @typedef {object} Request
 * @property {Box} line  the line of the term that was pointed at
 * @property {{ width: number, height: number }} size  of the popup, as high as it likes to be
 * @property {Box} view  what can be seen
 * @property {number} [pointer]  x at which the term was pointed at
 * @property {Side} [keep]  the side that it is on already, which is left only for want of room
 * @property {boolean} [rtl]  lines begin on the right
 * @property {number} [inset]  how far its text stands in from its edge: text lines up with text
 * @property {number} [gap]  between line and popup
 * @property {number} [margin]  to the edge of the view
 */

/**
 * Of the boxes that a term's text takes up, the one that was pointed at: in a term that wraps,
 * that is not the term's bounding box. Without a pointer it is the first.
 *
 * @param {readonly Box[]} lines
 * @param {Point} [pointer]
 * @returns {number}  its index; -1 if there are none
 */
export function lineAt(lines, pointer) {
  if (!pointer) return lines.length > 0 ? 0 : -1;
  const distances = lines.map(({ left, top, right, bottom }) =>
    Math.hypot(outside(pointer.x, left, right), outside(pointer.y, top, bottom)),
  );
  return distances.indexOf(Math.min(...distances));
}

/**
 * Beside the line, its text flush with the line's, on the side where it fits: below rather than
 * above, for what is below is not yet read. If it fits on neither, the roomier side; then it has
 * to be content with `room`.
 *
 * @param {Request} request
 * @returns {{ x: number, y: number, side: Side, room: number }}  top left corner, the side, and
 *   the height that there is room for
 */
export function place({
  line,
  size,
  view,
  pointer,
  keep,
  rtl = false,
  inset = 0,
  gap = 8,
  margin = 8,
}) {
  const rooms = {
    below: Math.max(0, view.bottom - margin - (line.bottom + gap)),
    above: Math.max(0, line.top - gap - (view.top + margin)),
  };
  const side = chooseSide(rooms, size.height, keep);
  const room = rooms[side];
  const height = Math.min(size.height, room);
  const y = side === 'below' ? line.bottom + gap : line.top - gap - height;

  let x = rtl ? line.right + inset - size.width : line.left - inset;
  if (pointer !== undefined) {
    // On a line longer than the popup, the popup comes to the pointer.
    const reach = Math.min(inset + gap, size.width / 2);
    x = clamp(x, pointer + reach - size.width, pointer - reach);
  }
  const farthest = Math.max(view.left + margin, view.right - margin - size.width);
  return { x: clamp(x, view.left + margin, farthest), y, side, room };
}

/**
 * @param {Record<Side, number>} rooms
 * @param {number} height
 * @param {Side} [keep]
 * @returns {Side}
 */
function chooseSide(rooms, height, keep = 'below') {
  const other = keep === 'below' ? 'above' : 'below';
  if (height <= rooms[keep]) return keep;
  if (height <= rooms[other]) return other;
  return rooms.above > rooms.below ? 'above' : 'below';
}

/**
 * @param {number} value
 * @param {number} low
 * @param {number} high
 */
function clamp(value, low, high) {
  return Math.max(low, Math.min(value, high));
}

/**
 * How far a value is outside of a range.
 *
 * @param {number} value
 * @param {number} low
 * @param {number} high
 */
function outside(value, low, high) {
  return Math.max(low - value, 0, value - high);
}
