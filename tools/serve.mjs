/**
 * A static server on loopback, for the demo and for tests: `PORT=8080 node tools/serve.mjs`.
 */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fail, isMain, ROOT } from './run.mjs';

/** @type {Record<string, string>} */
const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
};

/**
 * @typedef {object} ServeOptions
 * @property {Record<string, string>} roots  folders by the path that they are served under, as
 *   `{ '/': 'web/demo', '/dist/': 'dist' }`; the longest path that fits serves
 * @property {number} [port]  default a free one
 * @property {(path: string) => Record<string, string>} [headers]  what to send besides, such as a
 *   Content-Security-Policy
 */

/**
 * Serves files until it is closed. Nothing is cached: what was built is what is seen.
 *
 * @param {ServeOptions} options
 * @returns {Promise<{ origin: string, close: () => Promise<void> }>}
 */
export async function serve({ roots, port = 0, headers = () => ({}) }) {
  const prefixes = Object.keys(roots).sort((a, b) => b.length - a.length);
  const server = createServer(async (request, response) => {
    const path = pathOf(request.url ?? '/');
    const prefix = path && prefixes.find((candidate) => path.startsWith(candidate));
    const file =
      path && prefix && (await findFile(join(ROOT, roots[prefix], path.slice(prefix.length))));
    if (!file) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('not found\n');
      return;
    }
    response.writeHead(200, {
      'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
      'cache-control': 'no-store',
      ...headers(path),
    });
    if (request.method === 'HEAD') response.end();
    else
      createReadStream(file)
        .on('error', () => response.destroy())
        .pipe(response);
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', () => resolve(null));
  });
  const address = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    origin: `http://127.0.0.1:${address.port}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/**
 * The path that was asked for, which cannot lead out of a root; null if it cannot be read.
 *
 * @param {string} url
 */
function pathOf(url) {
  try {
    return normalize(decodeURIComponent(new URL(url, 'http://localhost').pathname));
  } catch {
    return null;
  }
}

/** @param {string} path */
async function findFile(path) {
  const found = await stat(path).catch(() => null);
  if (found?.isFile()) return path;
  if (!found?.isDirectory()) return null;
  const index = join(path, 'index.html');
  return (await stat(index).catch(() => null)) ? index : null;
}

/**
 * Serves the demo on the first free port from `port` on.
 *
 * @param {number} port
 */
async function serveDemo(port) {
  for (let last = port + 20; ; ++port) {
    try {
      return await serve({ roots: { '/': 'web/demo', '/dist/': 'dist' }, port });
    } catch (error) {
      const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
      if (!taken || port === last) throw error;
    }
  }
}

if (isMain(import.meta.url)) {
  serveDemo(Number(process.env.PORT ?? 8080))
    .then(({ origin }) => console.log(`\nThe demo: ${origin}/\nCtrl+C ends it.`))
    .catch(fail);
}
