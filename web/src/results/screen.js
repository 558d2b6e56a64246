// The results: what the citizen can do now, what to ask, what a change would open, and what was not looked at.
import { button, h, heading } from '../dom.js'
import { spellDate } from '../dates.js'
import { afterPaint } from '../paint.js'
import { groupList, overview } from './group_list.js'
import { GROUPS, groupByOutcome, openGroups, foldedGroups } from './groups.js'
import { otherCities, supposedNotice } from './other_cities.js'
import { routesSection } from './routes.js'
import { saveSection } from './save.js'
import { settlingSection } from './settling.js'
import { clauseLines, documentList } from './sources.js'

/** @typedef {import('../types').Content} Content */
/** @typedef {import('../types').Clause} Clause */
/** @typedef {import('../types').PrincipleText} PrincipleText */
/** @typedef {import('../types').ResultsActions} ResultsActions */
/** @typedef {import('../types').ResultsData} ResultsData */
/** @typedef {import('../types').ResultsView} ResultsView */
/** @typedef {import('./groups.js').EntitlementResult} EntitlementResult */
/** @typedef {ReturnType<typeof groupByOutcome<EntitlementResult>>} Groups */

/** The most useful thing to be said in one line. @type {(data: ResultsData, groups: Groups, apartAlone: boolean) => string} */
function summary({ words, questionsLeft }, groups, apartAlone) {
  const { now, ask, open } = groups
  if (now.length) return (apartAlone ? words.nowRural : words.now)(now.length)
  if (ask.length) return words.asks(ask.length)
  if (!open.length) return words.nothing
  return questionsLeft > 0 ? words.unfinished : words.stillOpen(open.length)
}

/** Whether this can still change: how to go on, or that it is final. @type {(view: ResultsView, groups: Groups) => Content} */
function standing({ words, questionsLeft, act }, groups) {
  if (questionsLeft > 0) {
    return h(
      'div',
      { class: 'notice', 'data-standing': 'open' },
      h('p', null, words.goOn(questionsLeft)),
      button('go-on', words.goOnButton, () => act.proceed(), { class: 'first' })
    )
  }
  const isFinal = !groups.open.length
  return h(
    'p',
    { class: 'standing', 'data-standing': isFinal ? 'final' : 'unsure' },
    isFinal ? words.final : words.finalUnsure
  )
}

/**
 * The kind that stands apart from every other result. Who came to settle is told of it even when nothing is known yet.
 * @type {(view: ResultsView, shown: EntitlementResult[], isChecked: boolean) => Content}
 */
function apartSection(view, shown, isChecked) {
  const { words, goal, roles, act } = view
  if (!shown.length && goal.id !== roles.goals.settle) return null
  return h(
    'section',
    { class: 'rural', 'data-rural': true },
    h('h2', null, words.ruralHeading),
    h('p', { class: 'help' }, shown.length ? words.ruralHelp : words.ruralUnchecked),
    groupList(view, groupByOutcome(shown), 3, GROUPS),
    !isChecked && button('check-rural', words.checkRural, () => act.chooseGoal(roles.goals.apart), { class: 'second' })
  )
}

/** @type {(view: ResultsView, principles: PrincipleText[]) => Content} */
function principleList(view, principles) {
  const { words } = view
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
            h('p', { class: 'small' }, clauseLines(view, clauses))
          )
        )
      )
    )
  )
}

/** @type {(view: ResultsView) => Content} */
function uncheckedSection({ words, text, goal, roles, act }) {
  const { all } = roles.goals
  const others = text.goals.filter(({ id }) => id !== goal.id && id !== all)
  return (
    goal.id !== all &&
    h(
      'section',
      { class: 'unchecked' },
      h('h2', null, words.unchecked),
      h(
        'ul',
        null,
        others.map(({ name }) => h('li', null, name))
      ),
      button('check-all', words.checkAll, () => act.chooseGoal(all), { class: 'second' })
    )
  )
}

/** @type {(data: ResultsData) => string} */
const receiptLine = ({ text, pack, date }) => [text.city, pack.slice(0, 12), date].join(' ')

/** @type {(view: ResultsView) => Content} */
function receipt(view) {
  const { words } = view
  return h(
    'p',
    { class: 'receipt' },
    h('b', null, words.receipt),
    h('br'),
    h('code', null, receiptLine(view)),
    h('br'),
    words.receiptHelp
  )
}

/**
 * The results of an assessment without a clash. What stands below the first screen is drawn after it; until then the screen
 * has `data-drawing`.
 * @type {(data: ResultsData, act: ResultsActions) => HTMLElement}
 */
export function resultsScreen(data, act) {
  const { words, text, roles, result } = data
  const { route, apart } = roles.kinds
  const { kinds } = data.goal
  const apartAlone = kinds.length === 1 && kinds[0] === apart
  const wanted = result.entitlements.filter(({ kind }) => kinds.includes(kind))
  const main = apartAlone ? wanted : wanted.filter(({ kind }) => kind !== apart)
  const apartChecked = kinds.includes(apart)
  const apartShown = apartAlone
    ? []
    : result.entitlements.filter(
        ({ kind, verdict }) => kind === apart && (apartChecked || verdict === 'applies' || verdict === 'possible')
      )
  const principles = text.principles.filter((principle) => principle.kinds.some((kind) => kinds.includes(kind)))
  const groups = groupByOutcome(main)

  const shown = main.concat(apartShown)
  /** @type {ResultsView} */
  const view = Object.assign({}, data, { act, shown: shown.map(({ id }) => id) })
  const title = summary(data, groups, apartAlone)
  const subtitle = words.byDate(text.name, spellDate(words, data.date))
  const cited = /** @type {{ clauses: Clause[] }[]} */ (shown).concat(principles)

  const details = () =>
    h(
      'div',
      null,
      groupList(view, groups, 2, openGroups),
      routesSection(view, main),
      groupList(view, groups, 2, foldedGroups),
      !apartAlone && apartSection(view, apartShown, apartChecked),
      kinds.includes(route) && settlingSection(view),
      principleList(view, principles),
      documentList(view, cited),
      uncheckedSection(view),
      otherCities(view),
      saveSection(view, {
        title,
        subtitle,
        groups: groupByOutcome(shown),
        foot: [words.office, words.receipt + words.colon + receiptLine(view)]
      }),
      receipt(view)
    )
  const below = h('div')
  const screen = h(
    'main',
    { class: 'column', 'data-screen': 'results', 'data-drawing': true },
    data.firstRow,
    data.droppedNotice,
    supposedNotice(view),
    heading(title),
    h('p', { class: 'help' }, subtitle),
    overview(view, groups),
    standing(view, groups),
    below
  )
  afterPaint(() => {
    // Another step was taken meanwhile, and the engine has been told of it.
    if (!screen.isConnected) return
    try {
      screen.replaceChild(details(), below)
      screen.removeAttribute('data-drawing')
    } catch (error) {
      act.fail(error)
    }
  })
  return screen
}
