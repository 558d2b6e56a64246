// What every screen has: the head with the languages, the answers so far, and the foot.
import { languages } from './words/index.js';
import { button, h } from './dom.js';
import { answerText } from './phrases.js';
import { cityEntry } from './city.js';
import { answeredSteps, state } from './state.js';

function languageButton(app, id) {
  return button('lang', languages[id].self, () => app.speak(id), {
    'data-lang': id, lang: id, 'aria-pressed': String(id === state.language),
  });
}

export function head(app) {
  const { words } = app;
  return h('header', { class: 'head' }, h('div', { class: 'column' },
    h('p', { class: 'brand' }, h('span', { class: 'seal', lang: 'zh', 'aria-hidden': 'true' }, words.seal), h('span', null, words.brand)),
    h('div', { class: 'switches', role: 'group', 'aria-label': words.languages },
      Object.keys(languages).map(id => languageButton(app, id)),
      button('elder', words.elder, () => app.enlarge(), { class: 'elder', 'aria-pressed': String(state.elder) }))));
}

export function foot({ words }) {
  return h('footer', { class: 'column foot' },
    h('p', null, words.private),
    h('p', null, words.office),
    h('p', null, words.help, ' ', h('a', { href: 'tel:12345' }, '12345'), words.stop));
}

export function backButton(app) {
  return button('back', app.words.back, () => app.back(), { class: 'back' });
}

function changeRow(app, name, value, target, attributes) {
  const { words } = app;
  return h('li', null, h('span', null, h('b', null, name), words.colon, value),
    button('change', words.change, () => app.go(target), Object.assign({ class: 'link', 'aria-label': words.change + words.colon + name }, attributes)));
}

function stepRows(app, step, isShown) {
  const { words, text } = app;
  const target = '#q' + (state.steps.indexOf(step) + 1);
  return step.facts.filter(isShown).map(fact => {
    const [name, value] = answerText(words, text, fact, step.values[fact]);
    return changeRow(app, name, value, target, { 'data-change': fact });
  });
}

// The answers given to some facts, each with a way to change it.
export function answerRows(app, isShown) {
  return h('ul', { class: 'answers' }, answeredSteps().map(step => stepRows(app, step, isShown)));
}

export function answersSoFar(app) {
  const { words, text } = app;
  const goal = text.goals.find(({ id }) => id === state.goal);
  const count = answeredSteps().length;
  return h('details', { class: 'so-far', 'data-answers': String(count) },
    h('summary', null, h('span', null, words.answers(count))),
    h('ul', { class: 'answers' },
      changeRow(app, words.city, cityEntry(state.city).name[state.language], '#city', { 'data-change': 'city' }),
      goal && changeRow(app, words.goal, goal.name, '#goal', { 'data-change': 'goal' })),
    count > 0 && answerRows(app, () => true),
    button('restart', words.restart, () => app.restart(), { class: 'link' }));
}
