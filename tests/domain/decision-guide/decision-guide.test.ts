import { listKnowledge } from '../../../domain/decision-guide/case-knowledge'
import {
  describeSuggestedOutcome,
  FIRST_QUESTION,
  findAnswerByRecord,
  followAnswers,
  listWarnings,
  QUESTIONS,
} from '../../../domain/decision-guide/decision-guide'
import {
  KNOWLEDGE,
  type Knowledge,
  type PathEnd,
  QUESTION_IDS,
  type QuestionId,
} from '../../../domain/decision-guide/question'
import { keepApplicableFacts } from '../../../domain/outcome/facts'
import { chooseLetter, describeArticles, isLeafCode, LEAF_CODES, OUTCOMES } from '../../../domain/outcome/outcomes'
import { asked, CONTEXT, confirmed, given, type Step, searched, submitted, supplemented } from '../application/given'

type Path = { places: number[]; questions: QuestionId[]; end: PathEnd }

/** Every way through the questions. A circle would not end. */
function pathsFrom(id: QuestionId, questions: QuestionId[] = [], places: number[] = []): Path[] {
  if (questions.includes(id)) throw new Error(`a circle at ${id}`)
  return QUESTIONS[id].answers.flatMap(({ to }, place) => {
    const [walked, taken] = [
      [...questions, id],
      [...places, place],
    ]
    return typeof to === 'string' ? pathsFrom(to, walked, taken) : [{ places: taken, questions: walked, end: to }]
  })
}

const PATHS = pathsFrom(FIRST_QUESTION)
const OUTCOME_ENDS = PATHS.flatMap(({ end }) => (end.end === 'outcome' ? [end] : []))

describe('the questions for whoever does it for the first time', () => {
  it('end after at most seven, on every path', () => {
    expect(Math.max(...PATHS.map(({ questions }) => questions.length))).toBeLessThanOrEqual(7)
  })

  it('are all asked on some path', () => {
    expect(new Set(PATHS.flatMap(({ questions }) => questions))).toEqual(new Set(QUESTION_IDS))
  })

  it('reach all 21 outcomes', () => {
    expect(LEAF_CODES.filter((leaf) => !OUTCOME_ENDS.some((end) => end.leaf === leaf))).toEqual([])
  })

  it('send a withdrawal to the act that closes the case, never to a reply', () => {
    expect(PATHS.some(({ end }) => end.end === 'move' && end.move === 'record-withdrawal')).toBe(true)
    expect(OUTCOME_ENDS.filter(({ facts }) => facts.cause === 'withdrawn')).toEqual([])
  })

  it('lead to the act that is missing where nothing can be answered yet', () => {
    const moves = new Set(PATHS.flatMap(({ end }) => (end.end === 'move' ? [end.move] : [])))
    expect([...moves].sort()).toEqual([
      'excuse-supplement',
      'record-earlier-reply',
      'record-fee-delivery',
      'record-search',
      'record-withdrawal',
      'request-reasons',
      'request-supplement',
      'send-consultation',
    ])
  })

  it.each(QUESTION_IDS)('%s has its article, tells what people get wrong, and offers a choice', (id) => {
    const { article, mistakes, answers, ask } = QUESTIONS[id]
    expect(article).toMatch(/^第.+条/)
    expect(mistakes.length).toBeGreaterThan(0)
    expect(new Set(answers.map(({ text }) => text)).size).toBe(answers.length)
    expect(answers.length).toBeGreaterThan(1)
    expect(ask).not.toBe('')
  })

  it('ask nothing that an end does not know: its facts are facts of its outcome', () => {
    for (const { leaf, facts } of OUTCOME_ENDS) {
      const { facts: specs } = OUTCOMES[leaf]
      for (const [name, value] of Object.entries(facts)) {
        expect(specs.find((one) => one.name === name)?.choices.map((choice) => choice.value)).toContain(value)
      }
      expect(Object.keys(keepApplicableFacts(specs, facts))).toEqual(expect.arrayContaining(Object.keys(facts)))
    }
  })

  it('suggest letter, row and article as the table of outcomes has them', () => {
    for (const end of OUTCOME_ENDS) {
      const { leaf, letterTitle, row, article, avoid } = describeSuggestedOutcome(end, [])
      expect(isLeafCode(leaf)).toBe(true)
      expect([letterTitle, row, article, avoid]).toEqual([
        chooseLetter(end.leaf, end.facts).title,
        OUTCOMES[end.leaf].rowLabel,
        describeArticles(end.leaf, end.facts),
        OUTCOMES[end.leaf].avoid,
      ])
    }
  })

  it('name at each outcome an article that is among those of its outcome', () => {
    for (const { leaf, facts } of OUTCOME_ENDS) {
      // A cause that ends a case and has no article says so.
      const all = [...describeArticles(leaf).split('、'), '条例没有专门规定']
      expect(
        describeArticles(leaf, facts)
          .split('、')
          .filter((one) => !all.includes(one)),
      ).toEqual([])
    }
  })

  it('hear every kind of knowledge somewhere', () => {
    const heard = QUESTION_IDS.flatMap((id) => [
      ...QUESTIONS[id].answers.flatMap(({ known }) => known),
      ...QUESTIONS[id].warnings.map(({ when }) => when),
    ])
    expect(KNOWLEDGE.filter((one) => !heard.includes(one))).toEqual([])
  })
})

