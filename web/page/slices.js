/**
 * Work in slices, so that the page stays quick to answer.
 */

/** How long a slice may take, in ms: half a frame, or two frames on a slow phone. */
const SLICE = 8;

/**
 * Does `work` on every item, and lets the browser take its turn in between.
 *
 * @template T
 * @param {Iterable<T>} items
 * @param {(item: T) => void} work
 * @param {AbortSignal} signal  stops it after the item in hand
 */
export async function inSlices(items, work, signal) {
  let since = performance.now();
  for (const item of items) {
    if (performance.now() - since > SLICE) {
      await turn();
      since = performance.now();
    }
    if (signal.aborted) return;
    work(item);
  }
}

/** Waits until the browser has had its turn. */
export async function turn() {
  if (typeof scheduler !== 'undefined' && 'yield' in scheduler) await scheduler.yield();
  else await new Promise((resolve) => setTimeout(resolve));
}

/**
 * Waits until the browser has nothing better to do.
 *
 * @param {number} timeout  ms after which it is done all the same
 */
export function idle(timeout) {
  return new Promise((resolve) => {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(resolve, { timeout });
    else setTimeout(resolve);
  });
}
