import type { CaseState } from '../../../domain/application/state'
import { composeLetter } from '../../../domain/letters/compose-letter'
import { listLetters } from '../../../domain/letters/list-letters'
import {
  CALENDAR,
  drafted,
  given,
  issued,
  reviewed,
  type Step,
  served,
  signed,
  UNTIL_SIGNED,
} from '../application/given'
import { FILE } from './moments'

const again = (on: string): Step[] => [drafted(on), reviewed(on), signed(on), issued(on), served(on)]
const disputed = (proceedingId: string, filedOn: string, decidedOn: string): Step[] => [
  {
    on: filedOn,
    do: {
      act: 'open-proceeding',
      proceedingId,
      route: 'direct',
      filedOn,
      body: '卫滨区人民法院',
      caseNumber: '',
    },
  },
  {
    on: decidedOn,
    do: {
      act: 'decide-proceeding',
      proceedingId,
      decidedOn,
      result: 'overturned',
      text: '',
      orderedToRedo: true,
      redoDueOn: '2025-12-01',
      laterBecause: '限六个月内重新答复',
    },
  },
]
const repliesIn = ({ events }: CaseState) =>
  listLetters(events)
    .filter(({ code }) => code === 'disclosure')
    .map((place) => composeLetter(place, { events, calendar: CALENDAR, file: FILE }).letter.paragraphs.join(''))

describe('a reply that is made again', () => {
  it('names each time the decision that set aside the one before it, a case number where there is one', () => {
    const [first, second, third] = repliesIn(
      given(
        ...UNTIL_SIGNED,
        issued('2025-03-10'),
        served('2025-03-10'),
        ...disputed('one', '2025-04-01', '2025-05-06'),
        ...again('2025-05-12'),
        ...disputed('two', '2025-06-03', '2025-07-01'),
        ...again('2025-07-04'),
      ),
    )
    expect(first).not.toContain('重新答复')
    expect(second).toContain('卫滨区人民法院于2025年5月6日作出裁判，该告知书已被撤销。现本机关依照该裁判重新答复。')
    expect(third).toContain('本机关曾于2025年5月12日对该申请作出')
    expect(third).toContain('卫滨区人民法院于2025年7月1日作出裁判')
  })
})
