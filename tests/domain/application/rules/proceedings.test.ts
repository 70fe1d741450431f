import {
  directSuitWarning,
  findProceeding,
  firstServiceOn,
  isPending,
  mayBeSetAside,
  mayBeStruck,
  proceedingChoices,
} from '../../../../domain/application/rules/proceedings'
import type { Acted, CaseState, Proceeding, Reply } from '../../../../domain/application/state'
import { confirmed, drafted, given, issued, reviewed, searched, served, signed, submitted } from '../given'

const SERVED = given(
  submitted('2025-03-03'),
  confirmed('2025-03-04'),
  searched('2025-03-05'),
  drafted('2025-03-05'),
  reviewed('2025-03-06'),
  signed('2025-03-07'),
  issued('2025-03-10'),
  served('2025-03-11'),
)
const replyOf = (change: Partial<Reply>): Reply => ({ ...SERVED.reply!, ...change })
const REFUSED = replyOf({ leaf: '3.3.5', servedOn: '2025-02-01' })
const REST = '依法应当先申请行政复议（行政复议法第二十三条）。法院已经受理的，照实登记；还没有受理的，请向法院说明。'

const proceeding = (change: Partial<Proceeding> = {}): Proceeding => ({
  proceedingId: 'p',
  route: 'reconsideration',
  filedOn: '2025-04-01',
  body: '区人民政府',
  caseNumber: '〔2025〕7号',
  reviewSilent: false,
  decidedOn: '2025-05-01',
  result: 'overturned',
  text: '',
  orderedToRedo: false,
  ...change,
})
const withProceedings = (...proceedings: Proceeding[]): CaseState => ({ ...SERVED, proceedings })
const setAsideFor = (proceedingId: string): Acted => ({
  type: 'reply-set-aside',
  proceedingId,
  on: '2025-05-01',
  actor: 'clerk',
})
const idsOf = (proceedings: readonly Proceeding[]) => proceedings.map(({ proceedingId }) => proceedingId)

describe('the reply that a proceeding is about', () => {
  it('is the first one that reached the applicant', () => {
    expect(firstServiceOn(SERVED)).toBe('2025-03-11')
    expect(firstServiceOn({ ...SERVED, formerReplies: [REFUSED] })).toBe('2025-02-01')
    expect(firstServiceOn({ ...SERVED, reply: null })).toBeNull()
  })

  it.each([
    ['refused all', REFUSED, 'direct', `不予公开${REST}`],
    ['refused a part', replyOf({ leaf: '3.2', remedy: null }), 'direct', `其中不予公开的部分${REST}`],
    ['refused a part, read as a refusal', replyOf({ leaf: '3.2' }), 'direct', `不予公开${REST}`],
    ['disclosed all', replyOf({}), 'direct', ''],
    ['refused all', REFUSED, 'reconsideration', ''],
    ['was not served', replyOf({ leaf: '3.3.5', servedOn: null }), 'direct', ''],
  ] as const)('%s: before a suit by the route %s is warned', (_, reply, route, warning) => {
    expect(directSuitWarning({ ...SERVED, reply }, route)).toBe(warning)
  })

  it('is warned of by the first reply, though a later one disclosed all', () => {
    expect(directSuitWarning({ ...SERVED, formerReplies: [REFUSED] }, 'direct')).toBe(`不予公开${REST}`)
  })
})

describe('proceedings on record', () => {
  const [pending, upheld, lost, done] = [
    proceeding({ proceedingId: 'pending', result: null }),
    proceeding({ proceedingId: 'upheld', result: 'upheld' }),
    proceeding({ proceedingId: 'lost' }),
    proceeding({ proceedingId: 'done', route: 'direct' }),
  ]
  const state: CaseState = { ...withProceedings(pending, upheld, lost, done), events: [setAsideFor('done')] }

  it('are pending without a result', () => {
    expect([pending, upheld].map(isPending)).toEqual([true, false])
  })

  it('set a reply aside once, where they went against the office and a reply stands', () => {
    expect(idsOf(mayBeSetAside(state))).toEqual(['lost'])
    expect(mayBeSetAside({ ...state, reply: null })).toEqual([])
  })

  it('are struck unless a reply was set aside for them or a suit rests on them', () => {
    expect(idsOf(mayBeStruck(state))).toEqual(['pending', 'upheld', 'lost'])
    const suit = proceeding({ proceedingId: 'suit', route: 'after-reconsideration' })
    const direct = proceeding({ proceedingId: 'direct', route: 'direct' })
    expect(idsOf(mayBeStruck(withProceedings(pending, direct, suit)))).toEqual(['direct', 'suit'])
  })

  it('are found by their id and told by day, route, body and number', () => {
    expect(findProceeding([pending, lost], { proceedingId: 'lost' })).toBe(lost)
    expect(findProceeding([pending], { proceedingId: 'lost' })).toBeUndefined()
    expect(proceedingChoices([lost])).toEqual([{ value: 'lost', label: '2025-04-01 行政复议：区人民政府〔2025〕7号' }])
  })
})
