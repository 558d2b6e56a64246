// The shapes that the page's modules hand to one another. The engine's own stand in core/browser/calculator.d.ts.
import type { Calculator, Certainty, Clause, Kind, Names, Remedy, Result } from '../../core/browser/calculator'
import type { PageWords, ShareWords, Words } from './words/words'

export type { Clause, Names, PageWords, Result, ShareWords, Words }
/** A language's tag, such as `zh-Hans`. */
export type Language = string
/** Why the page cannot go on; each has words of its own on the failed screen. */
export type FailureKind = 'network' | 'damaged' | 'engine' | 'self_test' | 'internal'

/** What dom.js takes as a child: nothing for null, undefined and false. */
export type Content = string | number | Node | null | undefined | false | readonly Content[]

// ---- What the store holds

/** A fact's cell by its id, or null for "not sure". */
export type Values = Record<string, string | null>

export interface AnsweredStep {
  readonly question: string
  readonly facts: readonly string[]
  readonly values: Readonly<Values>
}
/** A question that was asked; `values` is null until it is answered. */
export interface Step {
  readonly question: string
  readonly facts: readonly string[]
  readonly values: Readonly<Values> | null
}
/** Ticks of step `index` that are not sent on yet. */
export interface Ticks {
  readonly index: number
  readonly values: Readonly<Values>
}
/** The city where the answers were given, while another city is looked at with them. */
export interface Home {
  readonly city: string
  readonly steps: readonly AnsweredStep[]
}
export interface Display {
  elder: boolean
  /** An index of display.js' SIZES. */
  size: number
  contrast: boolean
}
export interface State extends Display {
  city: string | null
  goal: string | null
  /** What was asked, in order. */
  steps: readonly Step[]
  draft: Ticks | null
  /** Steps that the last answer took out, because they contradict it. */
  dropped: readonly AnsweredStep[]
  home: Home | null
  language: Language
}

// ---- The site's files

/** A file of the site; `sha256` as 64 hexadecimal digits. */
export interface FileEntry {
  file: string
  sha256: string
}
/** A script that the page loads after its own; it leaves what it offers in the global of this name. */
export interface ScriptEntry extends FileEntry {
  global: string
}
export interface CityEntry {
  id: string
  /** The city's name in each language. */
  name: Record<Language, string>
  pack: FileEntry
  texts: Record<Language, FileEntry>
}
/** A city by its id and its name in the page's language. */
export interface NamedCity {
  id: string
  name: string
}

/** What the address asks the page to begin with. */
export interface LaunchParams {
  /** An id that nobody has checked. */
  city: string | null
  /** One of the page's languages. */
  language: Language | null
  /** Whether this is a computer in a public hall. */
  isKiosk: boolean
}
/** What the preload script leaves in `window.hujiSite`: what the site consists of, and what was asked for already. */
export interface Site {
  /** By tag: what each calls itself, and the tags of its voices, the best first. */
  languages: Record<Language, { name: string; voices: string[] }>
  /** The tag of the language that the documents are written in and the page starts in. */
  source: Language
  /** What the host whose site this is declares of its own program (--host). */
  abilities: Partial<Abilities>
  params: LaunchParams
  catalog: { roles: Roles; cities: CityEntry[] }
  /** The page's later scripts, by name. */
  parts: Record<string, ScriptEntry>
  wasm: FileEntry
  /** The requests that were made already, by file. */
  asked: Record<string, Promise<Response>>
}

// ---- A city's texts, by the ids of its pack

export interface Goal {
  id: string
  name: string
  kinds: Kind[]
}
export interface DocumentText {
  title: string
  short: string
  number: string | null
  issuer: string | null
  issued: string | null
  effective: string | null
  ends: string | null
  link: string | null
  notice: string | null
}
export interface QuestionText {
  heading: string
  help: string | null
  facts: string[]
}
export interface FactText {
  name: string
  /** [id, text] of each cell, in the pack's order. */
  cells: [string, string][]
  help: string | null
  /** The cell that each cell becomes when the citizen is looked at from another city. */
  elsewhere: Record<string, string> | null
}
export interface EntitlementText {
  title: string
  gives: string
  ask: string[]
  notes: string[]
  along: string | null
  offices: string[]
  papers: string[]
  places: string[]
  extends: string[]
  way_back: boolean | null
}
export interface AxiomText {
  text: string
  facts: string[]
}
export interface PrincipleText {
  text: string
  certainty: Certainty
  kinds: Kind[]
  clauses: Clause[]
}
export interface CityTexts {
  city: string
  name: string
  documents: Record<string, DocumentText>
  goals: Goal[]
  questions: Record<string, QuestionText>
  facts: Record<string, FactText>
  axioms: AxiomText[]
  entitlements: Record<string, EntitlementText>
  principles: PrincipleText[]
}
/** A city that is ready to be asked: the engine with its pack, and its texts in one language. */
export interface City {
  calculator: Calculator
  names: Names
  /** The pack's SHA-256. */
  pack: string
  text: CityTexts
}

