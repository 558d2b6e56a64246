// The page of the design, for who builds and reviews the site and for portals that take it in: design.html with its style
// sheet. Both are made from style.css and the page's own modules at every build, so that they cannot tell of another site.
import { readSheet } from './design/sheet.mjs'
import { sections } from './design/sections.mjs'

const variables = (colours) => colours.map(({ name, value }) => `--${name}:${value}`).join(';')
const declared = (rule) =>
  Object.entries(rule)
    .map(([name, value]) => `${name}:${value}`)
    .join(';')

// What only style.css can say: its schemes next to one another, its colours, sizes, targets, corners and ring of focus.
function rulesOf({ schemes, sizes, spaces, elderTouch, link, radii, focus }) {
  return [
    ...schemes.map(({ id, colours }) => `.scheme-${id}{${variables(colours)}}`),
    ...schemes[0].colours.map(({ name }) => `.of-${name}{background:var(--${name})}`),
    ...sizes.map((size, i) => `.step-${i}{font-size:${size / sizes[0]}rem}`),
    ...spaces.map((space, i) => `.space-${i}{width:${space}rem}`),
    ...radii.map((radius, i) => `.radius-${i}{border-radius:${radius}}`),
    ...[
      ['touch', 'var(--touch)'],
      ['link', `${link}rem`],
      ['elder', `${(elderTouch * sizes[1]) / sizes[0]}rem`]
    ].map(([name, size]) => `.target-${name}{width:${size};height:${size}}`),
    `.focused,.focused:focus:not(:focus-visible){${declared(focus)}}`
  ].join('')
}

/// The page's style sheet: design.css, already bundled, with what it takes from style.css.
export const designStyle = (bundled, css) => Buffer.concat([bundled, Buffer.from(rulesOf(readSheet(css)))])

/// design.html. `lines` stand in the head of every page without scripts; `styled` puts in the style sheets.
export function designPage(css, lines, styled) {
  return styled(`<!doctype html>
<html lang="zh-Hans">
<head>
<meta charset="utf-8">
${lines.join('\n')}
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>户籍 · 设计</title>
<meta name="description" content="这个网站的设计：颜色、字、间距、部件和说话的方式。 The design of this site: colour, type, space, components and voice.">
<link rel="stylesheet" href="style.css">
<link rel="stylesheet" href="design.css">
</head>
<body>
<header class="head"><div class="column wide"><p class="brand"><span class="seal" aria-hidden="true">户籍</span><span>落户和居住证自查</span></p>
<p class="to-page"><a href="index.html">打开网页 <span lang="en">Open the page</span></a></p></div></header>
<main class="column wide design">
<h1>设计 <span lang="en">Design</span></h1>
<div class="pair"><p class="lead">平静、郑重、温暖：让第一次看规定的人，也看得下去。</p><p class="lead" lang="en">Calm, official, warm: so that someone who reads the rules for the first time reads on.</p></div>
${sections(readSheet(css))}
</main>
<footer class="column wide foot"><p>这一页在每次建站时从样式表和网页自己的代码做出来。 <span lang="en">Made from the style sheet and the page’s own code at every build.</span></p></footer>
</body>
</html>
`)
}
