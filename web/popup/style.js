/**
 * How the popup looks: a quiet card of text beside the line, a sheet from below on phones.
 *
 * Sizes are in em of the reader's own text size, for a page may have changed what a rem is.
 */

/** Where a popup is a sheet. The script asks for it, so that style and place agree. */
export const SHEET_MEDIA = '(width < 30rem), (width < 48rem) and (pointer: coarse)';

/**
 * What needs a reason (said here, for what is inside the string is shipped):
 * - The page's rules for the host would beat ours but for `!important`, with which ours beat even
 *   the page's own important ones. The host has no box, so that no grid makes room for it.
 * - The popup's second background is a shadow at the lower edge, which says that there is more; the
 *   first scrolls with the text and covers the shadow at its end.
 * - The cross of the close button is level with the first line and flush with the text, and takes
 *   up no line.
 */
export const CSS = `
:host {
  all: initial !important;
  display: contents !important;
}
.popup {
  --surface: var(--explainer-surface, #fffefb);
  --text: var(--explainer-text, #24211d);
  --muted: var(--explainer-muted, #6a635a);
  --line: var(--explainer-line, #ddd7cc);
  --link: var(--explainer-link, #1d4f80);
  --shadow: var(--explainer-shadow, 0 1px 2px rgb(40 30 10 / 8%), 0 10px 32px rgb(40 30 10 / 16%));
  --fold: rgb(40 30 10 / 12%);
  --target: 24px;
  --close: 28px;
  all: initial;
  position: fixed;
  inset: 0 auto auto 0;
  box-sizing: border-box;
  display: flex;
  flex-direction: column;
  inline-size: min(var(--explainer-width, 22em), 100vw - 16px);
  max-block-size: min(32em, 100vh - 16px);
  overflow: hidden auto;
  overscroll-behavior: contain;
  scrollbar-width: thin;
  padding: 0.9em 1.1em 1em;
  border: 1px solid var(--line);
  border-radius: var(--explainer-radius, 10px);
  background:
    linear-gradient(transparent, var(--surface) 60%) bottom / 100% 40px no-repeat local,
    linear-gradient(transparent, var(--fold)) bottom / 100% 14px no-repeat,
    var(--surface);
  box-shadow: var(--shadow);
  color: var(--text);
  color-scheme: light;
  font: medium/1.5 var(--explainer-font, Charter, 'Bitstream Charter', 'Iowan Old Style', 'Palatino Linotype', Georgia, serif);
  overflow-wrap: break-word;
  -webkit-text-size-adjust: 100%;
}
.popup[data-scheme='dark'] {
  --surface: var(--explainer-surface, #262421);
  --text: var(--explainer-text, #ece7de);
  --muted: var(--explainer-muted, #aea69a);
  --line: var(--explainer-line, #47433d);
  --link: var(--explainer-link, #a5c8ee);
  --shadow: var(--explainer-shadow, 0 1px 2px rgb(0 0 0 / 40%), 0 10px 32px rgb(0 0 0 / 50%));
  --fold: rgb(0 0 0 / 40%);
  color-scheme: dark;
}
.popup:not(:popover-open) {
  display: none;
}
.popup:focus {
  outline: none;
}
.popup:focus-visible, .popup:has(.title:focus-visible) {
  border-color: var(--explainer-focus, var(--link));
}
.popup[data-side='sheet'] {
  inset: auto 0 0;
  inline-size: auto;
  max-block-size: 60vh;
  max-block-size: 60dvh;
  margin-inline: auto;
  max-inline-size: 40rem;
  padding: 1.1em max(1.25em, env(safe-area-inset-right)) max(1.25em, env(safe-area-inset-bottom)) max(1.25em, env(safe-area-inset-left));
  border-width: 1px 0 0;
  border-radius: 16px 16px 0 0;
  box-shadow: 0 -6px 32px rgb(0 0 0 / 18%);
}
[hidden] {
  display: none;
}
p, h2, dl, dd {
  margin: 0;
}
button {
  font: inherit;
  color: inherit;
  background: none;
  border: 0;
  margin: 0;
  padding: 0;
  cursor: pointer;
  text-align: start;
}
.kind, .back, .toggle, .facts {
  font: 0.8125em/1.5 var(--explainer-ui-font, system-ui, -apple-system, 'Segoe UI', sans-serif);
}
.kind {
  color: var(--muted);
  padding-inline-end: 2.5em;
}
.kind::first-letter {
  text-transform: uppercase;
}
.title {
  font-size: 1.25em;
  font-weight: 600;
  line-height: 1.25;
  text-wrap: balance;
  outline: none;
}
.title:first-child {
  padding-inline-end: 1.75em;
}
.expansion {
  font-style: italic;
  color: var(--muted);
  line-height: 1.35;
}
.short, .notice {
  margin-block-start: 0.5em;
  text-wrap: pretty;
}
.notice {
  color: var(--muted);
}
.more {
  order: 1;
  margin-block-start: 0.6em;
  text-wrap: pretty;
}
.toggle {
  order: 2;
  align-self: start;
  margin-block-start: 0.35em;
}
.back, .toggle, .link {
  color: var(--link);
  min-block-size: var(--target);
}
.back {
  order: -1;
  align-self: start;
  margin-block-end: 0.35em;
  padding-inline-end: 2.5em;
}
.back::before {
  content: '\\2190\\00a0';
}
.popup:dir(rtl) .back::before {
  content: '\\2192\\00a0';
}
.toggle::after {
  content: '';
  display: inline-block;
  inline-size: 0.35em;
  block-size: 0.35em;
  margin-inline-start: 0.5em;
  border: solid currentcolor;
  border-width: 0 1.5px 1.5px 0;
  transform: translateY(-0.2em) rotate(45deg);
}
.toggle[aria-expanded='true']::after {
  transform: translateY(0.05em) rotate(225deg);
}
.facts {
  order: 3;
  display: grid;
  grid-template-columns: fit-content(40%) 1fr;
  column-gap: 1em;
  margin-block-start: 0.7em;
}
.related, .sources {
  display: flex;
  flex-wrap: wrap;
  column-gap: 1em;
}
.facts * {
  --pad: max(0px, (var(--target) - 1.5em) / 2);
}
.label, .reviewed {
  color: var(--muted);
  padding-block: var(--pad);
}
.reviewed, .label:has(+ .reviewed) {
  padding-block: 0;
}
.link {
  display: inline-block;
  box-sizing: border-box;
  padding-block: var(--pad);
  text-decoration: underline;
  text-decoration-thickness: 1px;
  text-decoration-color: color-mix(in srgb, currentcolor 40%, transparent);
  text-underline-offset: 0.2em;
}
.close {
  order: -2;
  position: sticky;
  inset-block-start: calc(0.61em - var(--close) / 2);
  z-index: 1;
  align-self: end;
  flex: none;
  box-sizing: border-box;
  inline-size: var(--close);
  block-size: var(--close);
  margin-block: calc(0.61em - var(--close) / 2) calc(-0.61em - var(--close) / 2);
  margin-inline-end: calc(5px - var(--close) / 2);
  display: grid;
  place-items: center;
  border-radius: 50%;
  background: var(--surface);
  color: var(--muted);
}
.close svg {
  inline-size: 10px;
  block-size: 10px;
  fill: none;
  stroke: currentcolor;
  stroke-width: 1.5;
  stroke-linecap: round;
}
@media (hover: hover) {
  .close:hover {
    color: var(--text);
    background: color-mix(in srgb, currentcolor 9%, var(--surface));
  }
  .toggle:hover, .back:hover {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .link:hover {
    text-decoration-color: currentcolor;
  }
}
button:focus-visible, a:focus-visible {
  outline: 2px solid var(--explainer-focus, var(--link));
  outline-offset: 2px;
  border-radius: 3px;
}
.close:focus-visible {
  border-radius: 50%;
}
@media (pointer: coarse) {
  .popup {
    --target: 44px;
    --close: 44px;
  }
  .toggle, .facts {
    margin-block: 0;
  }
}
@media (forced-colors: active) {
  .popup {
    border: 2px solid CanvasText;
  }
  .popup:focus-visible {
    border-color: Highlight;
  }
}
@media (prefers-reduced-motion: no-preference) {
  .popup:popover-open {
    animation: appear 120ms ease-out;
  }
  .popup[data-side='sheet']:popover-open {
    animation: rise 200ms cubic-bezier(0.2, 0.8, 0.3, 1);
  }
}
@keyframes appear {
  from {
    opacity: 0;
  }
}
@keyframes rise {
  from {
    translate: 0 100%;
  }
}
@media print {
  .popup {
    display: none;
  }
}
`;
