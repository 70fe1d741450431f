import type { ActName } from '../application/acts'
import type { LeafCode } from '../outcome/outcomes'
import type { LetterFacts } from '../outcome/shape'

/** What the record of a case already says; case-knowledge.ts reads it. */
export const KNOWLEDGE = [
  'not-searched',
  'found',
  'nothing-found',
  'not-supplemented',
  'supplement-awaited',
  'supplement-overdue',
  'supplemented',
  'not-consulted',
  'third-party-awaited',
  'third-party-agrees',
  'third-party-objects',
  'third-party-unreasonable',
  'third-party-silent',
  'fee-undelivered',
  'fee-awaited',
  'fee-overdue',
  'fee-paid',
  'reasons-not-asked',
  'reasons-awaited',
  'reasons-silent',
  'reasons-unreasonable',
  'reasons-accepted',
  'answered-before',
  'twin-pending',
] as const
export type Knowledge = (typeof KNOWLEDGE)[number]

export const QUESTION_IDS = [
  'found',
  'already',
  'registry',
  'ready',
  'whole',
  'give',
  'ground',
  'third',
  'part-ground',
  'part-third',
  'missing',
  'unclear',
  'excuse',
  'really',
  'embedded',
  'repeat',
  'excessive',
  'stopped',
  'fee',
] as const
export type QuestionId = (typeof QUESTION_IDS)[number]

/** Where a path ends: an outcome, another act that must come first, or the advice to answer nothing yet. */
export type PathEnd =
  | { end: 'outcome'; leaf: LeafCode; facts: LetterFacts }
  | { end: 'move'; move: ActName; text: string }
  | { end: 'advice'; article: string; text: string }

/** `known`: the record of the case speaks for this answer when it holds one of these. */
export type GuideAnswer = { text: string; to: QuestionId | PathEnd; known: readonly Knowledge[] }
export type GuideWarning = { when: Knowledge; text: string }

export type Question = {
  ask: string
  help: string
  article: string
  /** What people get wrong here. */
  mistakes: readonly string[]
  /** The more particular ones last: of several that the record speaks for, the last one is marked. */
  answers: readonly GuideAnswer[]
  warnings: readonly GuideWarning[]
}

export function makeAnswer(text: string, to: QuestionId | PathEnd, ...known: Knowledge[]): GuideAnswer {
  return { text, to, known }
}

export function endWithOutcome(leaf: LeafCode, facts: LetterFacts = {}): PathEnd {
  return { end: 'outcome', leaf, facts }
}

export function endWithAct(move: ActName, text: string): PathEnd {
  return { end: 'move', move, text }
}

export function endWithAdvice(article: string, text: string): PathEnd {
  return { end: 'advice', article, text }
}
