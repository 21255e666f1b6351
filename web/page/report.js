/**
 * The one place that tells what went wrong: one event for the page's code, one console warning for
 * its engineers. The reader is told nothing, for the article is all there.
 */

/** @typedef {'engine' | 'senses' | 'scan' | 'entries' | 'popup' | 'debug' | 'internal'} Stage  where it went wrong */

/**
 * Makes the reporter of one start. It tells of each stage's failure once, however often it is
 * tried again, and falls silent with the signal.
 *
 * @param {EventTarget} target
 * @param {AbortSignal} signal
 */
export function createReporter(target, signal) {
  /** @type {Set<Stage>} */
  const told = new Set();

  /**
   * @param {Stage} stage  the code, unless the error brings its own
   * @param {unknown} error
   */
  return function report(stage, error) {
    if (signal.aborted || told.has(stage)) return;
    told.add(stage);
    const message = error instanceof Error ? error.message : String(error);
    const code = codeOf(error) ?? stage;
    console.warn(`Article Explainer: ${message} (${code})`);
    send(target, 'explainer:error', { code, message });
  };
}

/**
 * Sends an event that leaves shadow roots and reaches the document.
 *
 * @template {keyof import('../types.js').EventDetails} T
 * @param {EventTarget} target
 * @param {T} type
 * @param {import('../types.js').EventDetails[T]} detail
 */
export function send(target, type, detail) {
  target.dispatchEvent(new CustomEvent(type, { bubbles: true, composed: true, detail }));
}

/** @param {unknown} error */
function codeOf(error) {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : undefined;
}
