// How the page of a report looks. System fonts only; nothing is fetched.
#ifndef EXPLAINER_COVERAGE_PAGE_STYLE_H_
#define EXPLAINER_COVERAGE_PAGE_STYLE_H_

namespace explainer {

inline constexpr char kPageStyle[] = R"(
:root {
  color-scheme: light dark;
  --paper: #fcfcfa; --panel: #f1f2ee; --ink: #171a19; --quiet: #555d59; --rule: #d5d9d4;
  --accent: #0e5a49; --soft: #8fb8aa; --faint: #dfe3de;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #131615; --panel: #1d2220; --ink: #e7e9e5; --quiet: #a6aea9; --rule: #343b37;
    --accent: #86cdb4; --soft: #3f7d69; --faint: #2a312d;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0 auto; max-width: 68rem; padding: 2rem clamp(1.125rem, 4vw, 2.5rem) 4rem;
  background: var(--paper); color: var(--ink);
  font: 1rem/1.5 system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', 'Noto Sans', Arial,
    sans-serif;
}
h1 { margin: 0; font-size: 1.75rem; line-height: 1.2; letter-spacing: -0.01em; }
h2 { margin: 0 0 0.25rem; font-size: 1.25rem; line-height: 1.3; }
h3 { margin: 0; font-size: 1rem; line-height: 1.4; }
p { margin: 0.25rem 0 0; max-width: 42rem; }
a { color: var(--accent); text-underline-offset: 0.2em; }
code { font-family: ui-monospace, 'SF Mono', Menlo, Consolas, monospace; font-size: 0.9em; }
section { margin-top: 3rem; scroll-margin-top: 1rem; }
.quiet { color: var(--quiet); }
.figures {
  display: grid; grid-template-columns: repeat(2, 1fr); gap: 1px;
  margin: 1.5rem 0 0; background: var(--rule); border: 1px solid var(--rule); border-radius: 8px;
  overflow: hidden;
}
.figures div { display: flex; flex-direction: column; padding: 0.875rem 1rem; background: var(--paper); }
.figures dt { order: 2; color: var(--quiet); font-size: 0.875rem; line-height: 1.35; }
.figures dd { margin: 0; font-size: 1.5rem; font-weight: 600; line-height: 1.3; font-variant-numeric: tabular-nums; }
@media (min-width: 40rem) { .figures { grid-template-columns: repeat(3, 1fr); } }
@media (min-width: 64rem) { .figures { grid-template-columns: repeat(6, 1fr); } }
nav { margin-top: 1.25rem; }
nav ul { display: flex; flex-wrap: wrap; gap: 0 1.25rem; margin: 0; padding: 0; list-style: none; }
nav a { display: inline-block; padding: 0.375rem 0; }
.columns {
  display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 18rem), 1fr));
  gap: 2rem 3rem; margin-top: 1.5rem; align-items: start;
}
.columns > div { min-width: 0; }
.narrow { max-width: 42rem; margin-top: 1rem; }
table { width: 100%; margin-top: 0.75rem; border-collapse: collapse; font-size: 0.9375rem; table-layout: fixed; }
th { padding: 0 0 0.375rem; color: var(--quiet); font-size: 0.8125rem; font-weight: 400; text-align: left; vertical-align: bottom; }
td { padding: 0.375rem 0; border-top: 1px solid var(--rule); vertical-align: baseline; overflow-wrap: anywhere; }
th + th, td + td { padding-left: 0.75rem; }
.number { width: 4.25rem; text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.bar { display: block; width: 100%; height: 4px; margin-top: 0.25rem; }
.bar rect { fill: var(--soft); }
td small { display: block; color: var(--quiet); font-size: 0.8125rem; line-height: 1.4; }
details { margin-top: 0.5rem; }
summary { padding: 0.5rem 0; color: var(--accent); cursor: pointer; }
details table { margin-top: 0.25rem; }
.names { margin: 0.5rem 0 0; padding: 0; columns: 12rem; column-gap: 2rem; list-style: none; font-size: 0.9375rem; }
.count { color: var(--quiet); white-space: nowrap; }
.names li { padding: 0.125rem 0; break-inside: avoid; overflow-wrap: anywhere; }
.chart { display: block; width: 100%; margin-top: 1rem; overflow: visible; }
.chart text { fill: var(--quiet); font-size: 12px; font-variant-numeric: tabular-nums; }
.chart .grid { stroke: var(--rule); }
.chart .column { fill: var(--soft); }
.chart .median { stroke: var(--accent); stroke-width: 2; }
.chart .label { fill: var(--accent); font-weight: 600; }
.used { fill: var(--accent); }
.heard { fill: var(--soft); }
.never { fill: var(--faint); }
.key { display: flex; flex-wrap: wrap; gap: 0.25rem 1.5rem; margin: 0.625rem 0 0; padding: 0; list-style: none; font-size: 0.9375rem; }
.key svg { width: 0.75rem; height: 0.75rem; margin-right: 0.5rem; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
@media print { details:not([open]) > *:not(summary) { display: none; } }
)";

}  // namespace explainer

#endif  // EXPLAINER_COVERAGE_PAGE_STYLE_H_
