// How a criteria sheet looks, on a screen and on A4.
#pragma once

#include <string_view>

namespace huji {

inline constexpr std::string_view sheet_style = R"css(
:root { --ink: #1d1d1b; --soft: #55524c; --line: #c9c3b8; --seal: #a3271e; }
* { box-sizing: border-box; }
html { font: 16px/1.6 "Noto Sans", "Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", "WenQuanYi Micro Hei", sans-serif;
  color: var(--ink); background: #fff; -webkit-text-size-adjust: 100%; }
html:lang(zh-Hant) { font-family: "Noto Sans", "Noto Sans CJK TC", "Source Han Sans TC", "PingFang TC", "Microsoft JhengHei", "WenQuanYi Micro Hei", sans-serif; }
html:lang(en) { font-family: "Noto Sans", "Segoe UI", "Helvetica Neue", Arial, "Liberation Sans", "DejaVu Sans", "Noto Sans CJK SC", "WenQuanYi Micro Hei", sans-serif; }
body { max-width: 46rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; }
h1 { font-size: 1.7rem; line-height: 1.3; margin: 0 0 .5rem; padding-bottom: .6rem; border-bottom: 3px solid var(--seal); }
h2 { font-size: 1.3rem; line-height: 1.35; margin: 2.4rem 0 .6rem; padding-bottom: .2rem; border-bottom: 1px solid var(--ink); }
h3 { font-size: 1.08rem; line-height: 1.4; margin: 0 0 .2rem; }
p { margin: 0 0 .5rem; }
a { color: inherit; text-decoration: underline dotted; text-underline-offset: .2em; }
nav a { text-decoration: none; }
nav ul { columns: 2; column-gap: 2rem; }
nav h3 { margin-top: .6rem; }
ul, ol { margin: 0; padding-left: 1.25em; }
ol { padding-left: 1.5em; }
cite { font-style: normal; }
li { margin: .1em 0; }
li > ul { margin-bottom: .2em; }
article { border-top: 1px solid var(--line); padding: .8rem 0 1rem; }
h2 + article, h2 + p + article { border-top: 0; }
dl { margin: .4rem 0 0; display: grid; grid-template-columns: 8.5em 1fr; gap: .3rem 1rem; }
html:lang(en) dl:not([class]) { grid-template-columns: 9.5em 1fr; }
dt { color: var(--soft); font-size: .88em; padding-top: .12em; }
dd { margin: 0; min-width: 0; }
dd p:last-child { margin-bottom: 0; }
dl.terms dt { color: var(--ink); font-size: 1em; font-weight: 600; }
dl.terms, dl.unmodelled { grid-template-columns: 15em 1fr; }
dl.unmodelled dt { color: var(--ink); font-size: 1em; }
.joint { color: var(--soft); }
.unsure { color: var(--seal); }
.small, footer { color: var(--soft); font-size: .85em; }
footer, dd > a { overflow-wrap: anywhere; }
footer { margin-top: 2.5rem; border-top: 1px solid var(--line); padding-top: .6rem; }
@media (max-width: 34rem) {
  dl, html:lang(en) dl:not([class]), dl.terms, dl.unmodelled { grid-template-columns: 1fr; gap: 0; }
  dt { margin-top: .5rem; }
  nav ul { columns: 1; }
}
@page { size: A4; margin: 16mm 16mm 18mm; @bottom-center { content: counter(page) " / " counter(pages); font-size: 8pt; } }
@media print {
  html { font-size: 10pt; line-height: 1.5; }
  body { max-width: none; padding: 0; }
  h1 { font-size: 18pt; }
  h2 { font-size: 13.5pt; break-after: avoid; }
  h3 { break-after: avoid; }
  .gives { break-after: avoid; break-inside: avoid; }
  dd, li, .terms dt { break-inside: avoid; }
  p { orphans: 3; widows: 3; }
}
)css";

}  // namespace huji
