// The results: what the citizen can do now, what to ask, what a change would open, and what was not looked at.
import { button, h, heading } from '../dom.js'
import { spellDate } from '../dates.js'
import { afterPaint } from '../paint.js'
import { card, mark, revealButton } from './card.js'
import { groupOrder, groupUp, openGroups, otherGroups } from './groups.js'
import { otherCities, supposedNotice } from './other_cities.js'
import { routesPart } from './routes.js'
import { settlingPart } from './settling.js'
import { saveSection } from './save.js'
import { clauseLines, documentList } from './sources.js'

const RURAL = 'rural_right'
const SETTLEMENT = 'settlement_route'

// The most useful thing to be said in one line.
function summary({ words, left }, groups, rural) {
  const { now, ask, open } = groups
  if (now.length) return (rural ? words.nowRural : words.now)(now.length)
  if (ask.length) return words.asks(ask.length)
  if (!open.length) return words.nothing
  return left > 0 ? words.unfinished : words.stillOpen(open.length)
}

function group(app, name, entitlements, level) {
  if (!entitlements.length) return null
  const { words } = app
  const [title, help] = words.groups[name]
  const rural = name === 'now' && entitlements.every(({ kind }) => kind === RURAL)
  return h(
    'section',
    { class: 'group', 'data-group': name },
    h(
      'h' + level,
      { tabindex: '-1' },
      rural ? words.ruralNow : title,
      ' ',
      h('span', { class: 'count' }, entitlements.length)
    ),
    help && h('p', { class: 'help' }, help),
    name === 'open' && goOn(app),
    entitlements.map((entitlement) => card(app, entitlement, name, level + 1))
  )
}

// A group at a glance, leading to its place in the page; of the first that opens anything, each title does.
function overviewRow(app, name, entitlements, isFirst) {
  return h(
    'li',
    { class: name },
    mark(app, name),
    button('jump', app.words.groups[name][0], () => app.reveal('[data-group="' + name + '"] > :first-child'), {
      class: 'link'
    }),
    h('span', { class: 'count' }, entitlements.length),
    isFirst &&
      openGroups.includes(name) &&
      h(
        'ul',
        null,
        entitlements.map(({ id }) => h('li', null, revealButton(app, id)))
      )
  )
}

function overview(app, groups) {
  const names = groupOrder.filter((name) => groups[name].length)
  return (
    names.length > 1 &&
    h(
      'ul',
      { class: 'overview' },
      names.map((name, i) => overviewRow(app, name, groups[name], i === 0))
    )
  )
}

const groupList = (app, groups, level, names) => names.map((name) => group(app, name, groups[name], level))

function goOn(app) {
  return (
    app.left > 0 &&
    h(
      'p',
      null,
      button('go-on', app.words.goOnButton, () => app.proceed(), { class: 'second' })
    )
  )
}

// Whether this can still change: how to go on, or that it is final.
function standing(app, groups) {
  const { words, left } = app
  if (left > 0) {
    return h(
      'div',
      { class: 'notice', 'data-standing': 'open' },
      h('p', null, words.goOn(left)),
      button('go-on', words.goOnButton, () => app.proceed(), { class: 'first' })
    )
  }
  const isFinal = !groups.open.length
  return h(
    'p',
    { class: 'standing', 'data-standing': isFinal ? 'final' : 'unsure' },
    isFinal ? words.final : words.finalUnsure
  )
}

// Rural rights stand apart from every other result. Who came to settle is told of them even when nothing is known yet.
function ruralPart(app, shown, checked) {
  const { words } = app
  if (!shown.length && app.state.goal !== 'settle') return null
  return h(
    'section',
    { class: 'rural', 'data-rural': true },
    h('h2', null, words.ruralHeading),
    h('p', { class: 'help' }, shown.length ? words.ruralHelp : words.ruralUnchecked),
    groupList(app, groupUp(shown), 3, groupOrder),
    !checked && button('check-rural', words.checkRural, () => app.chooseGoal('rural_rights'), { class: 'second' })
  )
}