/** What stepsElsewhere() asks of a city. */
export interface KnownFacts {
  names: Pick<Names, 'from'>
  text: { facts: Record<string, Pick<FactText, 'cells' | 'elsewhere'>> }
}

// ---- The parts of the page that come as scripts of their own. Each gets all it needs in these arguments, and shares no
// ---- state with the page.

export interface ResultsPart {
  /** The screen of the results, or of the answers that clash. */
  resultsStep(input: ResultsInput, act: StepActions): HTMLElement
  /** The steps of a citizen of `home` as far as they hold in `there`. */
  stepsIn(steps: readonly AnsweredStep[], home: City, there: City, date: string): AnsweredStep[]
}
/** What the results are computed from. */
export interface ResultsInput {
  state: Readonly<State>
  words: PageWords
  city: City
  cities: NamedCity[]
  /** The day of the results, YYYY-MM-DD. */
  date: string
  /** What stands above the heading, drawn by the page. */
  firstRow: HTMLElement
  droppedNotice: HTMLElement | null
  /** The answers to these facts, each with a way to change it. */
  answerRows(facts: readonly string[]): HTMLElement
  roles: Roles
  abilities: Abilities
}
/** What the results may cause on the page. */
export interface StepActions {
  /** Goes to a step: `#q3`. */
  goTo(hash: string): void
  /** Goes on to the next question. */
  proceed(): void
  chooseGoal(id: string): void
  /** Shows the same citizen in another city, or back at home. */
  lookAt(city: string): void
  loadShare(): Promise<SharePart>
  /** Shows the failed screen. */
  fail(error: unknown): void
}
/** What the results are drawn from. */
export interface ResultsData {
  words: Words
  text: CityTexts
  language: Language
  /** The pack's SHA-256, and the ids it speaks of. */
  pack: string
  names: Names
  /** The id of the city of the results. */
  city: string
  /** The id of the city where the answers were given, or null where it is the same. */
  home: string | null
  cities: NamedCity[]
  goal: Goal
  /** The day of the results, YYYY-MM-DD. */
  date: string
  result: Result
  /** How many questions can still change something, at most. */
  questionsLeft: number
  /** The number, from 1, of the step that each answered fact belongs to. */
  stepOfFact: Record<string, number>
  roles: Roles
  abilities: Abilities
  /** What stands above the heading, drawn by the page. */
  firstRow: HTMLElement
  droppedNotice: HTMLElement | null
}
/** What the results may cause, and ask the engine. */
export interface ResultsActions extends StepActions {
  remedyOf(entitlement: string): Remedy
  /** One letter an entitlement (Calculator.verdicts) had the citizen also answered this; '!' where that cannot be. */
  verdictsWith(answers: Record<string, string>): string
}
/** Two answers or more that cannot all be true. */
export interface ClashData {
  words: Words
  text: CityTexts
  /** The facts whose answers clash. */
  clash: string[]
  firstRow: HTMLElement
  /** Their answers, each with a way to change it. */
  answerRows: HTMLElement
}

// ---- What the results' own modules hand to one another

/** Data and actions in one object, with the entitlements that stand on the page. */
export interface ResultsView extends ResultsData {
  act: ResultsActions
  shown: string[]
}

export interface SharePart {
  /** The goal and the steps of a link's text, or why there are none, in each language. */
  readSharedLink(
    text: string,
    city: City
  ): { refused: Record<Language, string> } | { refused?: undefined; goal: string; steps: AnsweredStep[] }
  shareSection(input: ShareInput): HTMLElement
  words: Record<Language, ShareWords>
}
/** All that the share section may know. */
export interface ShareInput extends Pick<
  ResultsData,
  'language' | 'city' | 'goal' | 'result' | 'names' | 'pack' | 'abilities'
> {
  /** In `language`. */
  words: ShareWords
  results(): PictureResults
}
/** What a picture shows: plain texts, and no answers. */
export interface PictureResults {
  title: string
  subtitle: string
  sections: PictureSection[]
  foot: string[]
}
export interface PictureSection {
  heading: string
  tone: import('./results/groups.js').Tone
  items: PictureItem[]
}
export interface PictureItem {
  title: string
  lines: string[]
}

/** What the program that shows the page can do (hosts.js). */
export interface Abilities {
  print: boolean
  /** How a picture is saved: by a link that downloads it, or by a long press on it. */
  saveImage: 'download' | 'press'
}

/** Which parts of the vocabulary the page singles out; `huji check` proves that each can play its role. */
export interface Roles {
  /** The answer of a citizen who has settled in the city. */
  settled: { fact: string; cell: string }
  kinds: {
    /** Ways to settle: compared side by side, and no right that settling could keep or take. */
    route: Kind
    /** Listed apart from all other results. */
    apart: Kind
  }
  goals: {
    /** To settle in the city. */
    settle: string
    /** What is listed apart, alone. */
    apart: string
    /** Everything. */
    all: string
  }
}

export interface KioskPart {
  (page: KioskActions): void
}
export interface KioskActions {
  /** The words in the language of the page as it is now. */
  words(): PageWords
  hasAnswers(): boolean
  restart(): void
}
