/**
 * Runs commands and shows what takes long: on a terminal the last line that a command printed, and
 * elsewhere a line now and then.
 */
import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project, where every command runs. */
export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

const PATIENCE = 500; // ms without a word
const HEARTBEAT = 20_000; // ms between signs of life
const tty = process.stdout.isTTY === true;

/** A command that ended with an error, and all that it printed. */
export class CommandError extends Error {
  /**
   * @param {string} message
   * @param {string} output
   */
  constructor(message, output) {
    super(message);
    this.output = output;
  }
}

/**
 * Runs a command to its end and returns what it printed.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: Record<string, string> }} [options]
 * @returns {Promise<string>}
 * @throws {CommandError}
 */
export function run(command, args, { env } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const started = Date.now();
    const heartbeat = setInterval(() => {
      const seconds = Math.round((Date.now() - started) / 1000);
      if (!tty) console.log(`    ${seconds} s: ${lastLine(output)}`);
    }, HEARTBEAT);
    const listen = (/** @type {string} */ text) => {
      output += text;
      if (tty) showStatus(lastLine(output));
    };
    child.stdout.setEncoding('utf8').on('data', listen);
    child.stderr.setEncoding('utf8').on('data', listen);
    const end = (/** @type {string | null} */ problem) => {
      clearInterval(heartbeat);
      showStatus('');
      if (problem === null) resolve(output);
      else reject(new CommandError(`${[command, ...args].join(' ')}: ${problem}`, output));
    };
    child.on('error', (error) => end(error.message));
    child.on('close', (code, signal) => {
      end(code === 0 ? null : signal ? `ended by ${signal}` : `exit code ${code}`);
    });
  });
}

/**
 * Does a step of the work and says how long it took; what takes a while is announced.
 *
 * @template T
 * @param {string} name
 * @param {() => Promise<T> | T} work
 * @returns {Promise<T>}
 */
export async function step(name, work) {
  const started = Date.now();
  const announce = setTimeout(() => console.log(`${name} ...`), PATIENCE);
  try {
    const result = await work();
    console.log(`${name}: ${secondsSince(started)} s`);
    return result;
  } finally {
    clearTimeout(announce);
  }
}

/** @param {number} started  what Date.now() gave */
export function secondsSince(started) {
  return ((Date.now() - started) / 1000).toFixed(1);
}

/**
 * Path of the first of these commands that there is.
 *
 * @param {string[]} names
 * @returns {string | null}
 */
export function findCommand(...names) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  for (const name of names) {
    for (const path of name.startsWith('/')
      ? [name]
      : folders.map((folder) => join(folder, name))) {
      try {
        accessSync(path, constants.X_OK);
        return path;
      } catch {
        // Not this one.
      }
    }
  }
  return null;
}

/**
 * True if the file was started as a program, and not imported.
 *
 * @param {string} url  its import.meta.url
 */
export function isMain(url) {
  return process.argv[1] === fileURLToPath(url);
}

/**
 * Ends the program with what went wrong; for the outermost catch.
 *
 * @param {unknown} error
 */
export function fail(error) {
  if (error instanceof CommandError) console.error(error.output.trimEnd());
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

/** @param {string} text */
function lastLine(text) {
  const end = text.trimEnd();
  return end.slice(end.lastIndexOf('\n') + 1);
}

/**
 * On a terminal, shows a line in place of the one before.
 *
 * @param {string} text  one line, or nothing to take it away
 */
export function showStatus(text) {
  if (!tty) return;
  const width = (process.stdout.columns ?? 80) - 5;
  process.stdout.write(`\r\x1b[2K${text && `    ${text.slice(0, width)}`}`);
}
