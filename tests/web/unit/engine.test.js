/**
 * The engine in wasm, both modules, beside the native one: on the demo's articles they give the
 * same annotations and reasons, and what is damaged is refused with a code.
 */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { before, describe, test } from 'node:test';
import createModule from '../../../build/wasm/glue.js';
import { compileEngine, createEngine } from '../../../web/engine/wasm-engine.js';

const ARTICLES = ['election', 'economy', 'flood', 'health'];
const MODULES = ['engine', 'engine-full'];

/** @param {string} name */
const compile = (name) => WebAssembly.compile(readFileSync(`dist/${name}.wasm`));

/**
 * The words of a demo article, a block a paragraph, as the command reads plain text.
 *
 * @param {string} name
 */
function articleText(name) {
  const html = readFileSync(`web/demo/${name}.html`, 'utf8');
  const [article] = /<article[^]*<\/article>/.exec(html) ?? [''];
  const blocks = [...article.matchAll(/<(h1|p|li)\b[^>]*>([^]*?)<\/\1>/g)].map(([, , inner]) =>
    inner
      .replace(/<[^>]*>/g, '')
      .replace(/&nbsp;|&#160;/g, '\u00a0')
      .replace(/&#8209;/g, '\u2011')
      .replace(/&amp;/g, '&')
      .replace(/\s+/g, ' ')
      .trim(),
  );
  return blocks.filter((block) => block !== '').join('\n\n');
}

/**
 * Writes a demo article to a file, and gives what the command says of it.
 *
 * @param {string} article
 * @param {string[]} options
 */
function scanNatively(article, ...options) {
  mkdirSync('build/tests', { recursive: true });
  const file = `build/tests/${article}.txt`;
  writeFileSync(file, articleText(article));
  const args = ['scan', ...options, '--terms', 'dist/en.terms', file];
  const lines = execFileSync('build/native/explainer', args, { encoding: 'utf8' }).split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line));
}

/** As the command marks the blocks of plain text: the first is a heading. @param {string} text */
function withBlocks(text) {
  return text.replace('\n\n', '\u001d\n').replaceAll('\n\n', '\u001e\n');
}

const loadSenses = async () => new Uint8Array(readFileSync('dist/en.senses'));

/** @param {WebAssembly.Module} wasm */
async function openWhole(wasm) {
  const terms = new Uint8Array(readFileSync('dist/en.terms'));
  const engine = await createEngine({ createModule, wasm, terms, loadSenses });
  await engine.complete();
  return engine;
}

for (const name of MODULES) {
  describe(`${name}.wasm`, () => {
    /** @type {WebAssembly.Module} */
    let wasm;
    const terms = new Uint8Array(readFileSync('dist/en.terms'));
    before(async () => {
      wasm = await compile(name);
    });

    for (const article of ARTICLES) {
      test(`annotates the ${article} article as the native engine does`, async () => {
        const text = articleText(article);
        for (const all of [false, true]) {
          const expected = scanNatively(article, ...(all ? ['--all'] : [])).map(
            ({ start, end }) => text.slice(start, end) + ` at ${start}`,
          );
          const engine = await openWhole(wasm);
          const found = await engine.scan(withBlocks(text), { all });
          const got = [];
          for (let i = 0; i < found.length; i += 3) {
            got.push(text.slice(found[i], found[i + 1]) + ` at ${found[i]}`);
          }
          engine.close();
          assert.ok(expected.length >= 10, `only ${expected.length} terms`);
          assert.deepEqual(got, expected);
        }
      });
    }

    test('counts UTF-16 units past astral characters and lone surrogates', async () => {
      const engine = await createEngine({ createModule, wasm, terms });
      const text = '\u{1F5F3}\uFE0F \ud800 “NATO” \udc00';
      const [start, end] = await engine.scan(text, { all: true });
      assert.equal(text.slice(start, end), 'NATO');
    });

    test('knows plain terms first, and ambiguous ones once it is whole', async () => {
      const engine = await createEngine({ createModule, wasm, terms, loadSenses });
      const text = 'The runoff decides who is to be president, NATO said.';
      const read = async () => {
        const found = await engine.scan(text, { all: true });
        return [text.slice(found[0], found[1]), found.length / 3, found.at(-1)];
      };
      const [first, count, nato] = await read();
      assert.deepEqual([first, count, engine.whole], ['NATO', 1, false]);
      await Promise.all([engine.complete(), engine.complete()]);
      assert.ok(engine.whole);
      assert.deepEqual(await read(), ['runoff', 2, nato]);
    });

    test('goes on with the plain terms when the senses are wrong, and asks again', async () => {
      const good = await loadSenses();
      const damaged = good.slice();
      damaged[damaged.length >> 1] ^= 1;
      const answers = [damaged, terms, new Uint8Array(0), good];
      const engine = await createEngine({
        createModule,
        wasm,
        terms,
        loadSenses: async () => /** @type {Uint8Array} */ (answers.shift()),
      });
      for (let i = 0; i < 3; i++) {
        await assert.rejects(engine.complete(), { code: 'terms-damaged' });
        assert.equal(engine.whole, false);
        assert.equal((await engine.scan('NATO met.')).length, 3);
      }
      await engine.complete();
      assert.ok(engine.whole);
      const lone = await createEngine({ createModule, wasm, terms });
      await assert.rejects(lone.complete(), { code: 'senses-missing' });
    });

    test('never marks what the reader knows', async () => {
      const engine = await createEngine({ createModule, wasm, terms });
      assert.equal((await engine.scan('NATO met.')).length, 3);
      assert.equal((await engine.scan('NATO met.', { known: ['who', 'nato'] })).length, 0);
    });

    test('refuses a damaged glossary, and one of another release', async () => {
      const damaged = terms.slice();
      damaged[damaged.length >> 1] ^= 1;
      const other = terms.slice();
      other[4] = 99;
      for (const [bytes, code] of /** @type {const} */ ([
        [damaged, 'terms-damaged'],
        [terms.slice(0, 1000), 'terms-damaged'],
        [new Uint8Array(0), 'terms-damaged'],
        [other, 'terms-version'],
      ])) {
        await assert.rejects(createEngine({ createModule, wasm, terms: bytes }), { code });
      }
    });

    test('rejects a scan after it was closed', async () => {
      const engine = await createEngine({ createModule, wasm, terms });
      engine.close();
      await assert.rejects(engine.scan('NATO'), { code: 'engine-closed' });
    });
  });
}

