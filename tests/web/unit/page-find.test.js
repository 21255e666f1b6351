import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { coverUp, findTerms } from '../../../web/page/find.js';
import { PassageBuilder } from '../../../web/page/passage.js';
import { fakeEngine } from '../browser/fixtures/fake-engine.js';

describe('finding terms', () => {
  it('gives each term with its text and its pieces', async () => {
    const node = { data: 'The NATO summit' };
    const builder = new PassageBuilder();
    builder.text(node);
    assert.deepEqual(await findTerms(fakeEngine(), builder.build(), {}), [
      { entry: 0, text: 'NATO', start: 4, end: 8, pieces: [{ node, start: 4, end: 8 }] },
    ]);
  });

  it('asks the engine once when no term is in a link', async () => {
    const builder = new PassageBuilder();
    builder.text({ data: 'the summit ' }, true);
    builder.text({ data: 'of NATO' });
    const engine = fakeEngine();
    await findTerms(engine, builder.build(), {});
    assert.deepEqual(engine.texts, ['the summit of NATO\u001e']);
  });

  it('takes the next use of a term whose first is in a link', async () => {
    const link = { data: 'NATO’s runoff' };
    const node = { data: ' and NATO' };
    const builder = new PassageBuilder();
    builder.text(link, true);
    builder.text(node);
    const engine = fakeEngine();
    const found = await findTerms(engine, builder.build(), {});
    assert.deepEqual(found, [
      { entry: 0, text: 'NATO', start: 18, end: 22, pieces: [{ node, start: 5, end: 9 }] },
    ]);
    assert.equal(engine.texts.length, 3);
    assert.equal(engine.texts[2].length, engine.texts[0].length, 'offsets hold');
  });

  it('hands on what the reader and the publisher want', async () => {
    /** @type {unknown} */
    let asked;
    const engine = {
      /** @param {string} _text @param {object} [options] */
      scan: async (_text, options) => {
        asked = options;
        return new Uint32Array();
      },
      whole: true,
      complete: async () => {},
      close() {},
    };
    const options = { density: 2, level: /** @type {const} */ (3), known: ['nato'] };
    assert.deepEqual(await findTerms(engine, new PassageBuilder().build(), options), []);
    assert.deepEqual(asked, options);
  });
});

describe('covering up', () => {
  it('keeps the length, whatever the order and the overlap of the spans', () => {
    const spans = [
      { start: 6, end: 8, entry: 0 },
      { start: 0, end: 3, entry: 1 },
      { start: 2, end: 4, entry: 2 },
    ];
    assert.equal(coverUp('abcdefghij', spans), '\ufffc\ufffc\ufffc\ufffcef\ufffc\ufffcij');
    assert.equal(coverUp('abc', []), 'abc');
  });
});
