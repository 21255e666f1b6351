// Writes src/text/unicode_tables.inc from the Unicode Character Database:
//
//   node tools/unicode-tables.mjs [folder of the UCD]
//
// Run by hand when Unicode moves on; the result is committed. Debian's package `unicode-data`
// brings the folder. Two tables, both as differences in LEB128 so that they cost about a kilobyte
// each inside the wasm:
//   word classes  from WordBreakProperty.txt (UAX #29), four classes for what matching asks, and
//                 which of the words' characters are Katakana
//   folding       NFKD, case folding and marks dropped, for scripts that newspapers mix
import { readFileSync, writeFileSync } from 'node:fs';

const UCD = process.argv[2] ?? '/usr/share/unicode';
const LAST = 0x323af; // the last ideograph: beyond are tags and private use

const OTHER = 0; // ends a word
const WORD = 1; // joins with its neighbours into a word
const MARK = 2; // belongs to the character before it
const SINGLE = 3; // a letter that is a word by itself: ideographs, Hiragana, Thai

const CLASS_OF_PROPERTY = new Map(
  Object.entries({
    ALetter: WORD,
    Hebrew_Letter: WORD,
    Numeric: WORD,
    ExtendNumLet: WORD,
    Katakana: WORD,
    Extend: MARK,
    Format: MARK,
    ZWJ: MARK,
  }),
);

/** @returns {Array<[first: number, last: number, property: string]>} */
function wordBreakRanges() {
  const file = readFileSync(`${UCD}/auxiliary/WordBreakProperty.txt`, 'utf8');
  return [...file.matchAll(/^([0-9A-F]+)(?:\.\.([0-9A-F]+))?\s*;\s*(\w+)/gm)].map(
    ([, first, last = first, property]) => [parseInt(first, 16), parseInt(last, 16), property],
  );
}

/** @returns {Uint8Array} class of each code point */
function wordClasses() {
  const classes = new Uint8Array(LAST + 1);
  for (let c = 0x80; c <= LAST; c++) {
    if (/\p{L}/u.test(String.fromCodePoint(c))) classes[c] = SINGLE;
  }
  for (const [first, last, property] of wordBreakRanges()) {
    const value = CLASS_OF_PROPERTY.get(property);
    if (value === undefined) continue;
    for (let c = first; c <= Math.min(LAST, last); c++) classes[c] = value;
  }
  // Web text uses the zero-width space as a hint where a long word may break, so here it is inside.
  classes[0x200b] = MARK;
  // The narrow no-break space is a space, in French before every second mark.
  classes[0x202f] = OTHER;
  // CO₂ is CO2.
  for (let c = 0x2080; c < 0x208a; c++) classes[c] = WORD;
  // Modifier letters that are set for an ordinary apostrophe, so here they are one.
  classes[0x2bb] = OTHER;
  classes[0x2bc] = OTHER;
  // Unassigned code points take the class before them, which merges ranges; they are in no text.
  for (let c = 0x81; c <= LAST; c++) {
    if (/\p{Cn}/u.test(String.fromCodePoint(c))) classes[c] = classes[c - 1];
  }
  return classes;
}

/**
 * Where Katakana is, among what is of class WORD: one range for all that nothing else of that class
 * lies between. Beyond the basic plane are archaic letters only, which are left with the others.
 *
 * @param {Uint8Array} classes
 */
function katakanaRanges(classes) {
  /** @type {Array<[number, number]>} */
  const out = [];
  const words = wordBreakRanges().filter(
    ([first, last]) => last < 0x10000 && classes[first] === WORD,
  );
  let goesOn = false;
  for (const [first, last, property] of words.sort((a, b) => a[0] - b[0])) {
    const katakana = property === 'Katakana';
    if (katakana && goesOn) out[out.length - 1][1] = last;
    else if (katakana) out.push([first, last]);
    goesOn = katakana;
  }
  return out;
}

/** @param {number[]} out @param {number} value */
function varint(out, value) {
  for (; value >= 0x80; value = Math.floor(value / 128)) out.push((value & 0x7f) | 0x80);
  out.push(value);
}

/** Ranges of equal class: (distance from the last start) * 4 + class. @param {Uint8Array} classes */
function encodeClasses(classes) {
  /** @type {number[]} */
  const out = [];
  let start = 0x80;
  varint(out, classes[start]);
  for (let c = 0x81; c <= LAST; c++) {
    if (classes[c] === classes[c - 1]) continue;
    varint(out, (c - start) * 4 + classes[c]);
    start = c;
  }
  return out;
}

// Letters that carry a stroke or are written together, which NFKD leaves whole.
const SPELLED = new Map(Object.entries({ ø: 'o', đ: 'd', ł: 'l', ħ: 'h', ŧ: 't', ı: 'i', ð: 'd' }));
// Arabic alef maksura, which Egyptian papers print for a final yeh, and alef wasla.
SPELLED.set('\u0649', '\u064a').set('\u0671', '\u0627');
const SPELLED_TWO = new Map(Object.entries({ æ: 'ae', œ: 'oe', þ: 'th', ǽ: 'ae', ǣ: 'ae' }));

