// The page of the design, section by section: what is shown comes from style.css and the page's own modules, what is
// said stands here, in Simplified Chinese with English beside it. Two languages are enough: it is read by the people who
// build and review the site and by portals that take it in, not by citizens.
import { drawn } from './drawn.mjs'
import * as specimens from './specimens.mjs'

const SAMPLES = specimens.SAMPLE_LANGUAGES.map(specimens.sampleOf)
const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九']

const english = (markup) => `<span lang="en">${markup}</span>`
const pair = (zh, en) => `<div class="pair"><p>${zh}</p><p lang="en">${en}</p></div>`
const list = (rows) =>
  `<div class="pair"><ul>${rows.map(([zh]) => `<li>${zh}</li>`).join('')}</ul><ul lang="en">${rows.map(([, en]) => `<li>${en}</li>`).join('')}</ul></div>`
const both = (make) =>
  `<div class="pair specimen">${SAMPLES.map((sample) => `<div lang="${sample.language}">${drawn(() => make(sample))}</div>`).join('')}</div>`
const names = (classes) => `<p class="names"><code>${classes.join('</code> <code>')}</code></p>`
const part = (zh, en, ...body) => `<h3>${zh} ${english(en)}</h3>${body.join('')}`
const component = (zh, en, [sayZh, sayEn], classes, ...makes) =>
  part(zh, en, names(classes), pair(sayZh, sayEn), ...makes.map(both))

