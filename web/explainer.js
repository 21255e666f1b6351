/**
 * Explains the terms of an article.
 *
 *     const { ready, stop } = start(document.querySelector('article'), {
 *       engine: loadEngine({ base, language: 'en' }),
 *       loadEntries: createEntriesLoader({ base, language: 'en' }),
 *     });
 */

import { collect } from './page/collect.js';
import { findTerms } from './page/find.js';
import { Marks } from './page/marks.js';
import { createReporter, send } from './page/report.js';
import { adoptMarkStyle } from './page/sheet.js';
import { idle } from './page/slices.js';
import { PopupControl } from './popup/control.js';

/** How long the popup's code waits for an idle moment after the marks are painted, in ms. */
const PATIENCE = 2000;

/**
 * Marks the terms under `root` and opens their explanations on demand. Nothing is thrown: what
 * goes wrong is told by one `explainer:error`, and the page stays as it was.
 *
 * @param {Element | ShadowRoot} root
 * @param {import('./types.js').StartOptions} options
 * @returns {import('./types.js').Handle}
 */
export function start(root, options) {
  const controller = new AbortController();
  const { signal } = controller;
  const report = createReporter(root, signal);
  const ready = run(root, options, report, controller).catch((error) => {
    report('internal', error);
    controller.abort();
    return 0;
  });
  return { ready, stop: () => controller.abort() };
}

/**
 * @param {Element | ShadowRoot} root
 * @param {import('./types.js').StartOptions} options
 * @param {ReturnType<typeof createReporter>} report
 * @param {AbortController} controller
 * @returns {Promise<number>}
 */
async function run(root, options, report, { signal }) {
  const { loadEntries, density, level, sureness, known, language = 'en', theme = 'auto' } = options;
  let stage = /** @type {'engine' | 'scan'} */ ('engine');
  const choice = { density, level, sureness, known };
  let engine, passage, findings, whole;
  try {
    engine = await options.engine;
    if (signal.aborted) return 0;
    // Plain terms are marked while the evidence for ambiguous ones is on its way.
    whole = complete(engine, report);
    stage = 'scan';
    passage = collect(root);
    if (options.debug) await debug({ root, engine, whole, passage, choice, theme, signal }, report);
    whole = engine.whole ? null : whole;
    findings = await findTerms(engine, passage, choice);
  } catch (error) {
    report(stage, error);
    return 0;
  }
  if (signal.aborted) return 0;

  const marks = new Marks();
  const dropMarkStyle = adoptMarkStyle(root);
  // The popup's control listens for the signal too. It was there first, so it closes first.
  const control = new PopupControl({
    root,
    termAt: (target) => marks.termAt(target),
    loadEntries: () => loadEntries().then((entries) => sameEdition(entries, engine)),
    report,
    language,
    theme,
    signal,
  });
  signal.addEventListener('abort', () => {
    marks.clear();
    dropMarkStyle();
  });
  await marks.wrap(findings, signal);
  if ((await whole) && !signal.aborted) {
    passage.follow((node) => marks.partsOf(node));
    const all = await findTerms(engine, passage, choice).catch((error) => report('scan', error));
    if (all && !signal.aborted) await marks.wrap(all, signal);
  }
  if (signal.aborted) return 0;
  send(root, 'explainer:ready', { terms: marks.terms.length });
  if (marks.terms.length > 0) prepare(control, signal);
  return marks.terms.length;
}

/**
 * Makes the engine whole. What it already knows is explained all the same.
 *
 * @param {import('./engine/types.js').Engine} engine
 * @param {ReturnType<typeof createReporter>} report
 * @returns {Promise<boolean>}  whether it is
 */
function complete(engine, report) {
  return engine.complete().then(
    () => true,
    (error) => {
      report('senses', error);
      return false;
    },
  );
}

/**
 * Terms and explanations are two files, and a cache may hold one of them from another day: numbers
 * of entries would then mean something else, and a wrong explanation is worse than none.
 *
 * @param {import('./types.js').Entries} entries
 * @param {import('./engine/types.js').Engine} engine
 */
function sameEdition(entries, { edition }) {
  if (edition === undefined || entries.terms === edition) return entries;
  const message = `the explanations are of edition ${entries.terms}, the terms of ${edition}`;
  throw Object.assign(new Error(message), { code: 'entries-invalid' });
}

/**
 * Opens the debug mode. For editors only, so it is a file of its own; without it the page is
 * explained all the same.
 *
 * @param {Parameters<typeof import('./debug/debug.js').debug>[0] & { whole: Promise<boolean> }} parts
 * @param {ReturnType<typeof createReporter>} report
 */
async function debug({ whole, ...parts }, report) {
  await whole;
  await import('./debug/debug.js')
    .then((module) => module.debug(parts))
    .catch((error) => report('debug', error));
}

/**
 * Brings in the popup once the marks are painted. On a connection that has to be spared it waits
 * until it opens for the first time.
 *
 * @param {PopupControl} control
 * @param {AbortSignal} signal
 */
async function prepare(control, signal) {
  const { connection } = /** @type {{ connection?: { saveData?: boolean } }} */ (navigator);
  if (connection?.saveData) return;
  await idle(PATIENCE);
  // What fails has been reported where it failed.
  if (!signal.aborted) await control.prepare().catch(() => {});
}