/** @param {number} c */
function fold(c) {
  let text = String.fromCodePoint(c).normalize('NFKD').toLowerCase().normalize('NFKD');
  text = text
    .replace(/\p{Mn}/gu, '')
    .replaceAll('ς', 'σ')
    .replaceAll('ß', 'ss')
    .replaceAll('ſ', 's');
  return [...text].map((x) => SPELLED.get(x) ?? SPELLED_TWO.get(x) ?? x).join('');
}

function foldable() {
  const points = [];
  for (let c = 0xaa; c < 0x600; c++) points.push(c);
  points.push(0x622, 0x623, 0x624, 0x625, 0x626, 0x6c0, 0x6c2, 0x6d3); // Arabic letters with hamza
  points.push(0x649, 0x671);
  for (let c = 0x1c80; c < 0x1c90; c++) points.push(c);
  for (let c = 0x1e00; c < 0x2000; c++) points.push(c);
  for (let c = 0x2080; c < 0x208a; c++) points.push(c);
  for (let c = 0xfb00; c < 0xfb07; c++) points.push(c);
  for (let c = 0xff10; c < 0xff5b; c++) {
    if (c !== 0xff3f) points.push(c); // '_' is folded like a letter: it would not stay '_'
  }
  return points;
}

/**
 * Runs of code points whose folded forms march along with stride 0, 1 or 2.
 * Each: start difference, (count - 1) * 3 + stride, zigzag difference of the folded form.
 * @param {Uint8Array} classes
 */
function encodeFolding(classes) {
  /** @type {Map<number, number>} */
  const single = new Map();
  /** @type {Array<[number, string]>} */
  const pairs = [];
  for (const c of foldable()) {
    const folded = classes[c] === WORD || classes[c] === SINGLE ? fold(c) : String.fromCodePoint(c);
    if (folded === String.fromCodePoint(c)) continue;
    if ([...folded].length === 1) single.set(c, /** @type {number} */ (folded.codePointAt(0)));
    else if (/^[a-z]{2,3}$/.test(folded)) pairs.push([c, folded]);
  }
  /** @type {number[]} */
  const out = [];
  let lastStart = 0;
  let lastTarget = 0;
  const left = [...single.keys()].sort((a, b) => a - b);
  const taken = new Set();
  for (const start of left) {
    if (taken.has(start)) continue;
    const target = /** @type {number} */ (single.get(start));
    let best = { count: 1, stride: 1 };
    for (const stride of [1, 2, 0]) {
      const step = stride || 1;
      let count = 1;
      while (single.get(start + count * step) === target + count * stride) count++;
      if (count > best.count) best = { count, stride };
    }
    for (let i = 0; i < best.count; i++) taken.add(start + i * (best.stride || 1));
    varint(out, start - lastStart);
    varint(out, (best.count - 1) * 3 + best.stride);
    const difference = target - lastTarget;
    varint(out, difference >= 0 ? difference * 2 : -difference * 2 - 1);
    lastStart = start;
    lastTarget = target;
  }
  return { runs: out, pairs };
}

/** Katakana of half width, from U+FF66 on, in full width: the lower byte of U+30xx. */
function halfKatakana() {
  const out = [];
  for (let c = 0xff66; c < 0xff9e; c++)
    out.push(String.fromCodePoint(c).normalize('NFKC').charCodeAt(0) & 0xff);
  return out;
}

/** @param {string} name @param {number[]} bytes */
function array(name, bytes) {
  const lines = [];
  for (let i = 0; i < bytes.length; i += 20)
    lines.push(`    ${bytes.slice(i, i + 20).join(', ')},`);
  return `constexpr uint8_t ${name}[] = {\n${lines.join('\n')}\n};\n`;
}

const classes = wordClasses();
const folding = encodeFolding(classes);
const version = /-(\d+\.\d+\.\d+)\.txt/.exec(
  readFileSync(`${UCD}/auxiliary/WordBreakProperty.txt`, 'utf8'),
)?.[1];
const katakana = katakanaRanges(classes).map(
  ([first, last]) => `{0x${first.toString(16)}, 0x${last.toString(16)}}`,
);
const pairs = folding.pairs.map(([c, text]) => `    {0x${c.toString(16)}, "${text}"},`).join('\n');
writeFileSync(
  new URL('../src/text/unicode_tables.inc', import.meta.url),
  `// Made by tools/unicode-tables.mjs from Unicode ${version}; do not edit.\n// clang-format off\n` +
    array('kWordClassRanges', encodeClasses(classes)) +
    `constexpr Range kKatakana[] = {${katakana}};\n` +
    array('kHalfKatakana', halfKatakana()) +
    array('kFoldRuns', folding.runs) +
    `constexpr FoldPair kFoldPairs[] = {\n${pairs}\n};\n// clang-format on\n`,
);
