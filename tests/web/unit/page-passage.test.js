import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { OBJECT, PassageBuilder } from '../../../web/page/passage.js';

/** @param {string} data */
const node = (data) => ({ data });

describe('a passage', () => {
  it('ends blocks with U+001E and headings with U+001D', () => {
    const builder = new PassageBuilder();
    builder.text(node('Title'));
    builder.end(true);
    builder.text(node('Text '));
    builder.text(node('goes on'));
    builder.end();
    builder.block('whole', () => []);
    assert.equal(builder.build().text, 'Title\u001dText goes on\u001ewhole\u001e');
  });

  it('leaves out empty blocks and nodes', () => {
    const builder = new PassageBuilder();
    builder.end();
    builder.text(node(''));
    builder.end(true);
    builder.block('', () => []);
    assert.equal(builder.build().text, '');
  });

  it('puts a space for each character that means structure to the engine', () => {
    const builder = new PassageBuilder();
    builder.text(node('a\u001eb\u001dc'));
    assert.equal(builder.build().text, 'a b c\u001e');
  });

  it('parts words once where several things are left out', () => {
    const builder = new PassageBuilder();
    builder.text(node('a'));
    builder.gap(OBJECT);
    builder.gap(OBJECT);
    builder.text(node('b'));
    assert.equal(builder.build().text, `a${OBJECT}b\u001e`);
  });

  it('finds the stretches of nodes that make up a span', () => {
    const [peace, treaty, next] = [node('A peace'), node(' treaty.'), node('NATO')];
    const builder = new PassageBuilder();
    builder.text(peace);
    builder.gap('\n');
    builder.text(treaty);
    builder.end();
    builder.text(next);
    const passage = builder.build();
    assert.equal(passage.text, 'A peace\n treaty.\u001eNATO\u001e');
    assert.deepEqual(passage.pieces(2, 15), [
      { node: peace, start: 2, end: 7 },
      { node: treaty, start: 0, end: 7 },
    ]);
    assert.deepEqual(passage.pieces(17, 21), [{ node: next, start: 0, end: 4 }]);
  });

  it('counts in UTF-16 code units', () => {
    const text = node('🕊 peace');
    const builder = new PassageBuilder();
    builder.text(node('𝔸'));
    builder.text(text);
    assert.deepEqual(builder.build().pieces(5, 10), [{ node: text, start: 3, end: 8 }]);
  });

  it('looks for the nodes of a whole block only when asked, and once', () => {
    let asked = 0;
    const text = node('NATO met');
    const builder = new PassageBuilder();
    builder.text(node('before'));
    builder.block(text.data, (start) => {
      asked += 1;
      return [{ node: text, start, length: text.data.length, context: false }];
    });
    const passage = builder.build();
    assert.equal(asked, 0);
    assert.deepEqual(passage.pieces(7, 11), [{ node: text, start: 0, end: 4 }]);
    passage.pieces(12, 15);
    assert.equal(asked, 1);
  });

  it('has no pieces for what is evidence only, though it be a part', () => {
    const builder = new PassageBuilder();
    builder.text(node('peace '), true);
    builder.text(node('treaty'));
    const passage = builder.build();
    assert.equal(passage.isContext(0, 12), true);
    assert.equal(passage.isContext(6, 12), false);
    assert.equal(passage.pieces(0, 12), null);
  });

  it('has no pieces where the page has changed', () => {
    const text = node('NATO met');
    const builder = new PassageBuilder();
    builder.text(text);
    const passage = builder.build();
    text.data = 'Nobody met';
    assert.equal(passage.pieces(0, 4), null);
  });

  it('has no pieces outside of its text', () => {
    const builder = new PassageBuilder();
    builder.text(node('NATO'));
    const passage = builder.build();
    assert.equal(passage.pieces(4, 5), null);
    assert.equal(passage.pieces(90, 95), null);
  });
});
