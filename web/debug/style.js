/**
 * How the panel looks: a column at the right, a sheet over the lower half on phones.
 */

/** Where the panel is a sheet. */
export const SHEET_MEDIA = '(width < 48rem)';

/**
 * The page's rules for the host would beat ours but for `!important`. The colours of the kinds are
 * those of the highlights on the page, as dark or as light as text has to be. Below a sheet there is
 * room, so that the end of the page can be scrolled clear of it.
 */
export const CSS = `
:host {
  all: initial !important;
  display: contents !important;
}
.panel {
  --surface: #fff;
  --raised: #f4f3f0;
  --text: #24211d;
  --muted: #635c53;
  --line: #dcd8d0;
  --focus: #1d4f80;
  --marked: #2b6a30;
  --unmarked: #1a5f9e;
  --silent: #b0420a;
  all: initial;
  position: fixed;
  inset: 0 0 0 auto;
  z-index: 2147483647;
  box-sizing: border-box;
  inline-size: min(26em, 45vw);
  display: flex;
  flex-direction: column;
  border-inline-start: 1px solid var(--line);
  background: var(--surface);
  box-shadow: 0 0 24px rgb(0 0 0 / 14%);
  color: var(--text);
  color-scheme: light;
  font: 0.875em/1.45 system-ui, -apple-system, 'Segoe UI', sans-serif;
  overflow-wrap: anywhere;
  -webkit-text-size-adjust: 100%;
}
.panel[data-scheme='dark'] {
  --surface: #211f1d;
  --raised: #2e2b28;
  --text: #ece7de;
  --muted: #b3aba0;
  --line: #47433d;
  --focus: #a5c8ee;
  --marked: #8fd196;
  --unmarked: #8fc3f0;
  --silent: #f5a57c;
  color-scheme: dark;
}
.panel[data-side='left'] {
  inset: 0 auto 0 0;
  border-width: 0 1px 0 0;
  border-style: solid;
  border-color: var(--line);
}
[hidden] {
  display: none !important;
}
h2, p, ol, ul, fieldset {
  margin: 0;
  padding: 0;
  border: 0;
  list-style: none;
}
button, input {
  font: inherit;
  color: inherit;
}
:focus-visible, label:has(:focus-visible) {
  outline: 2px solid var(--focus);
  outline-offset: 1px;
}
header {
  display: grid;
  grid-template-columns: auto 1fr auto;
  align-items: center;
  gap: 0.6em;
  padding: 0.7em 1em 0.5em;
  border-block-end: 1px solid var(--line);
}
h2 {
  font-size: 1.15em;
  font-weight: 650;
}
.close {
  inline-size: 2.2em;
  block-size: 2.2em;
  margin-inline-end: -0.5em;
  padding: 0;
  border: 0;
  border-radius: 6px;
  background: none;
  cursor: pointer;
}
.close::before {
  content: '\\2715' / '';
}
.close:hover {
  background: var(--raised);
}
fieldset {
  grid-column: 1 / -1;
  display: flex;
  min-inline-size: 0;
  border: 1px solid var(--line);
  border-radius: 7px;
}
legend {
  position: absolute;
  inline-size: 1px;
  block-size: 1px;
  overflow: hidden;
  clip-path: inset(50%);
}
label {
  flex: 1;
  position: relative;
  padding: 0.35em 0.5em;
  border-radius: 6px;
  text-align: center;
  cursor: pointer;
}
label:has(:checked) {
  background: var(--raised);
  font-weight: 600;
}
input[type='radio'] {
  position: absolute;
  inset: 0;
  margin: 0;
  opacity: 0;
  cursor: pointer;
}
input[type='search'] {
  grid-column: 1 / -1;
  box-sizing: border-box;
  inline-size: 100%;
  min-inline-size: 0;
  padding: 0.4em 0.6em;
  border: 1px solid var(--line);
  border-radius: 7px;
  background: var(--surface);
}
input::placeholder {
  color: var(--muted);
  opacity: 1;
}
.status {
  color: var(--muted);
  text-align: end;
}
.room {
  display: none;
}
.spans {
  flex: 1;
  overflow: hidden auto;
  overscroll-behavior: contain;
  scrollbar-width: thin;
}
.span {
  padding: 0.7em 1em 0.8em;
  border-block-end: 1px solid var(--line);
  border-inline-start: 3px solid transparent;
  cursor: pointer;
}
.span:hover {
  background: var(--raised);
}
.span[aria-current] {
  border-inline-start-color: #ffd43b;
  background: var(--raised);
}
.place {
  color: var(--muted);
}
.words {
  display: inline;
  margin: 0;
  padding: 0;
  border: 0;
  background: none;
  color: var(--text);
  font-weight: 650;
  text-align: start;
  text-decoration: underline 2px var(--kind);
  text-underline-offset: 0.22em;
  cursor: pointer;
}
[data-kind='marked'] {
  --kind: var(--marked);
}
[data-kind='unmarked'] {
  --kind: var(--unmarked);
}
[data-kind='silent'] {
  --kind: var(--silent);
}
.sense {
  margin-block-start: 0.6em;
  padding-inline-start: 0.8em;
  border-inline-start: 2px solid var(--kind);
}
code {
  color: var(--muted);
  font: 0.93em ui-monospace, Menlo, Consolas, monospace;
}
.outcome {
  color: var(--kind);
  font-weight: 550;
}
.score, .weight {
  font-variant-numeric: tabular-nums;
}
summary {
  inline-size: fit-content;
  min-block-size: 1.7em;
  color: var(--muted);
  cursor: pointer;
}
details {
  cursor: auto;
}
details li {
  display: grid;
  grid-template-columns: 3.4em 1fr;
  gap: 0.6em;
}
details li:last-child {
  margin-block-start: 0.2em;
  padding-block-start: 0.2em;
  border-block-start: 1px solid var(--line);
}
.weight {
  color: var(--marked);
  text-align: end;
}
.weight[data-sign='against'] {
  color: var(--silent);
}
@media ${SHEET_MEDIA} {
  .panel, .panel[data-side] {
    inset: auto 0 0;
    inline-size: auto;
    block-size: 50vh;
    block-size: 50dvh;
    border-width: 1px 0 0;
    border-style: solid;
    border-color: var(--line);
    border-radius: 14px 14px 0 0;
    padding-block-end: env(safe-area-inset-bottom);
    overflow: hidden;
  }
  header {
    gap: 0.4em 0.6em;
    padding: 0.3em 0.8em 0.6em;
  }
  .span {
    padding-inline: 0.8em;
  }
  .room {
    display: block;
    block-size: 50vh;
    block-size: 50dvh;
  }
}
@media print {
  .panel, .room {
    display: none;
  }
}
`;
