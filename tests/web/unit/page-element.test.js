import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { createEntriesLoader, parseEntries } from '../../../web/element/entries.js';
import { readOptions } from '../../../web/element/options.js';

const FILE = await readFile(new URL('../browser/fixtures/entries.json', import.meta.url), 'utf8');

/** Entries with one thing changed. @param {(entries: any) => void} change */
function changed(change) {
  const entries = JSON.parse(FILE);
  change(entries);
  return entries;
}

describe('entries', () => {
  it('are taken as they are when their shape is right', () => {
    assert.deepEqual(parseEntries(JSON.parse(FILE)), JSON.parse(FILE));
  });

  /** @type {[why: string, value: unknown, message: RegExp][]} */
  const cases = [
    ['nothing', null, /version/],
    ['a list', [], /version/],
    ['another version', changed((file) => (file.version = 2)), /version is not 1/],
    ['no entries', changed((file) => delete file.entries), /entries is not an array/],
    ['an entry that is none', changed((file) => (file.entries[1] = null)), /entries\[1\] is/],
    ['no short text', changed((file) => delete file.entries[2].short), /entries\[2\]\.short/],
    ['a number for a date', changed((file) => (file.entries[0].reviewed = 1)), /reviewed/],
    ['see is no list', changed((file) => (file.entries[0].see = 'x')), /entries\[0\]\.see/],
    ['a source with no url', changed((f) => delete f.entries[0].sources[0].url), /sources/],
  ];
  for (const [why, value, message] of cases) {
    it(`are refused: ${why}`, () => {
      assert.throws(() => parseEntries(value), { code: 'entries-invalid', message });
    });
  }
});

describe('loading entries', () => {
  const where = { base: 'https://example.org/explainer/', language: 'en' };

  it('fetches once, and again only after a failure', async (t) => {
    let status = 404;
    const fetched = t.mock.method(globalThis, 'fetch', async () => new Response(FILE, { status }));
    const load = createEntriesLoader(where);
    await assert.rejects(load(), {
      code: 'entries-missing',
      message: 'cannot load https://example.org/explainer/en.entries.json',
    });
    status = 200;
    const [one, two] = await Promise.all([load(), load()]);
    assert.equal(one, two);
    assert.equal(fetched.mock.callCount(), 2);
  });

  it('refuses what is no JSON', async (t) => {
    t.mock.method(globalThis, 'fetch', async () => new Response('<!doctype html>'));
    await assert.rejects(createEntriesLoader(where)(), { code: 'entries-missing' });
  });
});

describe('options as attributes', () => {
  /** @param {Record<string, string>} attributes @param {string} [search] */
  const read = (attributes, search = '') => readOptions((name) => attributes[name], search);

  it('are read', () => {
    const attributes = {
      density: '1.5',
      level: '2',
      sureness: '0.9',
      known: ' nato  runoff ',
      theme: 'dark',
      debug: '',
    };
    assert.deepEqual(read(attributes), {
      density: 1.5,
      level: 2,
      sureness: 0.9,
      known: ['nato', 'runoff'],
      theme: 'dark',
      debug: true,
    });
  });

  it('are joined by what the address asks for', () => {
    assert.equal(read({}, '?page=2&explainer-debug').debug, true);
    assert.equal(read({}, '?explainer-debugger').debug, false);
  });

  it('count as absent when they make no sense', () => {
    const absent = {
      density: undefined,
      level: undefined,
      sureness: undefined,
      known: undefined,
      theme: 'auto',
      debug: false,
    };
    assert.deepEqual(read({}), absent);
    for (const sureness of ['0', '1', '-0.5', '90', 'much']) {
      const attributes = { density: '-1', level: '9', sureness, known: ' ', theme: 'pink' };
      assert.deepEqual(read(attributes), absent);
    }
  });
});
