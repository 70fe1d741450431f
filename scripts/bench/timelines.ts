import fc from 'fast-check'
import { BUILT_IN_HOLIDAY_NOTICES, makeCalendar } from '../../domain/calendar/calendar'
import { answerTimeline } from '../../server/commands/timeline/timeline-answer'
import { arbLine, slowAnswer } from '../../tests/server/commands/timeline-oracle'

const calendar = makeCalendar(BUILT_IN_HOLIDAY_NOTICES)

/** Throws at the first timeline of which the `clock` command and the clock written a second time tell two things. */
export function proveTimelines(print: (name: string, figures: string) => void, times: number): void {
  const seen = new Map<string, number>()
  fc.assert(
    fc.property(arbLine, (line) => {
      const { days = [], ...told } = answerTimeline(JSON.stringify(line), { calendar, sheet: true })
      const slow = slowAnswer(line)
      if (JSON.stringify(told) !== JSON.stringify(slow.answer))
        throw new Error(`${JSON.stringify(told)} for ${line.id}`)
      const counted = days.flatMap(({ kind, day }) => (kind === 'counted' ? [day] : []))
      if (told.replyDueOn && counted.join() !== slow.counted.join()) throw new Error('the day sheets differ')
      const kind = told.refused?.code ?? told.waitingFor ?? (told.missingCalendar ? 'a missing year' : 'a day')
      seen.set(kind, (seen.get(kind) ?? 0) + 1)
    }),
    { numRuns: times },
  )
  const kinds = [...seen].sort(([, a], [, b]) => b - a).map(([kind, count]) => `${kind} ${count.toLocaleString('en')}`)
  print('timelines', `${times.toLocaleString('en')} told alike twice: ${kinds.join(', ')}`)
}
