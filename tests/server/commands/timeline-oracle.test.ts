import fc from 'fast-check'
import { BUILT_IN_HOLIDAY_NOTICES, makeCalendar } from '../../../domain/calendar/calendar'
import { answerTimeline } from '../../../server/commands/timeline/timeline-answer'
import { arbLine, type Line, slowAnswer } from './timeline-oracle'

const calendar = makeCalendar(BUILT_IN_HOLIDAY_NOTICES)
const told = (line: Line) => answerTimeline(JSON.stringify(line), { calendar, sheet: true })

describe('the clock command and a clock written a second time', () => {
  it('tell the same of every timeline', () => {
    fc.assert(
      fc.property(arbLine, (line) => {
        const { days: _, ...rest } = told(line)
        expect(rest).toEqual(slowAnswer(line).answer)
      }),
      { numRuns: 2000 },
    )
  })

  it('count the same days, one by one', () => {
    fc.assert(
      fc.property(arbLine, (line) => {
        const { replyDueOn, days = [] } = told(line)
        if (replyDueOn === null) return
        const counted = days.filter(({ kind }) => kind === 'counted').map(({ day }) => day)
        expect(counted).toEqual(slowAnswer(line).counted)
      }),
      { numRuns: 1000 },
    )
  })

  it('see each refusal, each wait and a missing year, so that the claims above say something', () => {
    const all = fc.sample(arbLine, { numRuns: 4000, seed: 7 }).map((line) => slowAnswer(line).answer)
    const seen = new Set(
      all.flatMap(({ refused, waitingFor, missingCalendar }) => [refused?.code, waitingFor, missingCalendar]),
    )
    for (const one of [
      'supplement-twice',
      'extension-twice',
      'extension-too-long',
      'extension-too-late',
      'fee-notice-too-late',
    ]) {
      expect(seen).toContain(one)
    }
    for (const one of ['confirmation', 'supplement', 'payment', 2027]) expect(seen).toContain(one)
  })
})
