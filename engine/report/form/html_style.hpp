#pragma once
#include <string_view>

namespace kith::report {

/// The one style sheet, embedded in each page. Every colour of text has at least 4.5:1 against what is behind
/// it, and says nothing that the words beside it do not.
constexpr std::string_view html_style = R"css(
:root { color-scheme: light; --ink: #17202b; --soft: #475362; --line: #d3dae2; --faint: #f5f7fa; --accent: #1d3a5f; --link: #0b4f9e; --bad: #96001a;
  --bad-back: #fdf3f4; --care: #6b4200; --care-line: #a86e0a; --care-back: #fffaf0; --good: #14532d; --good-line: #2e7d4f; --mark: #4a6d94; }
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body { margin: 0 auto; padding: 0 1.5rem 3rem; max-width: 76rem; background: #ffffff; color: var(--ink);
  font: 1rem/1.5 system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; overflow-wrap: break-word; }
.skip { position: absolute; left: -100rem; top: 0; padding: .75rem 1rem; background: #ffffff; color: var(--link); z-index: 1; }
.skip:focus { left: .5rem; top: .5rem; }
.unseen { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
a { color: var(--link); text-underline-offset: .15em; }
a:focus-visible, summary:focus-visible, [tabindex]:focus-visible { outline: 3px solid var(--link); outline-offset: 3px; border-radius: .2rem; }

header { padding: 1.75rem 0 .9rem; border-bottom: 3px solid var(--accent); }
h1 { margin: 0; font-size: 1.75rem; line-height: 1.2; letter-spacing: -.01em; }
.when { margin: .25rem 0 0; color: var(--soft); }
.first { margin: .9rem 0 0; padding: .7rem .9rem; border: 2px solid var(--bad); border-left-width: 8px; border-radius: .3rem; background: var(--bad-back); font-size: 1.1rem; }
.first .lead { color: var(--bad); }
h2 { margin: 2.5rem 0 .7rem; font-size: 1.3rem; line-height: 1.25; color: var(--accent); }
h3 { margin: 1.6rem 0 .4rem; font-size: 1.05rem; line-height: 1.35; }
main > section:first-child > h2 { margin-top: 1.4rem; }
p { margin: .35rem 0; }
nav { margin-top: .8rem; font-size: .92rem; }
nav ul { display: flex; flex-wrap: wrap; gap: 0 1.1rem; margin: 0; padding: 0; list-style: none; }
nav a { display: inline-block; padding: .2rem 0; text-decoration-color: var(--line); }

main ul { margin: 0; padding: 0; list-style: none; }
main section > ul > li { padding: .55rem .8rem; border-top: 1px solid var(--line); border-left: 5px solid transparent; }
main section > ul > li:last-child { border-bottom: 1px solid var(--line); }
main section > ul > li.urgent { border-left-color: var(--bad); background: var(--bad-back); }
main section > ul > li.caution { border-left: 5px double var(--care-line); background: var(--care-back); }
main section > ul > li.good { border-left: 5px dotted var(--good-line); }
.lead { font-weight: 650; }
li.urgent > .lead { color: var(--bad); } li.caution > .lead { color: var(--care); } li.good > .lead { color: var(--good); }
main li ul { margin-top: .15rem; font-size: .94em; color: var(--soft); }
main li li { margin: .1rem 0; }
main li li .lead { font-weight: 600; color: var(--ink); }
main li li ul { margin: .15rem 0 .3rem; padding-left: .8rem; border-left: 2px solid var(--line); }

details { font-size: .92rem; }
summary { display: inline-block; padding: .15rem 0; color: var(--link); cursor: pointer; }
summary::before { content: "▸"; display: inline-block; width: 1em; }
details[open] > summary::before { content: "▾"; }
details > ul, details > table { margin: .2rem 0 .6rem; color: var(--ink); }

.scroll { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; font-size: .94em; margin: .6rem 0; }
caption { padding: 0 0 .3rem; text-align: left; color: var(--soft); }
th, td { padding: .35rem .8rem .35rem 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
thead th { border-bottom: 2px solid var(--line); color: var(--soft); font-weight: 600; }
tbody th { font-weight: 500; }

.voice > ul { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(17rem, 100%), 1fr)); gap: .8rem; }
.voice > ul > li, .voice > ul > li:last-child { padding: .7rem .9rem; border: 0; border-left: 4px solid var(--accent); background: var(--faint); font-size: .95rem; }
.voice .lead { display: block; }
.voice .colon, .now > ul > li > .lead .colon, .glance .colon { display: none; }
.now > ul > li { display: grid; grid-template-columns: 9.5rem 1fr; column-gap: 1.2rem; }
.now > ul > li > .lead { grid-row: 1 / span 9; } .now > ul > li > :not(.lead) { grid-column: 2; }
.now > ul > li.only { display: block; }
.plan { display: grid; grid-template-columns: minmax(0, 1fr) 19rem; column-gap: 2rem; align-items: start; }
.plan > h3 { grid-column: 1 / -1; } .plan > :not(h3) { grid-column: 1; }
.plan > .ladder { grid-column: 2; grid-row: 2 / span 3; }
figure { margin: 0; }
.ladder { padding: .5rem 0; font-size: .94rem; } .ladder figcaption { color: var(--soft); margin-bottom: .3rem; }
.ladder ol { margin: 0; padding: 0; list-style: none; }
.ladder li { position: relative; padding: .3rem .6rem .3rem 1.7rem; border: 2px solid transparent; }
.ladder li::before { content: ""; position: absolute; left: .5rem; top: .68rem; width: .7rem; height: .7rem; border: 2px solid #6b7785; border-radius: 50%; background: #ffffff; z-index: 1; }
.ladder li::after { content: ""; position: absolute; left: .88rem; top: .9rem; bottom: -1rem; width: 2px; background: var(--line); }
.ladder li:last-child::after { display: none; }
.ladder .here { border-color: var(--ink); border-radius: .3rem; } .ladder .here::before { background: var(--ink); border-color: var(--ink); }
.ladder .marked { border-color: #6b7785; border-style: dashed; border-radius: .3rem; }
.ladder small { display: block; font-size: .9em; color: var(--soft); }
.everything section > ul > li.urgent, .everything section > ul > li.caution { background: none; }
.everything section > ul { columns: 26rem 2; column-gap: 2rem; }
.everything section > ul > li { break-inside: avoid; font-size: .95rem; }
.people > ul { columns: 26rem 2; column-gap: 2rem; }
.people > ul > li > ul > li { break-inside: avoid; }
.people > ul > li > ul { padding-left: .1rem; }
.everything section > ul > li > ul, .everything section > ul > li > ul > li { display: inline; }
.people > ul > li > .lead { font-size: 1.05rem; color: var(--accent); }

.glance > ul { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(15rem, 100%), 1fr)); gap: 1rem; }
.glance > ul > li, .glance > ul > li:last-child { padding: .8rem 1rem; border: 1px solid var(--line); border-radius: .4rem; }
.glance > ul > li.urgent { border-left: 5px solid var(--bad); } .glance > ul > li.caution { border-left: 5px double var(--care-line); }
.glance > ul > li > .lead { display: block; font-size: 1.5rem; line-height: 1.2; }
.decides { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(28rem, 100%), 1fr)); column-gap: 2rem; align-items: start; }
.decides > h2 { grid-column: 1 / -1; margin-bottom: 0; }
.plots { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(20rem, 100%), 1fr)); gap: 1rem; }
.shares { margin-bottom: 1rem; }
.plot { display: flex; flex-direction: column; padding: .8rem 1rem; border: 1px solid var(--line); border-radius: .4rem; min-width: 0; }
.plot.urgent { border-left: 5px solid var(--bad); } .plot.caution { border-left: 5px double var(--care-line); } .plot.good { border-left: 5px dotted var(--good-line); }
.plot h3, .plot h4 { margin: 0; font-size: 1rem; line-height: 1.3; }
.plot figcaption { flex: 1; }
.plot figcaption p { margin: .15rem 0 0; font-size: .92rem; color: var(--soft); }
.plot .status { font-weight: 650; }
.plot.urgent .status { color: var(--bad); } .plot.caution .status { color: var(--care); } .plot.good .status { color: var(--good); }
.plot svg { display: block; width: 100%; max-width: 22rem; height: auto; margin: .4rem 0 0; font-size: 12px; fill: var(--soft); }
.key { font-size: .88rem; color: var(--soft); margin: .5rem 0 1rem; }
.more { display: flex; flex-wrap: wrap; gap: 0 1rem; margin-top: .25rem; } .more > details[open] { flex-basis: 100%; }
svg .solid { fill: var(--mark); } svg .pale { fill: #c3d1e0; stroke: var(--mark); stroke-width: 1; }
svg .open { fill: #ffffff; stroke: var(--mark); stroke-width: 1.2; stroke-dasharray: 3 2; }
.urgent svg .solid { fill: var(--bad); } .urgent svg .open { stroke: var(--bad); }
svg .track { fill: #e6ebf1; } svg .grid { stroke: var(--line); stroke-width: 1; } svg .base { stroke: #6b7785; stroke-width: 1; }
svg .join { stroke: var(--mark); stroke-width: 2; fill: none; } svg .target { stroke: var(--ink); stroke-width: 2; }
svg .title, svg .value, svg .wanted { fill: var(--ink); } svg .value { font-weight: 650; } svg .unknown { fill: var(--care); font-weight: 650; }
footer { margin-top: 2.5rem; padding-top: .75rem; border-top: 1px solid var(--line); font-size: .88rem; color: var(--soft); }

@media screen and (max-width: 50rem) {
  .plan { display: block; } .plan > .ladder { margin: .3rem 0 .6rem; }
}
@media screen and (max-width: 36rem) {
  body { padding: 0 1rem 2rem; }
  header { padding-top: 1rem; }
  h1 { font-size: 1.4rem; } h2 { font-size: 1.2rem; margin-top: 2rem; }
  .now > ul > li { display: block; } .now > ul > li > .lead { display: block; }
  th, td { padding-right: .4rem; font-size: .92em; }
}
@media screen and (max-width: 22rem) {
  body { padding: 0 .6rem 2rem; }
  th, td { padding-right: .25rem; font-size: .8em; }
}
@media print {
  @page { size: A4; margin: 9mm 11mm 9mm; }
  html { font-size: 8.1pt; }
  body { max-width: none; padding: 0; line-height: 1.22; }
  .skip, nav, summary { display: none; }
  header { padding: 0 0 4pt; }
  h1 { font-size: 16pt; } h2 { font-size: 12.5pt; margin: 8pt 0 3pt; } h3 { font-size: 10pt; margin: 6pt 0 2pt; }
  h2, h3, h4, caption { break-after: avoid; }
  main section > ul > li, tr, figure { break-inside: avoid; }
  main section > ul > li { padding: 2pt 5pt; border-left-width: 3pt; }
  main li ul, table, details { font-size: 8.1pt; }
  th, td { padding: 1.5pt 6pt 1.5pt 0; }
  thead { display: table-header-group; }
  .scroll { overflow: visible; }
  .voice > ul { gap: 5pt; grid-template-columns: repeat(3, 1fr); } .voice > ul > li, .voice > ul > li:last-child { padding: 3pt 6pt; font-size: 8.5pt; }
  .now > ul > li { grid-template-columns: 24mm 1fr; column-gap: 4mm; }
  .plan { display: block; } .plan > .ladder { float: right; width: 58mm; margin: 0 0 2mm 5mm; } .plan > ul { display: flow-root; } .plan > table { width: auto; min-width: 60%; }
  .everything section > ul, .people > ul { columns: 2; column-gap: 6mm; }
  .everything section > ul > li, .people { font-size: 7.6pt; }
  .people > ul > li { break-inside: auto; } .people > ul > li > .lead { font-size: 9.5pt; break-after: avoid; }
  .ladder { font-size: 8.5pt; padding: 0; } .ladder li { padding: 1pt 4pt 1pt 16pt; border-width: 1pt; } .ladder li::before { left: 4pt; top: 3pt; width: 7pt; height: 7pt; border-width: 1pt; }
  .ladder li::after { left: 7.2pt; top: 8pt; bottom: -6pt; width: .8pt; }
  .people ul ul ul { padding-left: 0; } .people ul ul ul li { display: inline; }
  .plots { display: block; columns: 5; column-gap: 3mm; } .plot { display: block; padding: 3pt 5pt; margin: 0 0 3mm; }
  .shares { columns: 2; column-gap: 5mm; margin: 0; } .share { display: grid; grid-template-columns: 1fr 30mm; column-gap: 2mm; align-items: center; margin: 0; padding: 2pt 4pt; border-width: 0 0 .5pt 3pt; border-radius: 0; }
  .share.good { display: block; } .share.good svg { display: none; } .share.good :is(h3, h4, p) { display: inline; }
  .share svg { margin: 0; font-size: 14px; } .share figcaption p { display: inline; }
  .decides { grid-template-columns: 1fr 1fr; column-gap: 6mm; }
  .plot h3, .plot h4 { font-size: 8.5pt; } .plot figcaption p, .key, .plot ul { font-size: 8pt; }
  .glance > ul { gap: 5mm; } .glance > ul > li > .lead { font-size: 13pt; }
  main section > ul > li, .plot, svg { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  footer { font-size: 6.6pt; margin-top: 4pt; padding-top: 2pt; }
  a { color: inherit; text-decoration: none; }
}
)css";

/// What a long document needs beside it: contents that are printed too, and drawings.
constexpr std::string_view html_document_style = R"css(
.contents > ul { display: block; columns: 22rem 3; column-gap: 2rem; }
.contents li { break-inside: avoid-column; }
.contents ul ul { display: block; padding-left: 1rem; }
.contents ul ul a { padding: .2rem 0; }
.drawing { margin: .8rem 0; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; margin: .3rem 0; padding: .4rem .6rem; border-left: 3px solid var(--mark); font-size: .9rem; }
pre u { text-decoration: underline; text-decoration-thickness: 2px; font-weight: bold; }
.drawing svg { display: block; max-width: 100%; height: auto; }
@media print {
  @page { margin: 14mm 16mm; }
  html { font-size: 9.5pt; }
  nav.contents { display: block; } .contents > ul { columns: 2; }
  .drawing svg { max-height: 160mm; }
  main li ul, table, details { font-size: 8.8pt; }
}
)css";

}  // namespace kith::report
