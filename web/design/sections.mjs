// The page of the design, section by section: what is shown comes from style.css and the page's own modules, what is
// said stands here, in Simplified Chinese with English beside it. Two languages are enough: it is read by the people who
// build and review the site and by portals that take it in, not by citizens.
import { both, component, english, list, pair, part } from './blocks.mjs'
import * as specimens from './specimens.mjs'
import { COMPONENTS, RESULTS } from './components.mjs'
import { COLOUR, PRINCIPLES, SPACE, TYPE } from './foundations.mjs'

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

const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九']
const ALL = [PRINCIPLES, COLOUR, TYPE, SPACE, COMPONENTS, RESULTS, STATES, VOICE, MOTION, MARKS, NEVER]

const numbered = (i) => (i < 10 ? NUMERALS[i] || '十' : '十' + NUMERALS[i - 10])

const contents = () =>
  `<ul class="contents">${ALL.map(([zh, en], i) => `<li><a href="#part-${i + 1}">${numbered(i)}、${zh} ${english(en)}</a></li>`).join('')}</ul>`

const section = ([zh, en, body], i, sheet) =>
  `<section><h2 id="part-${i + 1}">${numbered(i)}、${zh} ${english(en)}</h2>${body(sheet)}</section>`

/// The whole page below its head, for what readSheet() gives.
export const sections = (sheet) =>
  `<nav aria-label="目录 Contents">${contents()}</nav>${ALL.map((one, i) => section(one, i, sheet)).join('\n')}`