describe('a path', () => {
  it('is the same when it is walked again', () => {
    for (const { places, end } of PATHS) expect(followAnswers(places).at).toBe(end)
  })

  it('goes no further than its questions, whatever is given', () => {
    expect(followAnswers([99]).at).toBe(FIRST_QUESTION)
    expect(followAnswers([...PATHS[0]!.places, 0, 0]).at).toBe(PATHS[0]!.end)
  })

  it('goes one back when the last answer is taken away', () => {
    const { places, questions } = PATHS.at(-1)!
    expect(followAnswers(places.slice(0, -1)).at).toBe(questions.at(-1))
  })
})

describe('what the case already knows', () => {
  const received = [submitted('2025-03-03'), confirmed('2025-03-04')]
  const none = { answered: false, pending: false }
  const known = (on: string, ...steps: Step[]) => listKnowledge(given(...steps), { ...CONTEXT, today: on }, none)
  const byRecord = (id: QuestionId, knows: readonly Knowledge[]) =>
    QUESTIONS[id].answers[findAnswerByRecord(QUESTIONS[id], knows)]?.text ?? ''

  it('warns that nothing was searched yet, and points to searching', () => {
    const knows = known('2025-03-05', ...received)
    expect(byRecord('found', knows)).toBe('还没有查')
    expect(listWarnings(QUESTIONS.found, knows).join()).toContain('还没有登记检索记录')
  })

  it('answers with the last search', () => {
    expect(byRecord('found', known('2025-03-05', ...received, searched('2025-03-05')))).toContain('找到了')
  })

  it('tells waiting for a supplement from its day being over', () => {
    const steps = [...received, asked('2025-03-05', '2025-03-14')]
    expect(byRecord('unclear', known('2025-03-14', ...steps))).toContain('期限还没有到')
    expect(byRecord('stopped', known('2025-03-15', ...steps))).toContain('期限过了')
  })

  it('takes what came for a supplement', () => {
    const steps = [...received, asked('2025-03-05', '2025-03-14'), supplemented('2025-03-06')]
    expect(byRecord('unclear', known('2025-03-07', ...steps))).toContain('还是看不出')
  })

  it('tells an answered twin from a pending one', () => {
    const state = given(...received)
    const knows = (twins: typeof none) => listKnowledge(state, CONTEXT, twins)
    expect(byRecord('repeat', knows({ answered: true, pending: false }))).toContain('已经答复送达')
    expect(byRecord('repeat', knows({ answered: false, pending: true }))).toBe('以前那一件还在办理')
    expect(byRecord('repeat', knows(none))).toBe('')
  })

  it('shows what must be recorded before the reply, and what is there', () => {
    const end = OUTCOME_ENDS.find(({ facts }) => facts.kind === 'not-existing')!
    expect(describeSuggestedOutcome(end, []).before).toMatchObject([{ met: false }, { met: false }])
    expect(describeSuggestedOutcome(end, ['search-record']).before).toMatchObject([{ met: true }, { met: false }])
    expect(describeSuggestedOutcome(end, ['search-record', 'empty-search']).before).toMatchObject([
      { met: true },
      { met: true },
    ])
  })
})
