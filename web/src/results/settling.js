// What settling would keep, change and risk: the same answers, assessed once more with a registration in town.
import { button, h } from '../dom.js';
import { spellDate } from '../dates.js';
import { tell } from '../dialogue.js';
import { clauseLines } from './sources.js';

// The vocabulary's words for a registration in a town here.
const FACT = 'hukou_status';
const SETTLED = 'settled_here';

const RANKS = { A: 2, P: 1, N: 0 };

// Nobody has yet what a document only plans or tries out, so nobody keeps it.
const PRESENT = ['definite', 'delegated'];

// The verdicts after settling, a letter an entitlement, or '' where the other answers rule it out.
function verdictsWhenSettled({ calculator, date }) {
  tell(calculator);
  calculator.answer(FACT, SETTLED);
  const letters = calculator.verdicts(date);
  tell(calculator);
  return letters === '!' ? '' : letters;
}

// Rights and services after settling against those of today, each list in the policy's order.
function compare(app, entitlements) {
  tell(app.calculator);
  const before = app.calculator.verdicts(app.date);
  const after = verdictsWhenSettled(app);
  const lists = { kept: [], gained: [], lost: [], open: [] };
  entitlements.forEach((entitlement, i) => {
    const { kind, certainty } = entitlement;
    if (!after || kind === 'settlement_route') return;
    const [was, is] = [RANKS[before[i]], RANKS[after[i]]];
    if (is === undefined) {
      if (after[i] === 'U') lists.open.push(entitlement);
    } else if (is < was) lists.lost.push(entitlement);
    else if (kind === 'rural_right' && is > 0 && PRESENT.includes(certainty)) lists.kept.push(entitlement);
    else if (is > was) lists.gained.push(entitlement);
  });
  return { lists, after: id => after[entitlements.findIndex(entitlement => entitlement.id === id)] };
}

function name(app, { id }) {
  const { title } = app.text.entitlements[id];
  return app.shown.includes(id)
    ? button('reveal', title, () => app.reveal('[data-entitlement="' + id + '"]'), { class: 'link' }) : h('b', null, title);
}

// One right or service: how sure it would be, what the document says, and where.
function line(app, entitlement, letter) {
  const { words, text } = app;
  const { id, certainty, clauses } = entitlement;
  const doubts = [letter === 'P' && words.settling.possible, certainty !== 'definite' && words.certainties[certainty]].filter(Boolean);
  return h('li', { 'data-settling': id },
    h('p', null, name(app, entitlement), doubts.length > 0 && h('em', null, ' ', doubts.join(' '))),
    h('p', { class: 'small' }, text.entitlements[id].gives),
    h('p', { class: 'small' }, clauseLines(app, clauses)));
}

function list(app, key, entitlements, after) {
  const [title, help] = app.words.settling[key];
  return entitlements.length > 0 && h('details', { 'data-list': key },
    h('summary', null, title, ' ', h('span', { class: 'count' }, entitlements.length)),
    help && h('p', { class: 'help' }, help),
    h('ul', { class: 'plain' }, entitlements.map(entitlement => line(app, entitlement, after && after(entitlement.id)))));
}

export function settlingPart(app, entitlements) {
  const { words, text } = app;
  if (!text.facts[FACT] || app.answers[FACT] === SETTLED) return null;
  const { lists, after } = compare(app, entitlements);
  const ways = entitlements.filter(({ id }) => text.entitlements[id].way_back);
  return h('section', { class: 'settling', 'data-settling-part': true },
    h('h2', null, words.settling.heading),
    h('p', { class: 'help' }, words.settling.help(text.name)),
    list(app, 'kept', lists.kept, after),
    list(app, 'gained', lists.gained, after),
    list(app, 'lost', lists.lost, after),
    list(app, 'back', ways),
    !ways.length && h('p', null, words.settling.noWayBack),
    lists.open.length > 0 && h('p', { class: 'help' }, words.settling.open(lists.open.length)));
}
