/** The one stylesheet: logical properties, so that right-to-left comes by itself; light and dark; print. */
export const styles = `
:root {
  --ink: #1b2420; --soft: #55625b; --paper: #fbfaf7; --card: #ffffff; --line: #d9d6cc;
  --accent: #0b5d4b; --accent-ink: #ffffff; --wrong: #a11d1d; --wrong-soft: #fbeaea; --done-soft: #e6f2ed; --sample: #fff3cd;
  --sample-ink: #4d3800; color-scheme: light dark;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ink: #e9ece9; --soft: #a8b3ad; --paper: #141917; --card: #1c2320; --line: #36413c; --accent: #6cc7ae;
    --accent-ink: #0c1a16; --wrong: #ff9c94; --wrong-soft: #3a1e1c; --done-soft: #17302a; --sample: #403408; --sample-ink: #ffe9a8;
  }
}
* { box-sizing: border-box; }
html { font: 100%/1.55 system-ui, "Noto Sans", "Noto Sans Arabic", "Segoe UI", Tahoma, sans-serif; }
html[lang=ar] { line-height: 1.8; }
body { margin: 0; color: var(--ink); background: var(--paper); overflow-wrap: anywhere; }
a { color: var(--accent); }
a:focus-visible, button:focus-visible, input:focus-visible, textarea:focus-visible, select:focus-visible, summary:focus-visible {
  outline: 3px solid var(--accent); outline-offset: 2px;
}
.skip { position: absolute; inset-inline-start: -200vw; }
.skip:focus { inset-inline-start: .5rem; inset-block-start: .5rem; background: var(--card); padding: .5rem; z-index: 2; }
.sample { padding: .35rem 1rem; background: var(--sample); color: var(--sample-ink); font-size: .875rem; }
.sample p { margin: 0; max-width: none; } .sample :is(a, summary, dt) { color: inherit; }
.sample a { min-block-size: 2.75rem; display: inline-flex; align-items: center; }
.sample nav, .sample .actions { display: flex; flex-wrap: wrap; gap: .25rem 1rem; align-items: center; }
.sample form { margin: 0; gap: .25rem .5rem; }
.sample button.quiet { border-width: 1px; border-color: currentColor; color: inherit; padding: .2rem .75rem; }
.top { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; align-items: center; padding: .5rem 1rem;
  background: var(--card); border-block-end: 1px solid var(--line); }
.brand { font-weight: 700; font-size: 1.125rem; text-decoration: none; }
.top nav { display: flex; flex-wrap: wrap; gap: 0 1rem; }
.top a { min-height: 2.75rem; display: inline-flex; align-items: center; }
.top nav:has(.rooms) { gap: .4rem 2.25rem; flex-basis: 100%; }
.rooms > span { color: var(--soft); font-size: .8rem; } .rooms ul { list-style: none; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: 0 1rem; }
.top .rooms a { min-block-size: 2rem; }
.top nav a[aria-current=page] { font-weight: 700; text-decoration-thickness: 3px; }
.who { display: flex; flex-wrap: wrap; gap: .25rem 1rem; align-items: center; margin-inline-start: auto; }
.who form { display: flex; flex-wrap: wrap; gap: .5rem; align-items: center; margin: 0; }
main { max-width: 72rem; margin-inline: auto; padding: 1rem 1rem 4rem; }
h1 { font-size: 1.6rem; line-height: 1.3; margin-block: .5rem 1rem; }
h2 { font-size: 1.2rem; margin-block: 1.75rem .5rem; }
p, ul, ol, dl { max-width: 46rem; }
.hint, .soft { color: var(--soft); font-size: .9rem; margin-block: 0; }
.card { background: var(--card); border: 1px solid var(--line); border-radius: .5rem; padding: 1rem; margin-block: 1rem; }
.cards { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(15rem, 100%), 1fr)); gap: 1rem; }
.cards .card { margin: 0; } #tasks .cards { grid-template-columns: repeat(auto-fit, minmax(min(19rem, 100%), 1fr)); margin-block-end: 1.75rem; }
.figure { font-size: 1.8rem; font-weight: 700; display: block; }
table { border-collapse: collapse; width: 100%; background: var(--card); }
caption { text-align: start; font-weight: 600; padding-block: .5rem; }
th, td { text-align: start; vertical-align: top; padding: .5rem .6rem; border-block-end: 1px solid var(--line); }
th { font-size: .875rem; color: var(--soft); }
td.number, th.number { text-align: end; }
.scroll { overflow-x: auto; }
.amount, .identifier { white-space: nowrap; font-variant-numeric: tabular-nums; }
dl.facts { display: grid; grid-template-columns: minmax(8rem, max-content) 1fr; gap: .35rem 1rem; max-width: none; }
dl.facts dt { color: var(--soft); } dl.facts dd { margin: 0; }
@media (max-width: 30rem) { dl.facts { grid-template-columns: 1fr; } dl.facts dd { margin-block-end: .5rem; }
  .top nav, .top nav:has(.rooms) { flex-wrap: nowrap; gap: 0 1rem; overflow-x: auto; inline-size: 100%; } .top nav a { white-space: nowrap; }
  .top nav a[aria-current=page] { order: -1; }
  .rooms, .rooms ul, .rooms li { display: contents; } .rooms > span { display: none; } .top .rooms a { min-block-size: 2.75rem; } }
form { margin-block: 1rem; }
.field { margin-block: 1rem; } .field.wrong { border-inline-start: 4px solid var(--wrong); padding-inline-start: .75rem; }
label, legend { font-weight: 600; display: block; }
fieldset { border: 1px solid var(--line); border-radius: .5rem; padding: .5rem 1rem 1rem; margin-block: 1rem; min-width: 0; }
.choice { display: flex; gap: .6rem; align-items: flex-start; min-height: 2.75rem; padding-block: .5rem; }
.choice label { font-weight: 400; } .choice input { inline-size: 1.35rem; block-size: 1.35rem; margin: .15rem 0 0; flex: none; }
input:not([type=checkbox]):not([type=radio]), textarea, select {
  font: inherit; color: inherit; background: var(--card); border: 1px solid var(--soft); border-radius: .35rem;
  inline-size: 100%; max-inline-size: 34rem; min-block-size: 2.75rem; padding: .4rem .6rem; }
input[inputmode=numeric] { max-inline-size: 16rem; }
button, .button { font: inherit; font-weight: 600; min-block-size: 2.75rem; padding: .4rem 1.1rem; border-radius: .35rem; cursor: pointer;
  border: 2px solid var(--accent); background: var(--accent); color: var(--accent-ink); text-decoration: none;
  display: inline-flex; align-items: center; justify-content: center; text-align: center; }
button[hidden] { display: none; } ul.rows > li > details { flex-basis: 100%; } img.document { max-inline-size: 100%; }
button.danger { background: transparent; color: var(--wrong); border-color: var(--wrong); }
button.quiet { background: transparent; color: var(--accent); }
.actions { display: flex; flex-wrap: wrap; gap: .75rem; align-items: center; } .actions form { margin: 0; }
.notice { border-inline-start: 5px solid var(--accent); background: var(--done-soft); padding: .6rem 1rem; margin-block: 1rem; }
.notice.wrong { border-color: var(--wrong); background: var(--wrong-soft); } .notice h2 { margin: 0 0 .25rem; font-size: 1rem; }
.notice li a { display: inline-flex; align-items: center; min-block-size: 2.75rem; }
.fault { color: var(--wrong); font-weight: 600; margin-block: .25rem; }
.status { display: inline-flex; gap: .4rem; align-items: baseline; }
.status::before { content: "●"; color: var(--soft); font-size: .8em; }
.status:is([data-status=paid],[data-status=in-force],[data-status=selected],[data-status=approved],[data-status=complete],[data-status=launched],[data-status=accepted])::before { content: "✔"; color: var(--accent); }
.status:is([data-status=refused],[data-status=rejected],[data-status=ineligible],[data-status=expired],[data-status=returned],[data-status=withdrawn],[data-status=terminated])::before { content: "✖"; color: var(--wrong); }
.status:is([data-status=unknown],[data-status=on-hold],[data-status=suspended],[data-status=late],[data-status=missing],[data-status=remarked])::before { content: "▲"; color: var(--wrong); }
.steps { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: .5rem 1.25rem; }
.steps li::before { content: "○ "; } .steps li[data-done=true]::before { content: "✔ "; color: var(--accent); }
.steps li[aria-current]::before { content: "● "; } .steps li[aria-current] { font-weight: 700; }
.bar { position: sticky; inset-block-end: 0; background: var(--card); border-block-start: 1px solid var(--line); padding: .75rem 1rem; margin-inline: -1rem; }
iframe.document { inline-size: 100%; block-size: 75vh; border: 1px solid var(--line); }
.compared { display: grid; gap: 1rem; } .compared > * { min-inline-size: 0; }
@media (min-width: 60rem) { .compared { grid-template-columns: repeat(2, minmax(0, 1fr)); align-items: start; } }
.filter, .stations { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: .5rem; max-width: none; }
.filter a { display: inline-flex; gap: .4rem; align-items: center; min-block-size: 2.75rem; padding: .25rem .75rem;
  background: var(--card); border: 1px solid var(--line); border-radius: 2rem; text-decoration: none; color: var(--ink); }
.filter a[aria-current] { border-color: var(--accent); border-width: 2px; font-weight: 700; }
.stations { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(9rem, 100%), 1fr)); }
.stations a { display: block; block-size: 100%; padding: .75rem 1rem; background: var(--card); border: 1px solid var(--line);
  border-block-start: 4px solid var(--accent); border-radius: .35rem; color: var(--ink); text-decoration: none; line-height: 1.35; }
.stations a:hover { border-color: var(--accent); } .stations .figure { color: var(--accent); }
ul.plain, ul.inline { list-style: none; padding: 0; margin: 0; } ul.inline { display: flex; flex-wrap: wrap; gap: 0 1rem; }
.cards .card h2, .cards .card h3, section.card > h2, article.card > h2 { margin-block: 0 .5rem; font-size: 1.1rem; }
tbody th { font-size: 1rem; color: var(--ink); font-weight: 600; }
tfoot th, tfoot td { font-size: 1rem; color: var(--ink); font-weight: 700; } th .hint { font-weight: 400; }
blockquote { margin-inline: 0; padding-inline-start: 1rem; border-inline-start: 3px solid var(--line); white-space: pre-line; }
summary { cursor: pointer; min-block-size: 2.75rem; padding-block: .6rem; display: inline-flex; align-items: baseline; color: var(--accent); font-weight: 600; }
.scroll table { overflow-wrap: normal; } .scroll td, .scroll th { min-inline-size: 4.5rem; }
.card .identifier, .facts .identifier { white-space: normal; overflow-wrap: anywhere; }
h1 .identifier, .card :not(a) > .identifier, .facts :not(a) > .identifier { display: inline-block; white-space: normal; text-align: match-parent; }
progress { inline-size: 100%; max-inline-size: 34rem; block-size: 1rem; accent-color: var(--accent); }
@media print {
  :root { --ink: #000; --soft: #333; --paper: #fff; --card: #fff; --line: #999; --accent: #000; --wrong: #000;
    --wrong-soft: #fff; --done-soft: #fff; --sample: #fff; --sample-ink: #000; color-scheme: light; }
  .top, .sample .tools, form, .bar, .button { display: none; } main { padding: 0; max-width: none; }
  .card, tr, ul.rows > li, .log li { break-inside: avoid; } h2, h3, caption { break-after: avoid; }
  details::details-content { content-visibility: visible; block-size: auto; } summary::before { content: none; }
}
.hash { font-family: ui-monospace, monospace; font-size: .85rem; overflow-wrap: anywhere; }
.line { display: block; }
a.line { display: inline-flex; align-items: center; min-block-size: 2.75rem; }
details.card > summary { position: relative; flex-wrap: wrap; gap: .25rem 1rem; inline-size: 100%; padding-inline-start: 1.35rem; }
details.card > summary::before { position: absolute; inset-block-start: .6rem; inset-inline-start: 0; }
details.card { padding-block: .25rem; }
fieldset fieldset { padding-inline: .75rem; }
.steps.upright { flex-direction: column; } .steps .steps { margin-block: .5rem 0; margin-inline-start: 1.5rem; }
th.within { padding-inline-start: 1.75rem; } th.within-2 { padding-inline-start: 3.25rem; }
.duties li { margin-block: .5rem; }
ul.rows { list-style: none; padding: 0; }
ul.rows > li { display: flex; flex-wrap: wrap; gap: .25rem 1rem; justify-content: space-between; align-items: baseline;
  padding-block: .6rem; border-block-end: 1px solid var(--line); }
ul.rows > li.wrong { border-inline-start: 4px solid var(--wrong); padding-inline-start: .75rem; }
.convention p { margin-block: .5rem; } .convention h3 { font-size: 1.05rem; margin-block: 1.25rem .25rem; }
.filter .count { color: var(--soft); font-variant-numeric: tabular-nums; }
a.target { display: inline-flex; align-items: center; min-block-size: 2.75rem; }
td a.target, th a.target { min-block-size: 1.5rem; }
.unseen { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.odd { display: block; color: var(--wrong); font-size: .9rem; font-weight: 600; } .odd::before { content: "! "; }
.oddities { list-style: none; padding: 0; }
.head { display: flex; flex-wrap: wrap; gap: 0 1.5rem; align-items: baseline; justify-content: space-between; }
.place { display: flex; flex-wrap: wrap; gap: 0 1rem; align-items: center; font-variant-numeric: tabular-nums; }
.log { list-style: none; padding: 0; max-width: none; }
.log li { display: flex; flex-wrap: wrap; gap: .1rem .9rem; padding-block: .45rem; border-block-end: 1px solid var(--line); }
.log time { color: var(--soft); } .log q { color: var(--soft); }
.decisions { display: flow-root; } .decisions > p { margin-block: 0 .5rem; font-weight: 600; }
.decisions.actions { display: flex; margin-block: .5rem; } .decisions.actions > .hint { flex-basis: 100%; max-inline-size: none; font-weight: 400; } .decisions .actions, .decisions.actions { align-items: flex-start; } .decisions details { max-inline-size: 34rem; }
.decisions summary.danger { color: var(--wrong); } .decisions fieldset, .decisions .field { margin-block: .5rem; }
.denied { list-style: none; padding: 0; margin-block: .5rem 0; color: var(--soft); font-size: .9rem; max-width: none; }
.decisions { max-block-size: 85vh; overflow-y: auto; }
.age { white-space: nowrap; }
.card .stations { grid-template-columns: repeat(auto-fit, minmax(min(8.9rem, 100%), 1fr)); } td summary { min-block-size: 1.5rem; padding-block: 0; }
.turn, .turn li { display: inline; } .turn li + li::before { content: " · "; }
section + .cards { margin-block-start: 1.25rem; } .key { margin-inline-start: .5rem; }
kbd { display: none; padding: 0 .4rem; border: 1px solid currentcolor; border-radius: .25rem;
  font: 600 .85em/1.5 ui-monospace, monospace; } .keys kbd, dt kbd { display: inline-block; }
form > .stacked { margin-block: .5rem 1rem; } .stacked + .stacked { margin-block-start: 1.5rem; }
.stacked.titled caption { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
.stacked .choice { min-block-size: 0; padding: 0; }
.hall { font-size: 1.6rem; } .hall h1 { font-size: 2.6rem; } .hall > .figure, .hall .stations .figure { font-size: 3.2rem; } .hall p { max-width: none; }
.hall progress { max-inline-size: none; block-size: 2rem; } .stations > li.card { margin: 0; } main:has(.hall) { max-width: none; }
.tiles { list-style: none; padding: 0; margin-block: 1rem; max-width: none; display: grid; gap: .75rem; font-size: 1.1rem;
  grid-template-columns: repeat(auto-fit, minmax(min(18rem, 100%), 1fr)); }
.tiles .card { margin: 0; padding: .5rem .75rem; } .tiles .status { display: flex; }
@media (max-width: 44rem) {
  .stacked thead { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
  .stacked tbody, .stacked tr, .stacked th, .stacked td { display: block; }
  .stacked tr { border-block-end: 1px solid var(--line); padding-block: .5rem; }
  .stacked th, .stacked td { border: 0; padding-block: .15rem; } .stacked td:empty { display: none; }
  .stacked .scroll table { overflow-wrap: anywhere; } .stacked .identifier { white-space: normal; }
  .stacked :not(a) > .identifier { display: inline-block; text-align: match-parent; }
  .stacked td.number { text-align: start; } .stacked td[data-label]::before { content: attr(data-label) " : "; color: var(--soft); }
  [dir=rtl] .stacked td[data-label]::before { content: attr(data-label) ": "; }
  .stacked a.target { min-block-size: 2.75rem; }
}
.paper { display: inline-block; } .paper::first-letter { text-transform: uppercase; }
summary::before { content: "▸"; margin-inline-end: .5rem; } [dir=rtl] summary::before { content: "◂"; }
details[open] > summary::before { content: "▾"; }
@media (min-width: 44rem) {
  @supports selector(::details-content) {
    .tools > summary { display: none; }
    .tools::details-content { content-visibility: visible; display: flex; flex-wrap: wrap; gap: .1rem 2rem; align-items: flex-start; }
    .sample a, .sample button, .sample summary { min-block-size: 2rem; }
    .sample summary { padding-block: .25rem; }
  }
}
`;