describe('reasons', () => {
  for (const article of ARTICLES) {
    test(`are the native engine's, for every candidate of the ${article} article`, async () => {
      const wasm = await compile('engine-full');
      const engine = await openWhole(wasm);
      const expected = scanNatively(article, '--why', '--candidates');
      for (const line of expected) delete line.doc;
      assert.ok(expected.some(({ outcome }) => outcome === 'shown'));
      assert.ok(expected.some(({ outcome }) => outcome === 'not sure enough'));
      assert.deepEqual(await engine.explain?.(withBlocks(articleText(article))), expected);
      engine.close();
    });
  }

  test('follow the options, and take broken text', async () => {
    const wasm = await compile('engine-full');
    const terms = new Uint8Array(readFileSync('dist/en.terms'));
    const engine = await createEngine({ createModule, wasm, terms });
    const text = '\ud800 NATO\u001e';
    const [nato] = (await engine.explain?.(text, { sureness: 0.999 })) ?? [];
    assert.equal(text.slice(nato.start, nato.end), 'NATO');
    assert.equal(nato.outcome, 'not sure enough');
    assert.equal(nato.threshold, 6.91);
    engine.close();
    await assert.rejects(engine.explain?.(text) ?? Promise.resolve(), { code: 'engine-closed' });
  });

  test('are refused by the core', async () => {
    const wasm = await compile('engine');
    const terms = new Uint8Array(readFileSync('dist/en.terms'));
    const engine = await createEngine({ createModule, wasm, terms });
    await assert.rejects(engine.explain?.('NATO') ?? Promise.resolve(), { code: 'engine-refused' });
  });
});

const ENTRY = {
  id: 'article',
  term: 'Article',
  patterns: ['Article \\d+'],
  short: 'A numbered part of a treaty.',
  kind: 'law',
  level: 2,
  reviewed: '2026-11-24',
};

/** @param {object} entry */
const glossary = (entry) =>
  JSON.stringify({ language: 'en', topic: 'test', licence: 'CC0-1.0', entries: [entry] });

describe('a glossary that comes as JSON', () => {
  test('is compiled, patterns included', async () => {
    const wasm = await compile('engine-full');
    const { engine, entries } = await compileEngine({ createModule, wasm, json: glossary(ENTRY) });
    const text = 'Under Article 50 they may leave.';
    const [start, end] = await engine.scan(text, { all: true });
    assert.equal(text.slice(start, end), 'Article 50');
    assert.equal(JSON.parse(entries).entries[0].short, ENTRY.short);
  });

  test('is refused with entry and field where it is wrong', async () => {
    const wasm = await compile('engine-full');
    const json = glossary({ ...ENTRY, level: 7, patterns: ['('] });
    await assert.rejects(compileEngine({ createModule, wasm, json }), (error) => {
      assert.ok(error instanceof Error && 'code' in error);
      assert.equal(error.code, 'glossary-invalid');
      assert.match(error.message, /entry 'article': field 'level': must be 1, 2 or 3/);
      return true;
    });
  });

  test('is refused by the core, which cannot match patterns', async () => {
    mkdirSync('build/tests', { recursive: true });
    writeFileSync('build/tests/pattern.json', glossary(ENTRY));
    const args = ['compile', 'build/tests/pattern.json', '-o', 'build/tests/pattern.terms'];
    execFileSync('build/native/explainer', args);
    const terms = new Uint8Array(readFileSync('build/tests/pattern.terms'));
    const wasm = await compile('engine');
    await assert.rejects(createEngine({ createModule, wasm, terms }), { code: 'engine-refused' });
  });
});
