// The design page on principles, colour, type and space.
import { SAMPLES, both, english, list, pair, part, px, rem, table } from './blocks.mjs'
import { drawn } from './drawn.mjs'
import * as specimens from './specimens.mjs'

export const PRINCIPLES = [
  '三个词',
  'Three words',
  () =>
    list([
      [
        '<b>平静。</b>一屏只问一件事。分组靠留白，不靠框套框。什么都不会自己动。',
        '<b>Calm.</b> One thing a screen. White space does the grouping, not boxes inside boxes. Nothing moves by itself.'
      ],
      [
        '<b>郑重。</b>像一封懂行的公函：先说你能办什么，再说为什么、去哪里，最后说哪里还不确定。依据的条款一直都在，但不抢话。',
        '<b>Official.</b> A letter from a competent office: what you can do, then why and where, then what is uncertain. The clause is always there, and quiet.'
      ],
      [
        '<b>温暖。</b>纸是暖的，墨不是纯黑，强调只用一种颜色：印泥的红。话说得短、说得客气。',
        '<b>Warm.</b> The paper is warm, the ink is not pure black, and there is one accent: the red of a seal. Words are short and kind.'
      ]
    ])
]

const COLOURS = {
  paper: ['纸，页面的底', 'paper, the page’s ground'],
  sheet: ['浅底，回答和卡片', 'sheet, under answers and cards'],
  ink: ['正文', 'text'],
  quiet: ['次要的字', 'secondary text'],
  edge: ['可以按的边', 'edges of what can be pressed'],
  line: ['分隔线，只起装饰作用', 'dividing lines, decoration only'],
  accent: ['强调，链接', 'accent, links'],
  fill: ['主按钮和印章的底', 'ground of the primary button and the seal'],
  'on-fill': ['主按钮上的字', 'text on the primary button'],
  yes: ['适用', 'applies'],
  ask: ['可能；还在推进', 'possible; still coming'],
  open: ['现在不适用；还没定；焦点', 'a change could open it; still open; focus']
}

const SCHEMES = {
  light: ['浅色', 'Light'],
  dark: ['深色', 'Dark'],
  'light-contrast': ['浅色，高对比度', 'Light, high contrast'],
  'dark-contrast': ['深色，高对比度', 'Dark, high contrast']
}

function swatch({ name, value, ratios }) {
  if (!COLOURS[name]) throw new Error(`web/design/sections.mjs does not say what --${name} is for`)
  const [zh, en] = COLOURS[name]
  const measured = ratios
    .map(([ground, ratio]) => `<span class="ratio">${ratio.toFixed(1)}&nbsp;:&nbsp;1 <code>--${ground}</code></span>`)
    .join(' ')
  return `<li><span class="swatch of-${name}" data-token="${name}"></span><div><b><code>--${name}</code> ${value}</b>
<span class="use">${zh} ${english(en)}</span>${measured}</div></li>`
}

const scheme = ({
  id,
  colours
}) => `<section class="scheme scheme-${id}" data-scheme="${id}"><h3>${SCHEMES[id][0]} ${english(SCHEMES[id][1])}</h3>
<ul class="swatches">${colours.map(swatch).join('\n')}</ul>
${drawn(() => [specimens.entry(SAMPLES[0], 'now'), specimens.entry(SAMPLES[0], 'ask'), specimens.buttons(SAMPLES[0])])}</section>`

export const COLOUR = [
  '颜色',
  'Colour',
  ({ schemes }) =>
    pair(
      '下面的色值都从 <code>style.css</code> 里读出，对比度在建站时按 WCAG 算出。字不到 7&nbsp;:&nbsp;1，边和标记不到 3&nbsp;:&nbsp;1，网站就建不成。深色是另外配的，不是反过来的。',
      'All values are read from <code>style.css</code>; contrast is computed by the WCAG formula when the site is built. Where text falls under 7&nbsp;:&nbsp;1, or an edge under 3&nbsp;:&nbsp;1, the build stops. The dark scheme is designed, not inverted.'
    ) + `<div class="schemes">${schemes.map(scheme).join('')}</div>`
]

const sizeRows = ({ sizes, headings }) =>
  [
    ['一级标题 h1', headings.h1],
    ['一级标题，宽屏 h1, wide', headings.wide],
    ['二级标题 h2', headings.h2],
    ['三级标题 h3', headings.h3],
    ['正文 body', 1],
    ['小字 small', headings.small]
  ].map(([name, factor]) => [name, rem(factor), ...sizes.map((size) => px(size * factor))])

export const TYPE = [
  '字',
  'Type',
  (sheet) =>
    pair(
      `用读者自己设备上的字体，不下载字体。正文 ${sheet.sizes.join('、')} 像素四档，由读者选；长辈版从 ${sheet.sizes[1]} 像素起。行高 ${sheet.lineHeight}。两种粗细：常规和粗体。`,
      `The reader’s own system fonts; no web fonts. Text in four steps, ${sheet.sizes.join(', ')} px, for the reader to choose; large text begins at ${sheet.sizes[1]} px. Line height ${sheet.lineHeight}. Two weights: regular and bold.`
    ) +
    table('字号 Sizes', ['', 'rem', ...sheet.sizes.map(px)], sizeRows(sheet)) +
    part(
      '四档正文',
      'The four steps',
      `<div class="specimen">${sheet.sizes.map((size, i) => `<p class="step step-${i}">${size} 办事先看清楚 ${english('Know before you go')}</p>`).join('')}</div>`
    ) +
    part('各级', 'Levels', both(specimens.levels)) +
    part(
      '一行最多三十四个字',
      'At most 34 characters a line',
      '<p class="measure">一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四这里是第二行。</p>',
      pair(
        '屏幕窄，行就短；屏幕宽，行也不会更长。',
        'Lines get shorter on a narrow screen and no longer on a wide one.'
      )
    )
]

export const SPACE = [
  '间距和圆角',
  'Space and corners',
  ({ gap, spaces, touch, elderTouch, link, sizes, radii }) =>
    pair(
      `边距 ${rem(gap)}，随字号变大。手指按的地方至少 44 像素，长辈版至少 60 像素；这里画的就是实际大小。`,
      `The margin is ${rem(gap)} and grows with the text. What a finger presses is at least 44 px, and 60 px in large text; drawn here at true size.`
    ) +
    `<ul class="targets"><li><span class="target target-link"></span>${px(link * sizes[0])}<br>文字按钮 ${english('link')}</li>
<li><span class="target target-touch"></span>${px(touch * sizes[0])}<br>回答和按钮 ${english('answer, button')}</li>
<li><span class="target target-elder"></span>${px(elderTouch * sizes[1])}<br>长辈版 ${english('large text')}</li></ul>` +
    part(
      '间距',
      'Space',
      `<ul class="spaces">${spaces.map((space, i) => `<li><span class="figure">${rem(space)} · ${px(space * sizes[0])}</span><span class="space space-${i}"></span></li>`).join('')}</ul>`,
      pair(
        '样式表里的间距都在这里。近的事挨得近，远的事离得远；越重要的停顿，空得越多。',
        'All the spaces in the style sheet. What belongs together stands close; the greater the pause, the more room.'
      )
    ) +
    part(
      '圆角',
      'Corners',
      `<ul class="targets">${radii.map((radius, i) => `<li><span class="target radius-${i}"></span>${radius}</li>`).join('')}</ul>`,
      pair(
        '小的给印章和标记，大的给按得到的东西和卡片。没有别的。',
        'The small one for seals and marks, the large one for cards and what can be pressed. There is no other.'
      )
    )
]
