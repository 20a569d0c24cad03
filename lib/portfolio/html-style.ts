export const htmlStyle = `
:root { color-scheme: light dark; --paper: #fbfaf7; --ink: #17201c; --muted: #58635d; --line: #e5e1d8; --track: #ece9e1;
  --pandan: #17694c; --pandan-soft: #e0efe7; --kunyit: #e8a33d; --empty: #8f9994; }
@media (prefers-color-scheme: dark) { :root { --paper: #101412; --ink: #eef2ef; --muted: #a3afa9; --line: #2b332f; --track: #2b332f;
  --pandan: #63c79f; --pandan-soft: #17352a; --kunyit: #d8922c; --empty: #7f8b85; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.5 "Plus Jakarta Sans", system-ui, -apple-system, "Segoe UI", Roboto, sans-serif;
  font-variant-numeric: tabular-nums; -webkit-text-size-adjust: 100%; overflow-wrap: anywhere; }
main { max-width: 880px; margin: 0 auto; padding: clamp(24px, 6vw, 64px) clamp(20px, 6vw, 48px) 40px; }
a { color: inherit; text-decoration-color: var(--empty); text-underline-offset: 3px; }
header > svg { width: 28px; height: 28px; margin-bottom: 20px; }
header > svg circle, .dot { fill: var(--pandan); }
header > svg .last { fill: var(--kunyit); }
.open { fill: none; stroke: var(--empty); }
h1 { font-size: clamp(30px, 7vw, 46px); line-height: 1.1; letter-spacing: -.025em; font-weight: 800; margin: 0; text-align: left; }
.subtitle { color: var(--muted); font-size: 18px; margin: 8px 0 14px; }
ul { list-style: none; margin: 0; padding: 0; }
.contacts { display: flex; flex-wrap: wrap; gap: 4px 24px; margin: 0 0 18px; }
.about { max-width: 44em; margin: 0 0 10px; }
.progress { display: grid; grid-template-columns: auto 1fr; gap: 20px 36px; align-items: start; margin: 24px 0 8px; }
.percent { font-size: 56px; line-height: 1; letter-spacing: -.03em; font-weight: 800; color: var(--pandan); margin: 0; }
.count { color: var(--muted); font-size: 14px; margin: 8px 0 0; }
.steps { list-style: none; display: grid; grid-template-columns: repeat(3, 1fr); gap: 18px 20px; margin: 6px 0 0; padding: 0; font-size: 14px; line-height: 1.35; }
.bar { display: block; height: 7px; border-radius: 4px; background: var(--track); overflow: hidden; margin-bottom: 7px; }
.bar span { display: block; height: 100%; border-radius: 4px; background: var(--pandan); }
.bar, .bar span { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.steps small { color: var(--muted); font-size: 13px; display: block; }
section { margin: 36px 0 0; }
h2 { font-size: 13px; letter-spacing: .06em; text-transform: uppercase; font-weight: 700; color: var(--muted); border-bottom: 1px solid var(--line);
  margin: 0 0 12px; padding: 0 0 8px; break-after: avoid; }
h3 { font-size: 15px; margin: 0 0 4px; break-after: avoid; }
.note { font-size: 20px; font-weight: 700; margin: 0 0 6px; }
.legend { display: flex; flex-wrap: wrap; gap: 4px 20px; margin: 0 0 18px; }
article { display: grid; grid-template-columns: 11rem 1fr; gap: 0 28px; padding: 14px 0; border-top: 1px solid var(--line); }
article:first-of-type { border: 0; padding-top: 0; }
article h3 { grid-column: 2; font-size: 18px; display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 16px; }
article > div { grid-column: 2; }
.figure { grid-column: 1; grid-row: 1 / span 2; margin: 0; font-size: 13px; color: var(--muted); }
.figure strong { display: block; font-size: 32px; line-height: 1.15; letter-spacing: -.02em; font-weight: 800; color: var(--ink); }
.figure span { display: block; }
.summary, .fact { margin: 0 0 4px; } .fact { color: var(--muted); font-size: 15px; } .links { margin: 6px 0 0; } .links a { margin-right: 16px; }
.level { display: inline-flex; align-items: center; gap: 7px; font-weight: 400; font-size: 13px; color: var(--muted); white-space: nowrap; }
.level svg { width: 27px; height: 13px; flex: none; }
.columns { columns: 2; column-gap: 44px; }
.group { margin-bottom: 18px; } .group h3 { color: var(--pandan); }
li { display: grid; grid-template-columns: 1fr auto; gap: 0 14px; align-items: baseline; padding: 3px 0; break-inside: avoid; }
.contacts li, .steps li { display: block; padding: 0; }
.title { font-weight: 600; }
.detail { grid-column: 1 / -1; font-size: 14px; color: var(--muted); }
.banner { background: var(--pandan-soft); border-radius: 14px; padding: 20px 24px; margin: 28px 0 36px; }
.banner h2 { all: unset; display: block; font-weight: 700; font-size: 18px; color: var(--pandan); }
.banner p { margin: 6px 0 0; }
footer { border-top: 1px solid var(--line); margin-top: 28px; padding-top: 16px; font-size: 13px; color: var(--muted); }
@media (max-width: 640px) {
  .progress { grid-template-columns: 1fr; } .steps { grid-template-columns: 1fr 1fr; } .columns { columns: 1; }
  article { display: block; } .figure { margin: 4px 0 8px; } .figure span { display: inline; margin-right: 12px; }
  .level { white-space: normal; }
}
@page { size: A4; margin: 16mm; }
@media print {
  :root { --paper: #fff; --ink: #17201c; --muted: #58635d; --line: #dcd8ce; --track: #ece9e1; --pandan: #17694c; --pandan-soft: #edf5f1; --kunyit: #e8a33d; --empty: #8f9994; }
  body { font-size: 9.5pt; line-height: 1.4; } main { max-width: none; padding: 0; } header > svg { margin-bottom: 8px; }
  h1 { font-size: 25pt; } .subtitle { font-size: 11pt; } .percent { font-size: 30pt; } .figure strong { font-size: 17pt; }
  .steps { grid-template-columns: repeat(6, 1fr); gap: 10px; } .steps, .steps small, .count, .level, .detail, .figure, footer, h2 { font-size: 7.5pt; }
  h3, .fact { font-size: 9.5pt; } article h3 { font-size: 10.5pt; } .note { font-size: 13pt; } section { margin-top: 18px; } article { break-inside: avoid; padding: 8px 0; }
}
`;
