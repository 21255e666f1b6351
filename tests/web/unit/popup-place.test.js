import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { lineAt, place } from '../../../web/popup/place.js';

const VIEW = { left: 0, top: 0, right: 800, bottom: 600 };
const SIZE = { width: 300, height: 200 };

/**
 * A line of text, 20 px high.
 *
 * @param {number} left
 * @param {number} top
 * @param {number} width
 */
const line = (left, top, width = 60) => ({ left, top, right: left + width, bottom: top + 20 });

describe('the line that was pointed at', () => {
  const lines = [line(700, 100, 100), line(0, 120, 800), line(0, 140, 50)];
  const cases = [
    { why: 'inside the second', pointer: { x: 400, y: 130 }, index: 1 },
    { why: 'inside the last', pointer: { x: 20, y: 150 }, index: 2 },
    { why: 'a little beside the last', pointer: { x: 55, y: 152 }, index: 2 },
    { why: 'between the first and nothing', pointer: { x: 690, y: 105 }, index: 0 },
    { why: 'nowhere: the first', pointer: undefined, index: 0 },
  ];
  for (const { why, pointer, index } of cases) {
    it(why, () => assert.equal(lineAt(lines, pointer), index));
  }
  it('is none of no lines', () => {
    assert.equal(lineAt([]), -1);
    assert.equal(lineAt([], { x: 1, y: 1 }), -1);
  });
});

describe('the place of a popup', () => {
  /** @type {{ why: string, request: Partial<import('../../../web/popup/place.js').Request> & { line: any }, expected: any }[]} */
  const cases = [
    {
      why: 'below the line, its text flush with it',
      request: { line: line(40, 100), inset: 16 },
      expected: { x: 24, y: 128, side: 'below', room: 464 },
    },
    {
      why: 'above when it does not fit below',
      request: { line: line(40, 500) },
      expected: { x: 40, y: 292, side: 'above', room: 484 },
    },
    {
      why: 'on the roomier side, cut to fit, when it fits nowhere',
      request: { line: line(40, 200), size: { width: 300, height: 900 } },
      expected: { x: 40, y: 228, side: 'below', room: 364 },
    },
    {
      why: 'cut to fit above, at the upper margin',
      request: { line: line(40, 400), size: { width: 300, height: 900 } },
      expected: { x: 40, y: 8, side: 'above', room: 384 },
    },
    {
      why: 'on the side that it is on already, though it fits on the other',
      request: { line: line(40, 300), keep: 'above' },
      expected: { x: 40, y: 92, side: 'above', room: 284 },
    },
    {
      why: 'not on that side when it has no room there any more',
      request: { line: line(40, 150), keep: 'above' },
      expected: { x: 40, y: 178, side: 'below', room: 414 },
    },
    {
      why: 'shifted in from the right edge',
      request: { line: line(700, 100) },
      expected: { x: 492, y: 128, side: 'below', room: 464 },
    },
    {
      why: 'shifted in from the left edge',
      request: { line: line(2, 100), inset: 16 },
      expected: { x: 8, y: 128, side: 'below', room: 464 },
    },
    {
      why: 'at the pointer on a line longer than itself',
      request: { line: line(20, 100, 700), pointer: 460, inset: 16 },
      expected: { x: 184, y: 128, side: 'below', room: 464 },
    },
    {
      why: 'flush with the line when the pointer is within reach',
      request: { line: line(20, 100, 700), pointer: 100, inset: 8 },
      expected: { x: 12, y: 128, side: 'below', room: 464 },
    },
    {
      why: 'flush with the end of the line when lines begin on the right',
      request: { line: line(500, 100), inset: 16, rtl: true },
      expected: { x: 276, y: 128, side: 'below', room: 464 },
    },
    {
      why: 'at the left margin of a view narrower than itself',
      request: { line: line(40, 100), view: { left: 0, top: 0, right: 200, bottom: 600 } },
      expected: { x: 8, y: 128, side: 'below', room: 464 },
    },
    {
      why: 'inside what can be seen of a page pinched larger',
      request: { line: line(400, 300), view: { left: 380, top: 250, right: 780, bottom: 550 } },
      expected: { x: 400, y: 328, side: 'below', room: 214 },
    },
  ];
  for (const { why, request, expected } of cases) {
    it(why, () => assert.deepEqual(place({ size: SIZE, view: VIEW, ...request }), expected));
  }

  it('never covers the line, and never leaves the view, wherever the line is', () => {
    for (let left = 0; left <= 740; left += 37) {
      for (let top = 30; top <= 550; top += 13) {
        const { x, y, side, room } = place({ line: line(left, top), size: SIZE, view: VIEW });
        const height = Math.min(SIZE.height, room);
        assert.ok(x >= 8 && x + SIZE.width <= 792, `x ${x} at ${left}, ${top}`);
        assert.ok(y >= 8 && y + height <= 592, `y ${y} at ${left}, ${top}`);
        assert.ok(side === 'below' ? y >= top + 20 : y + height <= top, `${left}, ${top}`);
      }
    }
  });
});