function principleList(app, principles) {
  const { words } = app
  return (
    principles.length > 0 &&
    h(
      'section',
      { class: 'principles' },
      h('h2', null, words.principles),
      h(
        'ul',
        { class: 'plain' },
        principles.map(({ text, certainty, clauses }) =>
          h(
            'li',
            null,
            h('p', null, text, certainty !== 'definite' && h('em', null, ' ', words.certainties[certainty])),
            h('p', { class: 'small' }, clauseLines(app, clauses))
          )
        )
      )
    )
  )
}

function uncheckedPart(app) {
  const { words, text } = app
  const others = text.goals.filter(({ id }) => id !== app.state.goal && id !== 'everything')
  return (
    app.state.goal !== 'everything' &&
    h(
      'section',
      { class: 'unchecked' },
      h('h2', null, words.unchecked),
      h(
        'ul',
        null,
        others.map(({ name }) => h('li', null, name))
      ),
      button('check-all', words.checkAll, () => app.chooseGoal('everything'), { class: 'second' })
    )
  )
}

const receiptLine = ({ text, pack, date }) => [text.city, pack.slice(0, 12), date].join(' ')

function receipt(app) {
  const { words } = app
  return h(
    'p',
    { class: 'receipt' },
    h('b', null, words.receipt),
    h('br'),
    h('code', null, receiptLine(app)),
    h('br'),
    words.receiptHelp
  )
}

export function resultsScreen(app, result) {
  const { words, text } = app
  const kinds = app.kinds()
  const ruralAlone = kinds.length === 1 && kinds[0] === RURAL
  const wanted = result.entitlements.filter(({ kind }) => kinds.includes(kind))
  const main = ruralAlone ? wanted : wanted.filter(({ kind }) => kind !== RURAL)
  const ruralChecked = kinds.includes(RURAL)
  const rural = ruralAlone
    ? []
    : result.entitlements.filter(
        ({ kind, verdict }) => kind === RURAL && (ruralChecked || verdict === 'applies' || verdict === 'possible')
      )
  const principles = text.principles.filter((principle) => principle.kinds.some((kind) => kinds.includes(kind)))
  const groups = groupUp(main)

  const shown = main.concat(rural)
  app.shown = shown.map(({ id }) => id)
  const title = summary(app, groups, ruralAlone)
  const subtitle = words.byDate(text.name, spellDate(words, app.date))
  const clauses = [].concat(...shown.concat(principles).map((cited) => cited.clauses))

  // What stands below the first screen is drawn after it: `data-drawing` until then.
  const details = () =>
    h(
      'div',
      null,
      groupList(app, groups, 2, openGroups),
      routesPart(app, main),
      groupList(app, groups, 2, otherGroups),
      !ruralAlone && ruralPart(app, rural, ruralChecked),
      kinds.includes(SETTLEMENT) && settlingPart(app, result.entitlements),
      principleList(app, principles),
      documentList(app, clauses),
      uncheckedPart(app),
      otherCities(app),
      saveSection(app, {
        title,
        subtitle,
        groups: groupUp(shown),
        foot: [words.office, words.receipt + words.colon + receiptLine(app)]
      }),
      receipt(app)
    )
  const below = h('div')
  const screen = h(
    'main',
    { class: 'column', 'data-screen': 'results', 'data-drawing': true },
    app.frame.firstRow(app),
    app.frame.droppedNotice(app),
    supposedNotice(app),
    heading(title),
    h('p', { class: 'help' }, subtitle),
    overview(app, groups),
    standing(app, groups),
    below
  )
  afterPaint(() => {
    if (!screen.isConnected) return // another step was taken meanwhile, and the engine has been told of it
    try {
      screen.replaceChild(details(), below)
      screen.removeAttribute('data-drawing')
    } catch (error) {
      app.fail(error)
    }
  })
  return screen
}
