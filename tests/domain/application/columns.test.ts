import { ACTS } from '../../../domain/application/acts'
import { columnsOf } from '../../../domain/application/columns'
import { deskFactsOf } from '../../../domain/application/desk-facts'
import { factsOfCase } from '../../../domain/application/facts'
import { nextActOf } from '../../../domain/application/next-act'
import { type CaseState, NOTHING } from '../../../domain/application/state'
import { computeTimeline } from '../../../domain/clock/timeline'
import { CALENDAR, confirmed, drafted, given, searched, submitted } from './given'

const timelineOf = (state: CaseState) => computeTimeline(state.events, CALENDAR)
const columns = (state: CaseState) => columnsOf(state, timelineOf(state))
const DRAFTED = given(submitted('2025-03-03'), confirmed('2025-03-04'), searched('2025-03-05'), drafted('2025-03-05'))

describe('the columns of a case', () => {
  it('hold empty text for what there is not, which every engine indexes alike', () => {
    const state = given(submitted('2025-03-03'))
    expect(columns(state)).toMatchObject({ number: '', replyState: '', nextAct: 'confirm' })
    expect(columns({ ...state, status: 'closed' })).toMatchObject({ nextAct: '', desk: '' })
    expect(deskFactsOf(state, timelineOf(state)).supplementDueOn).toBeNull()
  })

  it('tell how far the reply is, and that it came back', () => {
    expect(columns(DRAFTED).replyState).toBe('drafted')
    expect(columns({ ...DRAFTED, reply: { ...DRAFTED.reply!, returned: '漏了附件' } }).replyState).toBe('returned')
  })

  it('have no day for what waits for a notice that is not there', () => {
    const next = (status: CaseState['status']) => nextActOf({ ...NOTHING, status }, timelineOf(NOTHING))?.on
    expect([next('awaiting-supplement'), next('awaiting-payment')]).toEqual([null, null])
  })
})

describe('what a letter takes from its case', () => {
  it('are all of the searches, one after the other', () => {
    const search = { on: '2025-03-05', result: 'none', findings: '', explains: false } as const
    const searches = [
      { ...search, scope: '档案室', method: '目录' },
      { ...search, scope: '业务科', method: '系统' },
    ]
    expect(factsOfCase({ ...DRAFTED, searches }, timelineOf(DRAFTED))).toMatchObject({
      'search-scope': '档案室；业务科',
      'search-method': '目录；系统',
    })
  })
})

it('every act says whether it asks for the password and whether it records others', () => {
  const told = ACTS.flatMap(({ asksPassword, recordsOthers }) => [typeof asksPassword, typeof recordsOthers])
  expect(new Set(told)).toEqual(new Set(['boolean']))
})
