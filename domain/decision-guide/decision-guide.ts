import { chooseLetter, describeArticles, listPreconditions, OUTCOMES, PRECONDITIONS } from '../outcome/outcomes'
import type { PreconditionCode } from '../outcome/shape'
import { FOUND_QUESTIONS } from './found-questions'
import { MISSING_QUESTIONS } from './missing-questions'
import { NOT_PROCESSED_QUESTIONS } from './not-processed-questions'
import type { GuideAnswer, Knowledge, PathEnd, Question, QuestionId } from './question'
import { STOPPED_QUESTIONS } from './stopped-questions'
import { WITHHELD_QUESTIONS } from './withheld-questions'

/**
 * For whoever handles an application for the first time: plain questions, at most seven on any path, from what was found
 * to the outcome, its letter and its row of table three. It suggests; the officer decides.
 */
export const QUESTIONS: Record<QuestionId, Question> = {
  ...FOUND_QUESTIONS,
  ...WITHHELD_QUESTIONS,
  ...MISSING_QUESTIONS,
  ...NOT_PROCESSED_QUESTIONS,
  ...STOPPED_QUESTIONS,
}
export const FIRST_QUESTION: QuestionId = 'found'

export type GuideStep = { question: QuestionId; answer: GuideAnswer }

/** The way along the given answers, by their place, and where it leads: the next question or the end. */
export function followAnswers(places: readonly number[]): { path: GuideStep[]; at: QuestionId | PathEnd } {
  const path: GuideStep[] = []
  let at: QuestionId | PathEnd = FIRST_QUESTION
  for (const place of places) {
    const answer: GuideAnswer | undefined = typeof at === 'string' ? QUESTIONS[at].answers[place] : undefined
    if (typeof at !== 'string' || !answer) break
    path.push({ question: at, answer })
    at = answer.to
  }
  return { path, at }
}

/** The place of the answer that the record of the case speaks for; -1 where it says nothing. */
export function findAnswerByRecord({ answers }: Question, known: readonly Knowledge[]): number {
  return answers.findLastIndex((one) => one.known.some((each) => known.includes(each)))
}

export function listWarnings({ warnings }: Question, known: readonly Knowledge[]): string[] {
  return warnings.filter(({ when }) => known.includes(when)).map(({ text }) => text)
}

export type SuggestedOutcome = {
  leaf: string
  plain: string
  letterTitle: string
  row: string
  article: string
  /** What the case must hold before the reply may be drafted, and whether it does. */
  before: { text: string; met: boolean }[]
  mustSay: readonly string[]
  avoid: string
}

/** An outcome at the end of a path, in the words of the outcome table. */
export function describeSuggestedOutcome(
  end: Extract<PathEnd, { end: 'outcome' }>,
  met: readonly PreconditionCode[],
): SuggestedOutcome {
  const { leaf, facts } = end
  const { plain, rowLabel, mustSay, avoid } = OUTCOMES[leaf]
  const { title } = chooseLetter(leaf, facts)
  return {
    leaf,
    plain,
    letterTitle: title,
    row: rowLabel,
    article: describeArticles(leaf, facts),
    before: listPreconditions(leaf, facts).map((code) => ({ text: PRECONDITIONS[code].text, met: met.includes(code) })),
    mustSay,
    avoid,
  }
}
