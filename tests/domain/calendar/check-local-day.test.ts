import { BUILT_IN_HOLIDAY_NOTICES, makeCalendar } from '../../../domain/calendar/calendar'
import { checkLocalDay } from '../../../domain/calendar/check-local-day'

const CALENDAR = makeCalendar(BUILT_IN_HOLIDAY_NOTICES)
const ASKED = { day: '2025-03-12', kind: 'off' as const, reason: '古尔邦节', document: '区政办发〔2025〕3号' }
const faults = (change: object) => Object.keys(checkLocalDay({ ...ASKED, ...change }, CALENDAR))

describe('a local day', () => {
  it('is off where the country works', () => expect(faults({})).toEqual([]))

  it('is off where the country works on a weekend', () => expect(faults({ day: '2025-01-26' })).toEqual([]))

  it('is worked on a weekend', () => expect(faults({ day: '2025-03-15', kind: 'work' })).toEqual([]))

  it.each([
    ['off on a weekend', { day: '2025-03-15' }, ['day']],
    ['off on a holiday of the whole country', { day: '2025-05-01' }, ['day']],
    ['worked on a working day', { kind: 'work' }, ['day']],
    ['worked on a holiday of the whole country', { day: '2025-05-03', kind: 'work' }, ['day']],
    ['of a year without a notice', { day: '2027-03-12' }, ['day']],
    ['without a reason or a document', { reason: ' ', document: '' }, ['reason', 'document']],
  ])('is refused %s', (_, change, fields) => expect(faults(change)).toEqual(fields))

  it.each([
    [{ day: '2025-03-15' }, { day: '这一天本来就不上班，不用登记。' }],
    [{ kind: 'work' }, { day: '当地调休上班的，应当是周六或者周日，并且不是全国放假的日子。' }],
    [{ day: '2027-03-12' }, { day: '还没有2027年的放假安排，请先添加。' }],
    [{ reason: ' ' }, { reason: '请填写这是什么日子，如“古尔邦节”。' }],
    [{ document: '' }, { document: '请填写依据的文件或者文号。' }],
    [{ reason: '节'.repeat(101) }, { reason: '最多100个字。' }],
    [{ reason: '节'.repeat(100) }, {}],
  ])('with %j is told why it is refused', (change, sentences) => {
    expect(checkLocalDay({ ...ASKED, ...change } as typeof ASKED, CALENDAR)).toEqual(sentences)
  })
})
