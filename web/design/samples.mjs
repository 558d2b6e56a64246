// What the components of the design's page show: a city and rules that are made up, and say so.
import { GROUPS } from '../src/results/groups.js'
import { evaluated, pageWords, readLocales, sectionWords } from '../words.mjs'

const LOCALES = readLocales()
const SHARE_WORDS = await evaluated(sectionWords(LOCALES, 'share'))

const SAMPLES = {
  'zh-Hans': {
    city: '示例市',
    otherCity: '另一座示例市',
    document: '示例办法',
    question: '你的户口在哪里？',
    cells: ['在示例市的农村', '在别的城市', '在示例市的城镇'],
    cellHelp: '包括户口在外地的家人。',
    flagsQuestion: '关于工作，哪些说的是你？',
    flags: ['有劳动合同', '交了社会保险', '自己做生意'],
    hukou: '户口',
    title: '示例：凭工作落户',
    gives: '可以把户口迁到工作的地方。',
    ask: '合同要满几年？',
    office: '公安派出所',
    paper: '劳动合同',
    other: '示例：凭租房落户'
  },
  en: {
    city: 'Sample City',
    otherCity: 'Another Sample City',
    document: 'Sample Measures',
    question: 'Where are you registered?',
    cells: ['In a village of Sample City', 'In another city', 'In town in Sample City'],
    cellHelp: 'Family members registered elsewhere count too.',
    flagsQuestion: 'Which of these are true of your work?',
    flags: ['I have an employment contract', 'Social insurance is paid for me', 'I run a business'],
    hukou: 'Registration',
    title: 'Sample: settle by work',
    gives: 'You may register where you work.',
    ask: 'How many years must the contract run?',
    office: 'Police station',
    paper: 'Employment contract',
    other: 'Sample: settle by renting'
  }
}

for (const [tag, sample] of Object.entries(SAMPLES)) {
  sample.words = await evaluated(pageWords(LOCALES.find((locale) => locale.tag === tag)))
  sample.keep = SHARE_WORDS[tag]
}

/** The languages that have a sample. */
export const SAMPLE_LANGUAGES = Object.keys(SAMPLES)

export const clauses = [{ document: 'sample', clause: '第一条' }]

/** An entitlement of a group of the results. */
export function entitlement(group, certainty = group === 'coming' ? 'planned' : 'definite') {
  return {
    id: 'work',
    kind: 'settlement_route',
    verdict: GROUPS.find(({ name }) => name === group).verdict,
    certainty,
    clauses,
    extends: [],
    reason: ['hukou'],
    missing: ['hukou'],
    remedy: group === 'change'
  }
}

// What the page's modules ask of the page, with the sample in it.
function pageOf(sample) {
  const { words, cells, title, other, gives, ask, office, paper } = sample
  const content = {
    gives,
    ask: [ask],
    offices: [office],
    papers: [paper],
    places: [],
    notes: [],
    extends: [],
    along: null
  }
  return {
    words,
    result: { answers: { hukou: 'elsewhere' } },
    shown: [],
    stepOfFact: {},
    roles: { kinds: { route: 'settlement_route' } },
    act: { remedyOf: () => ({ verdict: 'applies', changes: [{ fact: 'hukou', from: 'elsewhere', to: 'town' }] }) },
    text: {
      entitlements: { work: { title, ...content }, rent: { title: other, ...content } },
      documents: { sample: { short: sample.document, effective: '2020-01-01' } },
      facts: {
        hukou: {
          name: sample.hukou,
          cells: [
            ['village', cells[0]],
            ['elsewhere', cells[1]],
            ['town', cells[2]]
          ]
        }
      }
    }
  }
}

/** A language's sample, and the page as its modules see it. */
export const sampleOf = (language) => ({ language, ...SAMPLES[language], app: pageOf(SAMPLES[language]) })
