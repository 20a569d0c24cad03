export const htmlStyle = `
:root { color-scheme: light dark; --paper: #fbfaf7; --ink: #17201c; --muted: #58635d; --line: #e5e1d8; --track: #ece9e1;
  --pandan: #17694c; --pandan-soft: #e0efe7; --kunyit: #e8a33d; --kunyit-text: #9a5b00; --empty: #8f9994; }
@media (prefers-color-scheme: dark) { :root { --paper: #101412; --ink: #eef2ef; --muted: #a3afa9; --line: #2b332f; --track: #2b332f;
  --pandan: #63c79f; --pandan-soft: #17352a; --kunyit: #d8922c; --kunyit-text: #f0b45a; --empty: #7f8b85; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.5 "Plus Jakarta Sans", system-ui, -apple-system, "Segoe UI", Roboto, sans-serif;
  font-variant-numeric: tabular-nums; -webkit-text-size-adjust: 100%; }
main { max-width: 880px; margin: 0 auto; padding: clamp(24px, 6vw, 64px) clamp(20px, 6vw, 48px) 40px; }
.brand { display: flex; align-items: center; gap: 10px; font-weight: 700; margin: 0 0 28px; }
.brand svg { width: 28px; height: 28px; }
.brand circle { fill: var(--pandan); }
.brand .last { fill: var(--kunyit); }
h1 { font-size: clamp(30px, 7vw, 46px); line-height: 1.1; letter-spacing: -.025em; font-weight: 800; margin: 0; overflow-wrap: anywhere; text-align: left; }
.subtitle { color: var(--muted); font-size: 18px; margin: 8px 0 32px; }
.progress { display: grid; grid-template-columns: auto 1fr; gap: 20px 36px; align-items: start; margin: 0 0 40px; }
.percent { font-size: 64px; line-height: 1; letter-spacing: -.03em; font-weight: 800; color: var(--pandan); margin: 0; }
.count { color: var(--muted); font-size: 14px; margin: 8px 0 0; }
.steps { list-style: none; display: grid; grid-template-columns: repeat(3, 1fr); gap: 18px 20px; margin: 6px 0 0; padding: 0; font-size: 14px; line-height: 1.35; }
.bar { display: block; height: 7px; border-radius: 4px; background: var(--track); overflow: hidden; margin-bottom: 7px; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.bar span { display: block; height: 100%; border-radius: 4px; background: var(--pandan); print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.steps small { color: var(--muted); font-size: 13px; display: block; }
section { break-inside: avoid; margin: 0 0 28px; }
h2 { font-size: 13px; letter-spacing: .06em; text-transform: uppercase; font-weight: 700; color: var(--muted); border-bottom: 1px solid var(--line);
  margin: 0 0 10px; padding: 0 0 8px; break-after: avoid; }
.columns { columns: 2; column-gap: 44px; }
.lines { list-style: none; margin: 0; padding: 0; }
.lines li { display: grid; grid-template-columns: 22px 1fr auto; gap: 0 6px; align-items: baseline; padding: 4px 0; font-weight: 600; break-inside: avoid; }
.lines svg { width: 13px; height: 13px; align-self: start; margin-top: .38em; }
.lines .open { font-weight: 400; color: var(--muted); }
.lines .title { overflow-wrap: anywhere; }
.detail, .remark { font-weight: 400; font-size: 13px; color: var(--muted); }
.detail { text-align: right; white-space: nowrap; }
.remark { grid-column: 2 / -1; }
.lead .lines { font-size: 18px; }
.banner { background: var(--pandan-soft); border-radius: 14px; padding: 20px 24px; margin: 0 0 36px; }
.banner h2 { all: unset; display: block; font-weight: 700; font-size: 18px; color: var(--pandan); }
.banner p { margin: 6px 0 0; }
footer { border-top: 1px solid var(--line); margin-top: 12px; padding-top: 16px; font-size: 13px; color: var(--muted); }
.tick { fill: none; stroke: var(--pandan); stroke-width: 2.2; stroke-linecap: round; stroke-linejoin: round; }
.ring { fill: none; stroke: var(--empty); stroke-width: 1.4; }
.half { stroke: var(--kunyit); } .fill { fill: var(--kunyit); }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (max-width: 640px) {
  .progress { grid-template-columns: 1fr; } .steps { grid-template-columns: 1fr 1fr; } .columns { columns: 1; }
  .subtitle { font-size: 16px; } .lines li { grid-template-columns: 22px 1fr; }
  .detail { grid-column: 2; text-align: left; white-space: normal; }
}
@page { size: A4; margin: 16mm; }
@media print {
  :root { --paper: #fff; --ink: #17201c; --muted: #58635d; --line: #dcd8ce; --track: #ece9e1; --pandan: #17694c; --pandan-soft: #edf5f1; --kunyit: #e8a33d; --empty: #8f9994; }
  body { font-size: 9.5pt; line-height: 1.4; } main { max-width: none; padding: 0; }
  .brand { margin-bottom: 14px; } h1 { font-size: 25pt; } .subtitle { font-size: 11pt; margin: 4px 0 18px; }
  .progress { grid-template-columns: auto 1fr; gap: 24px; margin-bottom: 20px; } .percent { font-size: 34pt; } .count { font-size: 8pt; margin-top: 4px; }
  .steps { grid-template-columns: repeat(6, 1fr); gap: 10px; font-size: 7.5pt; } .steps small, .detail, .remark, footer { font-size: 7.5pt; }
  section { margin-bottom: 14px; } h2 { font-size: 7.5pt; margin-bottom: 4px; padding-bottom: 4px; }
  .lines li { padding: 1.5px 0; grid-template-columns: 18px 1fr auto; } .lines svg { width: 10px; height: 10px; } .lead .lines { font-size: 10.5pt; }
  .columns { columns: 2; column-gap: 32px; } .detail { grid-column: auto; text-align: right; white-space: nowrap; }
}
`;
