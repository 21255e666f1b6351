/**
 * Sets up what is missing, and nothing twice: `node tools/setup.mjs [--tests]`.
 *
 * Runs before there are packages, so it imports only what Node brings.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { installCommands, missing } from './requirements.mjs';
import { fail, findCommand, isMain, ROOT, run, step } from './run.mjs';

/** RE2's source of early 2023, complete with its Unicode tables and without Abseil. */
const RE2 = {
  spec: 're2@1.18.0',
  file: 're2-1.18.0.tgz',
  integrity:
    'sha512-MoCYZlJ9YUgksND9asyNF2/x532daXU/ARp1UeJbQ5flMY6ryKNEhrWt85aw3YluzOJlC3vXpGgK2a1jb0b4GA==',
};

/** @param {{ tests: boolean }} options  whether what only tests need is wanted */
export async function setUp({ tests }) {
  await installSystemPackages(tests);
  await installNodePackages();
  await fetchRe2();
}

/** @param {boolean} tests */
async function installSystemPackages(tests) {
  const needs = missing({ tests });
  if (needs.length === 0) return;
  const apt = await aptCommand();
  if (apt === null) {
    throw new Error(
      `Missing: ${needs.map(({ name }) => name).join(', ')}.\n` +
        `Installing needs apt-get and root or sudo without a password. Please install:\n  ` +
        installCommands(needs).join('\n  '),
    );
  }
  const [command, ...args] = apt;
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const packages = needs.map((need) => need.apt);
  await step('updating the list of packages', () => run(command, [...args, 'update'], { env }));
  await step(`installing ${packages.join(' ')}`, () =>
    run(command, [...args, 'install', '-y', '--no-install-recommends', ...packages], { env }),
  );
}

/** How to call apt-get with the right to install, or null. */
async function aptCommand() {
  if (findCommand('apt-get') === null) return null;
  if (process.getuid?.() === 0) return ['apt-get'];
  const allowed = await run('sudo', ['-n', 'true']).then(
    () => true,
    () => false,
  );
  return allowed ? ['sudo', '-n', 'DEBIAN_FRONTEND=noninteractive', 'apt-get'] : null;
}

/** The stamp says which lock file `node_modules` was made from. */
async function installNodePackages() {
  const stamp = join(ROOT, 'node_modules/.made-from');
  const wanted = createHash('sha256').update(readFileSync(join(ROOT, 'package-lock.json')));
  const digest = wanted.digest('hex');
  if (read(stamp) === digest) return;
  await step('installing npm packages', () => run('npm', ['ci', '--no-audit', '--no-fund']));
  writeFileSync(stamp, digest);
}

async function fetchRe2() {
  const vendor = join(ROOT, 'build/vendor');
  const target = join(vendor, 're2');
  const stamp = join(target, '.made-from');
  if (read(stamp) === RE2.integrity) return;
  await step("fetching RE2's source", async () => {
    mkdirSync(vendor, { recursive: true });
    const archive = join(vendor, RE2.file);
    if (!isRe2(archive)) {
      await run('npm', ['pack', RE2.spec, '--pack-destination', vendor, '--ignore-scripts']);
    }
    if (!isRe2(archive)) throw new Error(`${archive} is not ${RE2.spec}: its checksum is wrong`);
    rmSync(target, { recursive: true, force: true });
    mkdirSync(target);
    await run('tar', ['-xzf', archive, '-C', target, '--strip-components=2', 'package/vendor']);
    writeFileSync(stamp, RE2.integrity);
  });
}

/** @param {string} archive */
function isRe2(archive) {
  if (!existsSync(archive)) return false;
  const digest = createHash('sha512').update(readFileSync(archive)).digest('base64');
  return `sha512-${digest}` === RE2.integrity;
}

/** @param {string} path */
function read(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}

if (isMain(import.meta.url)) setUp({ tests: process.argv.includes('--tests') }).catch(fail);
