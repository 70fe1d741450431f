import { BUILT_IN_HOLIDAY_NOTICES, makeCalendar } from '../../../domain/calendar/calendar'
import { checkLocalDay } from '../../../domain/calendar/check-local-day'

const CALENDAR = makeCalendar(BUILT_IN_HOLIDAY_NOTICES)
const ASKED = { day: '2025-03-12', kind: 'off' as const, reason: '古尔邦节', document: '区政办发〔2025〕3号' }
const faults = (change: object) => Object.keys(checkLocalDay({ ...ASKED, ...change }, CALENDAR))

describe('a local day', () => {
  it('is off where the country works', () => expect(faults({})).toEqual([]))

  it('is worked on a weekend', () => expect(faults({ day: '2025-03-15', kind: 'work' })).toEqual([]))

  it.each([
    ['off on a weekend', { day: '2025-03-15' }, ['day']],
    ['off on a holiday of the whole country', { day: '2025-05-01' }, ['day']],
    ['worked on a working day', { kind: 'work' }, ['day']],
    ['worked on a holiday of the whole country', { day: '2025-05-03', kind: 'work' }, ['day']],
    ['of a year without a notice', { day: '2027-03-12' }, ['day']],
    ['without a reason or a document', { reason: ' ', document: '' }, ['reason', 'document']],
  ])('is refused %s', (_, change, fields) => expect(faults(change)).toEqual(fields))
})
