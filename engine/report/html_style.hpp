#pragma once
#include <string_view>

namespace kith::report {

/// The one style sheet, embedded in each page. Every colour of text has at least 4.5:1 against what is behind it, and says
/// nothing that the words beside it do not.
constexpr std::string_view html_style = R"css(
:root { color-scheme: light; }
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body { margin: 0 auto; padding: 0 1rem 2rem; max-width: 60rem; background: #ffffff; color: #1a1a1a;
  font: 1.0625rem/1.55 system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; overflow-wrap: anywhere; }
.skip { position: absolute; left: -100rem; top: 0; padding: .75rem 1rem; background: #ffffff; color: #0b4f9e; z-index: 1; }
.skip:focus { left: .5rem; top: .5rem; }
a { color: #0b4f9e; text-decoration: underline; text-underline-offset: .15em; }
a:focus-visible, [tabindex]:focus-visible { outline: 3px solid #0b4f9e; outline-offset: 3px; }
header { padding: 1.5rem 0 .5rem; border-bottom: 4px solid #1d3a5f; }
h1 { margin: 0; font-size: 1.9rem; line-height: 1.2; }
h2 { margin: 2.25rem 0 .75rem; padding-bottom: .3rem; border-bottom: 2px solid #c3ccd6; font-size: 1.4rem; line-height: 1.25; }
h3 { margin: 1.5rem 0 .5rem; font-size: 1.15rem; line-height: 1.3; }
nav { margin: 1rem 0 0; padding: .75rem 1rem; background: #eef2f7; border-radius: .4rem; }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; margin: 0; padding: 0; list-style: none; }
nav a { display: inline-block; padding: .2rem 0; }
main ul { margin: 0; padding: 0; list-style: none; }
main section > ul > li { margin: .6rem 0; padding: .55rem .9rem; border-left: 4px solid #c3ccd6; background: #f7f9fb; border-radius: 0 .3rem .3rem 0; }
main li ul { margin-top: .3rem; padding-left: .1rem; font-size: .96em; }
main li li { margin: .2rem 0; }
main li li ul { margin: .2rem 0 .3rem; padding-left: .9rem; border-left: 2px solid #c3ccd6; font-size: .95em; color: #3d3d3d; }
main section > ul > li.urgent { border-left: 8px solid #a3001b; background: #fdeef0; }
main section > ul > li.caution { border-left: 8px double #8a5600; background: #fff6e3; }
main section > ul > li.good { border-left: 4px dashed #1c6b3a; background: #edf8f1; }
li.urgent > .lead { color: #8f0018; }
li.caution > .lead { color: #6b4200; }
li.good > .lead { color: #14532d; }
.lead { font-weight: 700; }
li li .lead { font-weight: 600; }
.scroll { margin: .75rem 0; overflow-x: auto; }
table { width: 100%; border-collapse: collapse; font-size: .96em; }
caption { padding: 0 0 .4rem; text-align: left; font-weight: 600; }
th, td { padding: .45rem .6rem; border: 1px solid #c3ccd6; text-align: left; vertical-align: top; overflow-wrap: normal; }
thead th { background: #e3e9f0; }
tbody th { font-weight: 600; background: #f7f9fb; min-width: 8rem; }
.wide { min-width: 44rem; }
figure { margin: 1rem 0; }
figure img { display: block; max-width: 100%; height: auto; }
footer { margin-top: 2.5em; padding-top: .75em; border-top: 2px solid #c3ccd6; font-size: .92em; color: #3d3d3d; }
footer p { margin: .4rem 0; }
@media (max-width: 30rem) {
  body { padding: 0 .75rem 1.5rem; font-size: 1rem; }
  h1 { font-size: 1.5rem; }
  h2 { font-size: 1.25rem; }
  nav { padding: .4rem .6rem; font-size: .95em; }
  nav ul { gap: 0 .9rem; }
  nav a { padding: .2rem 0; }
}
@media print {
  @page { size: A4; margin: 16mm 15mm; }
  body { max-width: none; padding: 0; font-size: 10pt; line-height: 1.4; }
  .skip, nav { display: none; }
  header { padding-top: 0; }
  h1 { font-size: 17pt; } h2 { font-size: 13pt; margin-top: 14pt; } h3 { font-size: 11pt; }
  h2, h3, caption { break-after: avoid; }
  main section > ul > li, tr, figure { break-inside: avoid; }
  main section > ul > li { padding: 3pt 7pt; margin: 4pt 0; }
  thead { display: table-header-group; }
  .scroll { overflow: visible; }
  .wide { min-width: 0; }
  table { font-size: 9pt; }
  th, td { padding: 2pt 4pt; overflow-wrap: anywhere; }
  tbody th { min-width: 0; }
  figure img { max-height: 200mm; }
  a { color: inherit; }
}
)css";

}  // namespace kith::report
