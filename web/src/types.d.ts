// The shapes that the page's modules hand to one another. The engine's own stand in core/browser/calculator.d.ts.
import type { Calculator, Certainty, Clause, Kind, Names, Remedy, Result } from '../../core/browser/calculator'
import type { Words } from './words/words'

export type { Words }
/** A language's tag, such as `zh-Hans`. */
export type Language = string
/** Why the page cannot go on; each has words of its own on the failed screen. */
export type FailureKind = 'network' | 'damaged' | 'engine' | 'self_test' | 'internal'

// ---- What the store holds

/** A fact's cell by its id, or null for "not sure". */
export type Values = Record<string, string | null>

export interface AnsweredStep {
  question: string
  facts: string[]
  values: Values
}
/** A question that was asked; `values` is null until it is answered. */
export interface Step {
  question: string
  facts: string[]
  values: Values | null
}
/** Ticks of step `index` that are not sent on yet. */
export interface Ticks {
  index: number
  values: Values
}
/** The city where the answers were given, while another city is looked at with them. */
export interface Home {
  city: string
  steps: AnsweredStep[]
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
  steps: Step[]
  draft: Ticks | null
  /** Steps that the last answer took out, because they contradict it. */
  dropped: AnsweredStep[]
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

// ---- The parts of the page that come as scripts of their own. Each gets all it needs in these arguments, and shares no
// ---- state with the page.

export interface ResultsPart {
  resultsScreen(data: ResultsData, act: ResultsActions): HTMLElement
  clashScreen(data: ClashData): HTMLElement
  /** The steps as far as they hold in another city; `here` and `there` are the facts of both cities' texts. */
  stepsElsewhere(
    steps: readonly AnsweredStep[],
    here: Record<string, FactText>,
    there: Record<string, FactText>
  ): AnsweredStep[]
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
  /** The number of the step, from 1, that each answered fact belongs to. */
  stepOfFact: Record<string, number>
  /** What stands above the heading, drawn by the page. */
  firstRow: HTMLElement
  droppedNotice: HTMLElement | null
}
/** What the results may cause. */
export interface ResultsActions {
  /** Goes to a step: `#q3`. */
  goTo(hash: string): void
  /** Goes on to the next question. */
  proceed(): void
  chooseGoal(id: string): void
  /** Shows the same citizen in another city, or back at home. */
  lookAt(city: string): void
  remedyOf(entitlement: string): Remedy
  /** One letter an entitlement (Calculator.verdicts) had the citizen also answered this; '!' where that cannot be. */
  verdictsWith(answers: Record<string, string>): string
  loadShare(): Promise<SharePart>
  /** Shows the failed screen. */
  fail(error: unknown): void
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

/** What share/ offers: see share/index.js. */
export interface SharePart {
  // The share part's own functions and words are declared where they are written.
  readLink(
    names: Names,
    text: string,
    sha256: string
  ): { refused: string } | { refused?: undefined; goal: string; answers: Values }
  stepsOf(questions: Record<string, QuestionText>, answers: Values): AnsweredStep[]
  shareSection(input: any): HTMLElement
  words: Record<Language, any>
}

export interface KioskPart {
  (page: KioskActions): void
}
export interface KioskActions {
  /** The words in the language of the page as it is now. */
  words(): Words
  hasAnswers(): boolean
  restart(): void
}
