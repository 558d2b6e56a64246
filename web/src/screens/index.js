// Each step's screen, drawn from the state and from what is loaded.
import { required } from '../failure.js'
import { goalOf } from '../goal.js'
import { countOpen, dependentsOf } from '../dialogue.js'
import { answerRows, answersSoFar, droppedNotice, pageNotice } from '../layout/answers.js'
import { firstRow } from '../layout/first_row.js'
import { foot } from '../layout/foot.js'
import { head } from '../layout/head.js'
import { answerLines, questionData } from '../screen_data.js'
import { answeredSteps } from '../steps.js'
import { cityScreen } from './city.js'
import { failedScreen } from './failed.js'
import { goalScreen } from './goal.js'
import { loadingScreen } from './loading.js'
import { questionScreen } from './question.js'

/** @import { Actions } from '../actions.js' */
/** @import { Cities } from '../city.js' */
/** @import { Route } from '../route.js' */
/** @import { Session } from '../session.js' */
/** @import { Speech } from '../speech.js' */
/** @import { Store } from '../store.js' */
/** @import { AnswersData } from '../layout/answers.js' */
/** @import { Frame } from '../renderer.js' */
/** @import { Abilities, AnsweredStep, FailureKind, Roles, Site } from '../types' */

/**
 * @param {object} page
 * @param {Store} page.store
 * @param {Cities} page.cities
 * @param {Site['languages']} page.languages
 * @param {Session} page.session
 * @param {Speech} page.speech
 * @param {() => boolean | null} page.isRemembered
 * @param {() => string} page.today
 * @param {Roles} page.roles
 * @param {Abilities} page.abilities
 * @param {Actions} act
 */
export function createScreens(page, act) {
  const { store, cities, languages, session, speech, isRemembered, today, roles, abilities } = page
  const { state } = store
  const answered = () => answeredSteps(state.steps)
  const city = () => required(session.city, 'city')
  const goal = () => goalOf(city(), state.goal)
  const chosenCity = () => cities.named(state.language).find(({ id }) => id === state.city)
  const notice = () => pageNotice(session.notice && session.notice(session.words))

  const drawFirstRow = (/** @type {(() => void) | null} */ back) =>
    firstRow({ words: session.words, language: state.language, speech }, back)

  const lines = (/** @type {readonly AnsweredStep[]} */ steps) =>
    answerLines(session.words, city().text, steps, state.steps)

  const dropped = () => droppedNotice(session.words, state.dropped.length, lines(state.dropped))

  /** @param {number} index */
  function question(index) {
    const { calculator, text } = city()
    const step = state.steps[index]
    const data = questionData(session.words, text, state, index, () =>
      countOpen(calculator, answered(), goal().id, today())
    )
    const others = () => answered().filter((other) => other !== step)
    return questionScreen(Object.assign(data, { firstRow: drawFirstRow(act.back), notice: dropped() }), {
      answer: (values) => act.answer(index, values),
      tick: (values) => store.tick(index, values),
      dependents: () =>
        dependentsOf(calculator, others(), step.facts, goal().kinds, today()).map((id) => text.entitlements[id].title),
      showResults: () => act.goTo('#results')
    })
  }

  const results = () =>
    required(session.results, 'results part').resultsStep(
      {
        state,
        words: session.words,
        city: city(),
        cities: cities.named(state.language),
        date: today(),
        firstRow: drawFirstRow(act.back),
        droppedNotice: dropped(),
        answerRows: (facts) =>
          answerRows(
            session.words,
            lines(answered()).filter(({ fact }) => facts.includes(fact)),
            act.goTo
          ),
        roles,
        abilities
      },
      act
    )

  const start = () =>
    cityScreen(
      {
        words: session.words,
        cities: cities.named(state.language),
        chosen: state.city,
        clearsAnswers: answered().length > 0,
        firstRow: drawFirstRow(null),
        notice: notice()
      },
      act
    )

  const goals = () =>
    goalScreen(
      {
        words: session.words,
        city: city().text.name,
        goals: city().text.goals,
        chosen: state.goal,
        firstRow: drawFirstRow(act.back),
        notice: notice()
      },
      act
    )

  /** @returns {AnswersData} */
  function answersData() {
    const { text } = city()
    return {
      words: session.words,
      city: text.name,
      goal: text.goals.find(({ id }) => id === state.goal),
      lines: lines(answered()),
      isRemembered: isRemembered()
    }
  }

  return {
    /** @param {Route} route */
    step({ name, step }) {
      switch (name) {
        case 'goal':
          return goals()
        case 'question':
          return question(step - 1)
        case 'results':
          return results()
        default:
          return start()
      }
    },
    loading: () => loadingScreen({ words: session.words, city: chosenCity(), firstRow: drawFirstRow(act.back) }),
    /** @param {FailureKind} kind */
    failed: (kind) => failedScreen({ words: session.words, kind, firstRow: drawFirstRow(act.back) }, act),
    answersSoFar: () => answersSoFar(session.words, answered().length, answersData, act),
    /** @returns {Frame} */
    frame: () => ({
      key: [session.words.lang, state.elder, state.city].join(),
      lang: session.words.lang,
      title: session.words.title,
      head: () => head({ words: session.words, language: state.language, languages, display: state }, act),
      foot: () => foot({ words: session.words, city: chosenCity() })
    })
  }
}
