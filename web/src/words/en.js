const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December'
]

export default {
  lang: 'en',
  title: 'Huji: settling in a city and residence permits',
  seal: '户籍',
  brand: 'Settling and residence permits',
  languages: 'Language',
  elder: 'Large text',
  display: 'Text size',
  smaller: 'Smaller',
  larger: 'Larger',
  pixels: (n) => `${n} px`,
  contrast: 'High contrast',
  aloud: 'Read aloud',
  hush: 'Stop reading',
  private:
    'Your answers are worked out on this device and are not sent. They are gone when you close the page, unless you choose to keep them.',
  office: 'This page helps you understand the rules. The office in charge decides.',
  guide: (city) => `All the rules of ${city} (to read or print)`,
  help: 'Want to ask a person? Public service line',
  back: 'Back',
  change: 'Change',
  results: 'See results so far',
  restart: 'Clear my answers and start again',
  remember: 'Remember my answers on this device',
  rememberHelp: 'Leave this off on a phone or computer that others use.',
  retry: 'Try again',
  colon: ': ',
  stop: '.',
  comma: ', ',
  date: (y, m, d) => `${d} ${months[m - 1]} ${y}`,

  cityHeading: 'Which city do you live in, or want to move to?',
  cityHelp:
    'Choose a city and answer a few questions. You will see which ways to settle, permit services and rural rights concern you, which clause says so, and what is missing.',
  cityClears: 'If you pick another city, your answers are cleared, because they were about the first one.',
  goalHeading: 'What would you most like to know?',
  goalHelp: 'Choose one for now. You can check the others after you see the results.',

  step: (n, left) => `Question ${n}` + (left ? `, about ${left} more at most` : ', nearly done'),
  changing: 'Change your answer',
  continue: 'Continue',
  unsure: 'Not sure',
  restUnsure: 'Not sure about the rest',
  none: 'None of these',
  whyAsked: 'Why we ask this',
  hanging: 'Whether these apply still depends on your answer:',
  unsureIs: 'It is fine not to know: just press “Not sure”.',
  wasUnsure: 'Last time you answered “Not sure”.',
  chooseOne: 'Please choose one. If you do not know, press “Not sure”.',
  chooseSome: 'Please tick at least one. If you have none, tick “None of these”; if you do not know, press “Not sure”.',

  answers: (n) => `My answers (${n})`,
  city: 'City',
  goal: 'What you want to know',

  loading: 'Opening…',
  loadingCity: (city) => `Getting the rules for ${city}…`,
  loadingHelp: 'The files are small. This should take a few seconds.',
  failed: {
    network: [
      'The files did not arrive',
      'The network may be down or slow. Your answers are still here. Please check the network and try again.'
    ],
    damaged: [
      'The policy file arrived damaged',
      'It was not used, so that you are not shown a wrong result. Nothing was lost: your answers are still here. Please try again.'
    ],
    engine: [
      'This browser cannot do the sums',
      'This page needs a newer browser. Try the browser that came with your phone, or update this app, and try again.'
    ],
    self_test: [
      'This device works things out wrongly',
      'We checked it on known cases before showing you anything, and it got one wrong. So no result is shown here. Please use another phone or computer, ask on the public service line 12345, or read the printed guide.'
    ]
  },
  updated: 'The rules have been updated, so your earlier answers can no longer be used. Please answer again.',
  dropped: 'You changed an answer. These no longer fit with it and were taken out; we ask again where needed.',

  clashHeading: 'Some answers do not fit together',
  clashHelp: 'These answers cannot all be true. Do not worry: change one, and the rest stay as they are.',
  clashWhy: 'Why they do not fit',
  clashAnswers: 'You can change one of these',

  now: (n) => (n === 1 ? '1 thing is open to you now' : `${n} things are open to you now`),
  nowRural: (n) => (n === 1 ? '1 rural right concerns you' : `${n} rural rights concern you`),
  asks: (n) => (n === 1 ? '1 thing is worth asking about' : `${n} things are worth asking about`),
  unfinished: 'A few more answers and you will know',
  stillOpen: (n) => (n === 1 ? '1 thing is still open' : `${n} things are still open`),
  nothing: 'Nothing fits you directly yet',
  byDate: (city, date) => `${city}, by the rules in force on ${date} and your answers.`,
  goOn: (left) => `Some things are still open. A few more answers (about ${left} at most) will make them clearer.`,
  goOnButton: 'Go on answering',
  final: 'This is final: by the rules in force today, no further answer would change it.',
  finalUnsure: 'There is nothing more to ask. What is still open hangs on the questions you were not sure about.',
  groups: {
    now: ['Open to you now', '', 'Applies'],
    coming: [
      'Meant for you, still being put in place',
      'The rules name it, but it is on trial or planned and may not be there yet. Ask first.',
      'Applies, still coming'
    ],
    ask: [
      'Ask the office',
      'The rules leave this open, and the office decides. What to ask is written below.',
      'Possible'
    ],
    change: [
      'A change could open this',
      'It does not apply now. If what is named below changed, it would be different. Whether to change anything is up to you.',
      'Does not apply now'
    ],
    open: ['Still open', 'Some answers are missing, so we cannot say yes or no yet.', 'Still open'],
    no: ['Does not apply, and why', 'Open each one to see the reason.', 'Does not apply'],
    ended: ['Not in force today', 'On today’s date these rules have no effect.', 'Not in force']
  },
  ruralNow: 'In force for you now',
  marks: { now: '✓', coming: '~', ask: '?', change: '+', open: '…', no: '×', ended: '–' },
  kinds: {
    settlement_route: 'Way to settle',
    permit_service: 'Permit service',
    rural_right: 'Rural right',
    settled_service: 'Service after settling'
  },
  verdict: 'Result',
  certainty: 'How sure',
  sideBySide: 'Compare these ways side by side',
  why: 'Why',
  whyAll: 'This does not depend on your answers.',
  whyOpen: 'The rule itself leaves this open, whatever you answer.',
  ask: 'What to ask',
  missing: 'Still needed',
  answerNow: 'Answer now',
  remedy: { applies: 'It would apply if', possible: 'You could ask if' },
  becomes: (from, to) => (from ? `“${from}” becomes “${to}”` : `“${to}”`),
  offices: 'Where to go',
  papers: 'What to bring',
  places: 'Where you are registered',
  placesOrdered: 'Where you are registered (in the document’s order)',
  along: 'Who may come along',
  notes: 'Good to know',
  certainties: {
    definite: 'The document says so clearly.',
    delegated: 'Another document sets the details. Ask before you go.',
    exploratory: 'It is being tried out step by step, and may not be there yet.',
    planned: 'This is a plan, and may not be in place yet.'
  },
  clause: 'Source',
  inForce: (date) => `in force from ${date}`,
  issued: (date) => `issued ${date}`,
  ends: (date) => `until ${date}`,
  undated: 'no date in our copy',
  national: 'The national rule says more',
  ruralHeading: 'Your rural rights, listed apart',
  ruralHelp: 'Look at these separately from settling in town.',
  ruralUnchecked: 'Land, house and collective income in the countryside were not checked this time.',
  settling: {
    heading: 'If you settle: what stays, what changes',
    help: (city) =>
      `We looked at your answers once more, as if your registration were already in a town of ${city}. Looking changes nothing.`,
    possible: 'Not certain; ask.',
    kept: ['Stays yours', 'By the document, settling does not take these from you. Where it says “ask”, ask first.'],
    gained: ['Comes with settling', 'Open to you, or surer, once you have settled.'],
    lost: [
      'Ends or gets less sure',
      'These are for people who have not settled. Ask what takes their place before you decide.'
    ],
    back: ['Ways back to a village', 'Each has its own conditions. Read them before you move your registration.'],
    noWayBack:
      'The document names no way for a registration to go back to a village once it is in town. Ask the police before you move it.',
    open: (n) =>
      n === 1
        ? '1 more right or service depends on answers not given yet.'
        : `${n} more rights and services depend on answers not given yet.`
  },
  principles: 'Principles to know',
  documents: 'The documents behind this',
  original: 'Read the original',
  otherCities: 'The same in another city',
  otherCitiesHelp: 'One press shows it. Your answers are not lost.',
  supposed: (there, home) =>
    `This is a “what if”: as if you lived, worked, and owned or rented your home in ${there} just as you told us, with the same residence permit, insurance and schooling for your child. Your registration and home town are taken as they are. What is about ${home} and cannot be carried over is asked again.`,
  backTo: (home) => `Back to the results for ${home}`,
  unchecked: 'Not checked this time',
  checkRural: 'Check my rural rights',
  checkAll: 'Check everything',
  print: 'Print',
  receipt: 'Receipt',
  receiptHelp: 'Staff at the counter can use it to see which policy and which date were used.'
}
