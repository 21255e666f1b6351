/** Runs contestants side by side, each in a process of its own. */
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { CommandError, ROOT } from '../../tools/run.mjs';

/**
 * @typedef {object} Entrant
 * @property {string} name
 * @property {string} title
 * @property {(folder: string) => string[]} command  what to start for the glossary in a folder
 */

/** @typedef {import('./runner.mjs').Opening} Opening */

/** A pass that takes so many turns is not repeated. Nanoseconds in a millisecond are in it. */
const SLOW = 8 * 1e6;

/** When a contestant has opened for so long, in ms, it is not opened again. */
const OPENING_TIME = 3_000;

/**
 * @typedef {Opening & { passes: number[] }} Result  nanoseconds of a pass over all articles, the
 *   median of each turn
 */

/** @typedef {Result | { failed: string }} Outcome */

/**
 * @typedef {object} Plan
 * @property {number} rounds  in which each contestant has its turn
 * @property {number} turn  ms of a turn, at least one pass
 * @property {number} openings  how often each is started; the medians of building and of the first
 *   page are taken
 * @property {number} patience  ms to build in; who needs longer is out
 */

/** A contestant's process, asked by lines. */
class Contender {
  #child;
  #lines;
  #errors = '';

  /** @param {string[]} command */
  constructor([program, ...args]) {
    this.#child = spawn(program, args, { cwd: ROOT, stdio: ['pipe', 'pipe', 'pipe'] });
    this.#child.stderr.setEncoding('utf8').on('data', (text) => (this.#errors += text));
    this.#child.on('error', (error) => (this.#errors += error.message));
    this.#child.stdin.on('error', () => {}); // it ended: the next line that is missing says so
    this.#lines = createInterface({ input: this.#child.stdout })[Symbol.asyncIterator]();
  }

  /** @returns {Promise<any>}  the next line of its answers */
  async read() {
    const { value, done } = await this.#lines.next();
    if (done) throw new CommandError(reasonIn(this.#errors), this.#errors);
    return JSON.parse(value);
  }

  /** @param {number} turn */
  async scan(turn) {
    this.#child.stdin.write(`${turn}\n`);
    return this.read();
  }

  close() {
    this.#child.kill();
  }
}

/**
 * The line of a failed program's output that says why.
 *
 * @param {string} output
 */
function reasonIn(output) {
  const lines = output.split('\n').filter((line) => line.trim() !== '');
  const line = lines.find((candidate) => /\w*(Error|memory|panicked)\b.*:/.test(candidate));
  return (line ?? lines.at(-1) ?? 'ended without a word').split('. ')[0].trim().slice(0, 100);
}

/** @param {number[]} numbers */
export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/**
 * Starts every contestant, compares their answers, and only then lets them scan by turns.
 *
 * @param {Entrant[]} entrants  the first gives the answers that the others must give
 * @param {string} folder
 * @param {Plan} plan
 * @param {(what: string) => void} progress
 * @returns {Promise<{ matches: number, results: Record<string, Outcome> }>}
 */
export async function compete(entrants, folder, plan, progress) {
  /** @type {Map<string, Outcome>} */
  const results = new Map();
  /** @type {Map<string, Contender>} */
  const running = new Map();
  let matches = 0;
  try {
    for (const entrant of entrants) {
      progress(`${entrant.title} builds`);
      try {
        const { contender, opening } = await open(entrant, folder, plan);
        running.set(entrant.name, contender);
        results.set(entrant.name, { ...opening, passes: [] });
      } catch (error) {
        results.set(entrant.name, { failed: error instanceof Error ? error.message : `${error}` });
      }
    }
    matches = assertEqual(entrants, results);
    for (let round = 0; round <= plan.rounds; ++round) {
      for (const { name, title } of entrants) {
        const contender = running.get(name);
        const result = results.get(name);
        if (!contender || !result || 'failed' in result) continue;
        if (result.passes[0] > plan.turn * SLOW) continue;
        progress(round === 0 ? `${title} warms up` : `${title}, ${round} of ${plan.rounds}`);
        const passes = await contender.scan(plan.turn);
        const pass = median(passes);
        // Whoever is slow needs no warming up, and nobody wants to wait for it again.
        if (round > 0 || pass > plan.turn * SLOW) result.passes.push(pass);
      }
    }
  } finally {
    for (const contender of running.values()) contender.close();
  }
  return { matches, results: Object.fromEntries(results) };
}

/**
 * @param {Entrant} entrant
 * @param {string} folder
 * @param {Plan} plan
 * @returns {Promise<{ contender: Contender, opening: Opening }>}
 */
async function open(entrant, folder, { openings, patience }) {
  /** @type {Opening[]} */
  const answers = [];
  const started = Date.now();
  while (true) {
    const contender = new Contender(entrant.command(folder));
    const timer = setTimeout(() => contender.close(), patience);
    try {
      answers.push(await contender.read());
    } catch (error) {
      contender.close();
      const late = error instanceof CommandError && error.output === '';
      throw late ? new Error(`not built after ${patience / 1000} s, or killed`) : error;
    } finally {
      clearTimeout(timer);
    }
    // What takes long varies little.
    const spent = Date.now() - started;
    if (answers.length >= openings || spent > OPENING_TIME) {
      const opening = {
        ...answers[0],
        buildMs: median(answers.map((answer) => answer.buildMs)),
        firstMs: median(answers.map((answer) => answer.firstMs)),
      };
      return { contender, opening };
    }
    contender.close();
  }
}

/**
 * @param {Entrant[]} entrants
 * @param {Map<string, Outcome>} results
 * @returns {number}  the matches of each
 */
function assertEqual(entrants, results) {
  const answers = entrants.flatMap(({ name, title }) => {
    const result = results.get(name);
    return result && !('failed' in result) ? [{ title, ...result }] : [];
  });
  const [expected] = answers;
  if (!expected) throw new Error('Nobody could be started');
  const wrong = answers.some(
    ({ matches, checksum }) => matches !== expected.matches || checksum !== expected.checksum,
  );
  if (!wrong) return expected.matches;
  const all = answers.map(({ title, matches, checksum }) => `  ${title}: ${matches}, ${checksum}`);
  throw new Error(`The contestants do not find the same:\n${all.join('\n')}`);
}