const table = (label, head, rows) => `<div class="sideways" role="region" tabindex="0" aria-label="${label}"><table>
<thead><tr>${head.map((cell) => (cell ? `<th scope="col">${cell}</th>` : '<td></td>')).join('')}</tr></thead>
<tbody>${rows.map(([first, ...rest]) => `<tr><th scope="row">${first}</th>${rest.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</tbody></table></div>`

const px = (number) => `${Number(number.toFixed(1))} px`
const rem = (number) => `${number} rem`

const PRINCIPLES = [
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

const COLOUR = [
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

const TYPE = [
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

const SPACE = [
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

const COMPONENTS = [
  '部件',
  'Components',
  () =>
    pair(
      '每个部件都写着样式表里的名字，是真的，按了不会有事。里面的城市和规定是编的。',
      'Each component stands under its name in the style sheet and is the real one; pressing it does nothing here. The city and the rules in it are made up.'
    ) +
    [
      component(
        '选城市、选事情',
        'City, purpose',
        [
          '整行都能按，一按就走。现在的那一个，左边有一道红。',
          'The whole row is pressed and goes on at once. The present one has a red bar.'
        ],
        ['rows', 'row'],
        specimens.cities
      ),
      component(
        '选一个',
        'Choice',
        ['选了不会自己跳，要按“继续”。', 'Choosing does not move on; “Continue” does.'],
        ['option', 'row'],
        specimens.choice
      ),
      component(
        '可以选几个',
        'Group',
        ['最后一行总是“以上都没有”。', 'The last row is always “None of these”.'],
        ['option', 'row'],
        specimens.group
      ),
      component(
        '按钮',
        'Buttons',
        ['一屏只有一个主按钮。“不确定”和它一样大。', 'One primary button a screen. “Not sure” is just as large.'],
        ['buttons', 'first', 'second'],
        specimens.buttons
      ),
      component(
        '返回、朗读、文字按钮',
        'Back, aloud, link',
        ['看上去轻，按起来不小。', 'Light to look at, no smaller to press.'],
        ['first-row', 'back', 'aloud', 'link'],
        specimens.quietButtons
      ),
      component(
        '折叠',
        'Fold',
        ['不点开也不会错过要紧的事。', 'Nothing that matters is missed by leaving it shut.'],
        ['why'],
        specimens.folds
      ),
      component(
        '提醒',
        'Notice',
        ['只说一件事，写在页面里，不弹出来。', 'Says one thing, in the page; nothing pops up.'],
        ['notice'],
        specimens.notice
      ),
      component(
        '结果的地位',
        'Standing',
        ['还会不会变，说清楚。', 'Whether anything can still change.'],
        ['standing'],
        specimens.standing
      ),
      component(
        '要补的地方',
        'Problem',
        ['说怎么办，不说“错误”。', 'Says what to do, never “error”.'],
        ['problem'],
        specimens.problem
      ),
      component(
        '到此为止的回答',
        'Answers so far',
        ['每一屏都有，随时能改。', 'On every screen, each with a way to change it.'],
        ['so-far', 'answers'],
        specimens.answers
      ),
      component(
        '七种结果',
        'Seven verdicts',
        ['一个词、一个标记、一种颜色，三样总在一起。', 'A word, a mark and a colour, always together.'],
        ['badge', 'mark', 'verdict'],
        specimens.badge
      ),
      component(
        '一眼看完',
        'Overview',
        ['每一行带到它的地方。', 'Each line leads to its place.'],
        ['overview', 'count'],
        specimens.overview
      )
    ].join('')
]

const CARDS = [
  [
    'now',
    '适用，写得明确',
    'Applies, clearly',
    '实线，浅底。只有这一种是实的。',
    'Solid edge, light ground: the only solid one.'
  ],
  [
    'now',
    '适用，但细则另定',
    'Applies, details elsewhere',
    '同一张卡，虚线，没有底。不是把颜色变淡。',
    'The same card in outline, without ground; never in a paler colour.',
    'delegated'
  ],
  ['ask', '可能', 'Possible', '先写去问什么。', 'What to ask comes first.'],
  ['coming', '还在推进', 'Still coming', '规定里有，不一定已经能办。', 'The rules name it; it may not be there yet.'],
  [
    'change',
    '有改变，就有机会',
    'A change could open this',
    '折叠着，标题里就写要变什么。',
    'Folded; the title says what would have to change.'
  ],
  ['open', '还没定', 'Still open', '折叠着，里面写还要知道什么。', 'Folded; inside is what is still needed.'],
  ['no', '不适用', 'Does not apply', '折叠着，里面写为什么。', 'Folded; inside is why.'],
  ['ended', '没有生效', 'Not in force', '折叠着，里面有日期。', 'Folded; the dates are inside.']
]

const RESULTS = [
  '结果',
  'Results',
  () =>
    CARDS.map(([name, zh, en, sayZh, sayEn, certainty]) =>
      component(zh, en, [sayZh, sayEn], [`card ${name}`], (sample) => specimens.entry(sample, name, certainty))
    ).join('') +
    [
      component(
        '条款',
        'Clause',
        [
          '文件、条款、日期。条款号照原文写，不译。',
          'Document, clause, date. Clause numbers stay as the document writes them.'
        ],
        ['clause'],
        specimens.clause
      ),
      component(
        '并排比',
        'Side by side',
        [
          '窄屏上在自己的框里横着滑，整页不动。',
          'On a narrow screen it scrolls sideways by itself; the page does not.'
        ],
        ['routes', 'sideways'],
        specimens.table
      ),
      component(
        '带走的图片',
        'The picture to keep',
        [
          '图片总是浅色，墨写在纸上，给谁看、怎么印都一样。里面没有回答。',
          'Always ink on light paper, the same for whoever sees or prints it. It carries no answers.'
        ],
        ['keep'],
        specimens.keep
      ),
      component('正在打开', 'Loading', ['一句话，没有转圈。', 'A sentence, no spinner.'], ['help'], specimens.loading),
      component(
        '没有取到',
        'Failed',
        ['说出了什么事，什么没丢，现在能做什么。', 'What happened, what is not lost, what to do now.'],
        ['help', 'first'],
        specimens.failed
      )
    ].join('')
]

const STATES = [
  '状态',
  'States',
  () =>
    [
      part(
        '焦点',
        'Focus',
        pair(
          '用键盘走到哪里，哪里就有一圈线，和样式表里写的一样。',
          'Whatever the keyboard reaches wears this ring, as the style sheet draws it.'
        ),
        both(specimens.focused)
      ),
      component(
        '按下、没按、不能按',
        'Pressed, not pressed, disabled',
        [
          '按下的，字变粗，下面有线；不能按的，字变淡，但还读得到。',
          'Pressed: bold, underlined. Disabled: paler, and still read out.'
        ],
        ['aria-pressed', 'aria-disabled'],
        specimens.switches
      )
    ].join('')
]

const VOICE = [
  '怎么说话',
  'Voice',
  () =>
    list([
      [
        '平常话，短句，称“你”。问题不超过四十个字。',
        'Plain words, short sentences, “you”. A question has at most 40 characters.'
      ],
      [
        '同一件事，永远用同一个词。词在 <code>policies/glossary.json</code> 里，三种语言都有，还有不要用的词；用错了，检查会说。',
        'One thing, one word, always. The words stand in <code>policies/glossary.json</code> in three languages, with those to avoid; the check names every slip.'
      ],
      ['不确定就说不确定，再说去问谁、问什么。', 'What is uncertain is called so, with whom to ask and what.'],
      ['说坏消息，先说什么没有丢，再说还能做什么。', 'Bad news says what is not lost, and what can be done.'],
      ['不催，不吓，不夸，不用感叹号。', 'No hurry, no alarm, no praise, no exclamation marks.']
    ])
]

const MOTION = [
  '动和不动',
  'Motion',
  () =>
    pair(
      '什么都不会自己动：没有轮播、倒计时、自动跳转、渐入渐出。读者按了，才换一屏，焦点跟到新的标题。例外只在打开页面的时候：城市的链接等不到半秒才出现，等了八秒，会多出一行，说怎么重新载入。公用电脑（<code>?kiosk</code>）没人碰的时候，先看得见地问一句，再清除回答。',
      'Nothing moves by itself: no carousel, countdown, automatic advance or fading. A screen changes when the reader presses, and focus goes to the new heading. The exceptions come while the page opens: the links to the cities appear after less than half a second, and after eight seconds a line that says how to reload. A public computer (<code>?kiosk</code>) that nobody touches asks in plain sight before it clears the answers.'
    )
]

const MARKS = [
  '标记',
  'Marks',
  () =>
    pair(
      '颜色从不单独说话。拿掉颜色，词和标记还说得清；拿掉标记，词还说得清。中文的标记是一个字，像盖的章；英文的是一个符号。读屏软件只读词。',
      'Colour never speaks alone. Without it, word and mark still say everything; without the mark, the word does. In Chinese a mark is one character, like a stamp; in English a sign. Screen readers read the word alone.'
    )
]

const NEVER = [
  '从来不做',
  'Never',
  () =>
    list([
      ['弹窗、浮层、飘过的提示', 'Modals, overlays, toasts'],
      ['每一行前面放一个图标', 'Icons beside every line'],
      ['为了好看的阴影和渐变', 'Shadows and gradients for decoration'],
      ['用淡一点的同一种颜色表示不确定', 'A paler shade of the same colour for uncertain'],
      ['禁止放大，锁住字号', 'Zoom forbidden, text size locked'],
      ['统计、跟踪、登录、要手机号', 'Counting, tracking, logins, phone numbers']
    ])
]

const ALL = [PRINCIPLES, COLOUR, TYPE, SPACE, COMPONENTS, RESULTS, STATES, VOICE, MOTION, MARKS, NEVER]

const numbered = (i) => (i < 10 ? NUMERALS[i] || '十' : '十' + NUMERALS[i - 10])

const contents = () =>
  `<ul class="contents">${ALL.map(([zh, en], i) => `<li><a href="#part-${i + 1}">${numbered(i)}、${zh} ${english(en)}</a></li>`).join('')}</ul>`

const section = ([zh, en, body], i, sheet) =>
  `<section><h2 id="part-${i + 1}">${numbered(i)}、${zh} ${english(en)}</h2>${body(sheet)}</section>`

/// The whole page below its head, for what readSheet() gives.
export const sections = (sheet) =>
  `<nav aria-label="目录 Contents">${contents()}</nav>${ALL.map((one, i) => section(one, i, sheet)).join('\n')}`
