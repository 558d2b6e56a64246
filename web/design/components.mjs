// The design page on the components, and on the results, whose cards are components of their own.
import { component, pair } from './blocks.mjs'
import * as specimens from './specimens.mjs'

export const COMPONENTS = [
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

export const RESULTS = [
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
