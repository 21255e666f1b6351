/**
 * Which parts of a page are read, which are evidence only, and which are left alone.
 */

/** The mark's element name: unknown to every page's style sheet. */
export const MARK = 'explainer-mark';
/** The popup's host. */
export const POPUP = 'explainer-popup';

/**
 * - `block`: text of its own, apart from what is around it.
 * - `heading`: a block that is evidence only.
 * - `control`: a block that is evidence only, for it has a use of its own for a press.
 * - `context`: evidence only, within a line: a link.
 * - `skip`: not read; parts the words around it.
 * - `vanish`: not read, and the words around it stand together, as they do on the screen.
 * - `break`: a line break.
 *
 * @typedef {'block' | 'heading' | 'control' | 'context' | 'skip' | 'vanish' | 'break'} Zone
 */

/** @type {Record<Zone, string>} */
const NAMES = {
  block:
    'address article aside blockquote body caption center dd details dialog dir div dl dt ' +
    'figcaption figure footer header hgroup hr li main menu ol p search section table ' +
    'tbody td tfoot th thead tr ul',
  heading: 'h1 h2 h3 h4 h5 h6',
  control: 'summary',
  context: '',
  skip:
    'area audio button canvas code datalist del embed fieldset form iframe img input kbd label ' +
    'map math meter nav noembed noframes object optgroup option output picture pre progress s ' +
    `samp select strike svg textarea tt video ${MARK} ${POPUP}`,
  vanish: 'base head link meta noscript param rp rt rtc script source style template title wbr',
  break: 'br',
};

/** @type {ReadonlyMap<string, Zone>} */
const ZONES = new Map(
  /** @type {Zone[]} */ (Object.keys(NAMES)).flatMap((zone) =>
    NAMES[zone].split(' ').map((name) => /** @type {const} */ ([name, zone])),
  ),
);

/** Their content is one thing to assistive technology, or something to work with. */
const ROLES =
  'button checkbox combobox img listbox math menu menubar menuitem navigation option radio ' +
  'searchbox slider spinbutton switch tab textbox toolbar treeitem';

const HIDDEN = '[hidden]';
const LEFT_ALONE = [
  '[aria-hidden="true"]',
  '[data-explainer="off"]',
  '[contenteditable]:not([contenteditable="false"])',
  ...ROLES.split(' ').map((role) => `[role="${role}"]`),
].join();
const CONTEXT = 'a[href],summary,[role="link"]';
/** Any of what is asked for one by one below; most elements have none of it. */
const SPECIAL = 'a[href],[hidden],[aria-hidden],[contenteditable],[data-explainer],[role]';

/**
 * What an element is by its name and attributes; null for an inline element that is simply read.
 *
 * @param {Element} element
 * @returns {Zone | null}
 */
export function zoneOf(element) {
  const zone = ZONES.get(element.localName) ?? null;
  if (zone === 'skip' || zone === 'vanish' || !element.matches(SPECIAL)) return zone;
  if (element.matches(HIDDEN)) return 'vanish';
  if (element.matches(LEFT_ALONE)) return 'skip';
  if (element.matches('[role="heading"]')) return 'heading';
  if (element.matches(CONTEXT)) return zone === 'block' ? 'control' : (zone ?? 'context');
  return zone;
}

/**
 * Whether an element stands inside something that is left alone as a whole.
 *
 * @param {Element} element
 */
export function isInsideLeftAlone(element) {
  return element.closest(`${HIDDEN},${LEFT_ALONE}`) !== null;
}

/**
 * Whether an element stands inside a link, a heading or another zone that is evidence only.
 *
 * @param {Element} element
 */
export function isInsideContext(element) {
  return element.closest(CONTEXT) !== null;
}

/**
 * Anything but phrasing that is read as it stands. A block without any of this is its own
 * `textContent`, which the browser puts together many times faster than a walk over its nodes.
 * Classes and styles are on the list because they may hide.
 */
export const UNPLAIN =
  ':not(a,abbr,b,bdi,bdo,cite,data,dfn,em,font,i,ins,mark,q,small,span,strong,sub,time,u,var),' +
  '[class],[style],[hidden],[aria-hidden],[contenteditable],[data-explainer],[role]';
