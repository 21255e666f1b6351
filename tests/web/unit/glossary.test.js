/** The glossary holds to its JSON Schema, which editors' tools read, as it does to the C++ reader. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';

/** @param {string} path */
const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));

const schema = readJson('glossary/schema.json');
const validate = new Ajv2020({ allErrors: true }).compile(schema);
/** How many entries each language has at least, so that none gets lost. */
const LEAST = { ar: 60, en: 2000, fr: 300 };

for (const [language, least] of Object.entries(LEAST)) {
  const folder = `glossary/${language}`;
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'));

  describe(folder, () => {
    for (const file of files) {
      test(`${file} holds to the schema`, () => {
        const valid = validate(readJson(`${folder}/${file}`));
        assert.ok(valid, JSON.stringify(validate.errors, null, 2));
      });
    }

    test(`has ${least} entries or more, each with words of its own`, () => {
      const entries = files.flatMap((file) => readJson(`${folder}/${file}`).entries ?? []);
      assert.ok(entries.length >= least, `${entries.length} entries`);
      const texts = new Set(entries.map((entry) => entry.short));
      assert.equal(texts.size, entries.length);
    });
  });
}

describe('the schema', () => {
  test('refuses what the reader refuses', () => {
    const [entry] = readJson('glossary/en/elections.json').entries;
    const file = { language: 'en', topic: 'x', licence: 'CC0-1.0', entries: [entry] };
    assert.ok(validate(file));
    for (const wrong of [{ level: 4 }, { kind: 'thing' }, { short: 'x' }, { colour: 'red' }]) {
      assert.ok(!validate({ ...file, entries: [{ ...entry, ...wrong }] }), JSON.stringify(wrong));
    }
    const sources = [{ title: 'x', url: 'javascript:alert(1)' }];
    assert.ok(!validate({ ...file, entries: [{ ...entry, sources }] }));
  });
});
