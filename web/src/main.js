// The page: reads the address, loads what the step needs, draws the step, and carries the citizen's presses to the state.
import { startEngine } from './engine.js';
import { cityEntry, loadCity } from './city.js';
import { countOpen, heard, nextStep, tell } from './dialogue.js';
import { today } from './dates.js';
import { Failure } from './failure.js';
import { answersSoFar, foot, head } from './frame.js';
import { fetchRest } from './rest.js';
import { goBack, noteArrival, readRoute, redirect, startRoute } from './route.js';
import { answeredSteps, clearAnswers, state } from './state.js';
import { languages } from './words/index.js';
import { cityScreen } from './screens/city.js';
import { goalScreen } from './screens/goal.js';
import { questionScreen } from './screens/question.js';
import { resultsScreen } from './screens/results.js';
import { clashScreen } from './screens/clash.js';
import { failedScreen, loadingScreen } from './screens/waiting.js';

// Shorter than this, a loading screen would only flicker.
const PATIENCE = 200;

const page = document.getElementById('page');
const status = document.getElementById('status');

let visit = 0;

// What the screens see and do.
const app = {
  words: languages[state.language],
  text: null, calculator: null, pack: null, date: null,
  answers: {}, left: 0, shown: [], restored: false,

  go(hash) {
    if (location.hash === hash) show();
    else location.hash = hash;
  },
  back() {
    if (!goBack()) app.go(before(readRoute()));
  },
  speak(language) {
    state.language = language;
    app.words = languages[language];
    show('[data-lang="' + language + '"]');
  },
  enlarge() {
    state.elder = !state.elder;
    document.documentElement.classList.toggle('elder', state.elder);
    show('.elder[data-action]');
  },
  chooseCity(id) {
    if (state.city !== id) clearAnswers();
    app.restored = false;
    state.city = id;
    app.go('#goal');
  },
  chooseGoal(id) {
    state.goal = id;
    app.proceed();
  },
  proceed() {
    state.draft = null;
    try {
      const step = nextStep(app.calculator, today());
      app.go(step ? '#q' + step : '#results');
    } catch (error) {
      fail(error);
    }
  },
  answer(index, values) {
    state.steps[index].values = values;
    app.proceed();
  },
  restart() {
    clearAnswers();
    state.city = state.goal = null;
    app.go('#city');
  },
  retry() {
    show(null, true);
  },
  reveal(selector) {
    const target = page.querySelector(selector);
    target.open = true;
    target.focus();
    target.scrollIntoView();
  },
  countOpen: () => countOpen(app.calculator, today()),
  remedyOf: id => heard(app.calculator.remedy(id, app.date)),
};

// The step before this one, for a citizen who came by another way than through it.
function before({ name, step }) {
  if (name === 'goal') return '#city';
  const last = name === 'results' ? state.steps.length : step - 1;
  return last > 0 ? '#q' + last : '#goal';
}

// Brings the address to a step that the state can show.
function settle(route) {
  if (route.name !== 'city' && !state.city) {
    app.restored = true;
    redirect('#city');
  } else if ((route.name === 'question' || route.name === 'results') && !state.goal) redirect('#goal');
  else if (route.name === 'question' && !state.steps[route.step - 1]) redirect('#results');
  return readRoute();
}

function results() {
  tell(app.calculator);
  app.date = today();
  const result = heard(app.calculator.assess(app.date));
  if (!result.consistent) return clashScreen(app, result.clash);
  app.answers = result.answers;
  app.left = countOpen(app.calculator, app.date);
  return resultsScreen(app, result);
}

function screen({ name, step }) {
  switch (name) {
    case 'goal': return goalScreen(app);
    case 'question': return questionScreen(app, step - 1);
    case 'results': return results();
    default: return cityScreen(app);
  }
}

function draw(main, focus) {
  while (page.firstChild) page.removeChild(page.firstChild);
  const name = main.getAttribute('data-screen');
  const settled = name !== 'loading' && name !== 'failed';
  if (settled && (name !== 'city' || answeredSteps().length)) main.append(answersSoFar(app));
  page.append(head(app), main, foot(app));
  const heading = main.querySelector('h1');
  document.documentElement.lang = state.language;
  document.title = heading.textContent + ' · ' + app.words.title;
  heading.tabIndex = -1;
  status.textContent = settled ? '' : heading.textContent;
  const target = focus ? page.querySelector(focus) : heading;
  target.focus({ preventScroll: true });
  if (!focus) scrollTo(0, 0);
}

function fail(error) {
  console.error(error);
  draw(failedScreen(app, error instanceof Failure ? error.kind : 'engine'));
}

// Loads what the step needs. Returns false when another step was asked for meanwhile.
async function prepare(route, again, mine) {
  if (route.name === 'city' && !answeredSteps().length) return true;
  const slow = setTimeout(() => { if (mine === visit) draw(loadingScreen(app)); }, PATIENCE);
  try {
    Object.assign(app, await loadCity(state.city, state.language, again));
  } finally {
    clearTimeout(slow);
  }
  return mine === visit;
}

// Shows the step in the address. `focus` names what keeps the focus; otherwise the step's heading takes it.
async function show(focus, again) {
  const mine = ++visit;
  try {
    const route = settle(readRoute());
    if (!await prepare(route, again, mine)) return;
    draw(screen(route), focus);
    if (route.name === 'question' || route.name === 'results') fetchRest(state.city);
  } catch (error) {
    if (mine === visit) fail(error);
  }
}

// A host may open the page for one city or in one language: ?city=kaili&lang=en. The page itself writes neither.
function readInvitation() {
  const asked = new URLSearchParams(location.search);
  if (languages[asked.get('lang')]) {
    state.language = asked.get('lang');
    app.words = languages[state.language];
  }
  if (cityEntry(asked.get('city'))) {
    state.city = asked.get('city');
    if (!location.hash) redirect('#goal');
  }
}

startRoute();
readInvitation();
startEngine().catch(() => {});   // the first step needs no engine; whoever needs it will hear of the failure
addEventListener('hashchange', () => {
  noteArrival();
  show();
});
show();
